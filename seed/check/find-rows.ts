import type { RelationRow } from '../../model/dataset.ts';
import type { Row } from '../read/csv.ts';

/** Finds the line that a row is on by what it is called: nothing is made for that until it is asked for, which few datasets need. */
export function linesOf<T>(rows: readonly Row<T>[], idOf: (row: T) => string): (id: string) => number | undefined {
  const ids = rows.map(({ value }) => idOf(value));
  const lines = rows.map(({ line }) => line);
  let places: ReadonlyMap<string, number> | undefined;
  return (id) => {
    places ??= new Map(ids.map((each, place) => [each, place]));
    return lines[places.get(id) ?? -1];
  };
}

/** The relations that some ids name, by their ids: few of a large dataset. */
export function relationsNamed(relations: readonly Row<RelationRow>[], ids: Iterable<string>): ReadonlyMap<string, RelationRow> {
  const named = new Set(ids);
  return new Map(relations.flatMap(({ value }) => (named.has(value.id) ? [[value.id, value]] : [])));
}
