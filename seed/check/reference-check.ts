import { nearestSpelling } from '../problems/nearest-spelling.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';
import type { Row } from '../read/csv.ts';
import type { TableStatus } from '../read/folder.ts';
import { slugOf } from '../read/row-problems.ts';

/** Searching for similar ids takes time, and a table with more unknown ids than these has another problem. */
const MAX_GUESSES = 200;

/** The ids of a table, and what is needed to explain a reference that is not among them. */
export interface IdIndex {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  /** Ids of broken rows: a reference to one is not reported. */
  readonly broken: ReadonlySet<string>;
  readonly isReadable: boolean;
  /** Maps names, in lower case, to ids; to `undefined` if two rows have the same name. */
  readonly names: ReadonlyMap<string, string | undefined>;
}

/**
 * Collects what references to a table may name.
 * @param column the column with the id
 * @param namesOf the other names of a row
 */
export function idIndexOf<T>(
  file: string,
  rows: readonly Row<T>[],
  rest: TableStatus,
  idOf: (row: T) => string,
  column: string,
  namesOf: (row: T) => readonly string[] = () => [],
): IdIndex {
  const names = new Map<string, string | undefined>();
  for (const { value } of rows) {
    for (const name of namesOf(value).map((each) => each.toLowerCase())) {
      const id = idOf(value);
      names.set(name, names.has(name) && names.get(name) !== id ? undefined : id);
    }
  }
  return {
    ...{ file, names, isReadable: rest.isReadable },
    ids: new Set(rows.map(({ value }) => idOf(value))),
    broken: new Set(rest.broken.map(({ value }) => value[column] ?? '')),
  };
}

/** Checks the references of other tables to a table. */
export class ReferenceCheck {
  #guesses = new Map<string, string | undefined>();

  constructor(
    private readonly to: IdIndex,
    private readonly unknown: DatasetProblem['cause'],
  ) {}

  /** Whether a reference cannot be checked, because its row or table is broken. */
  isUncheckable(id: string): boolean {
    return !this.to.ids.has(id) && (!this.to.isReadable || this.to.broken.has(id));
  }

  /** Why a reference is wrong; `undefined` if it is right, or if that only follows from another problem. */
  problemWith(id: string): Pick<DatasetProblem, 'cause' | 'message' | 'fix'> | undefined {
    if (id === '' || this.to.ids.has(id) || this.isUncheckable(id)) return undefined;
    const byName = this.to.names.get(id.toLowerCase());
    if (byName !== undefined) return { cause: 'name-for-id', message: `${quoted(id)} is a name, not an id`, fix: `write ${byName}` };
    const meant = this.#guess(id);
    const fix = meant === undefined ? `write an id that is in that file, or add a row with this one` : `did you mean ${meant}?`;
    return { cause: this.unknown, message: `${quoted(id)} is not an id in ${this.to.file}`, fix };
  }

  #guess(id: string): string | undefined {
    if (this.#guesses.has(id)) return this.#guesses.get(id);
    const slug = slugOf(id);
    const near = this.#guesses.size < MAX_GUESSES ? nearestSpelling(id, this.to.ids) : undefined;
    const meant = this.to.ids.has(slug) ? slug : near;
    this.#guesses.set(id, meant);
    return meant;
  }
}
