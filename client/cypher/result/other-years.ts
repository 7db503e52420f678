import { WINDOW_ONLY } from '../../../model/library/window-only.ts';
import type { Window } from '../../../model/time/window.ts';
import { namesBound } from '../../state/query-parameters.ts';
import type { Done, SentQuery } from '../../state/query-run.ts';
import { maskNonCode } from '../../style/non-code.ts';

/** What an answer of one window leaves out of that which the same query finds over all years. */
export interface OtherYears {
  /** How many rows it finds more, none where the window has all. Where it counts otherwise over a longer time: how many it has in all. */
  readonly rows: number;
  /**
   * What these rows are. `elsewhere`: each holds in another year. `together`: what they are made of need not have held at one time,
   * but over all years. `anew`: the rows of the window are not among them, since they count by the window.
   */
  readonly are: 'elsewhere' | 'together' | 'anew';
  /** Whether there are more than could be counted. */
  readonly isCut: boolean;
}

type Rows = Pick<Done, 'ids'> & { readonly rows: readonly (readonly unknown[])[]; readonly isCut: boolean };

/** Whether a statement can be asked of all years as of one: it asks for the days of a window, and not for its last year. */
export function isOfDays(statement: string): boolean {
  return namesBound(statement, 'from') && namesBound(statement, 'to') && !namesBound(statement, 'year');
}

/** Whether the rows of a question are of all years, although it names a window: it would hold to that on request only. */
export function isOfAllYears({ parameters }: Pick<SentQuery, 'parameters'>): boolean {
  return parameters[WINDOW_ONLY] === false;
}

/** The same query with all years for its window; `null` where it is of no window, or of all years already. */
export function askedOfAllYears(
  { statement, parameters, bound }: Pick<SentQuery, 'statement' | 'parameters' | 'bound'>,
  all: Window,
): Pick<SentQuery, 'statement' | 'parameters'> | null {
  if (!isOfDays(statement) || isOfAllYears({ parameters }) || (bound.from <= all.from && bound.to >= all.to)) return null;
  return { statement, parameters: { ...parameters, from: all.from, to: all.to } };
}

/**
 * What the answer of all years has that the answer of a window lacks; `null` where that is not known, and where the answer of all
 * years is to another question: what is presumed in one year may be attested in the next.
 */
export function otherYears(statement: string, answer: Rows, all: Rows): OtherYears | null {
  const left = new Map<string, number>();
  for (const row of all.rows) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  const isWithin = answer.rows.every((row) => {
    const count = left.get(JSON.stringify(row)) ?? 0;
    left.set(JSON.stringify(row), count - 1);
    return count > 0;
  });
  if (answer.isCut) return null;
  if (isWithin) {
    const rows = all.rows.length - answer.rows.length;
    const isCut = all.isCut || isLimited(statement);
    return rows === 0 && isCut ? null : { rows, are: isOfOneRelation(statement) ? 'elsewhere' : 'together', isCut };
  }
  const isOfOthers = [...answer.ids.relations].some((id) => !all.ids.relations.has(id));
  return isOfOthers ? null : { rows: all.rows.length, are: 'anew', isCut: all.isCut };
}

/** Whether a statement leaves out rows of its own. */
export function isLimited(statement: string): boolean {
  return /\bLIMIT\b/i.test(maskNonCode(statement));
}

/** Whether a row is of one relation: several that hold over all years need not have held in one of them. */
function isOfOneRelation(statement: string): boolean {
  const patterns = maskNonCode(statement).match(/-\s*\[[^\]]*\]/g) ?? [];
  return patterns.length === 1 && !patterns[0]?.includes('*');
}
