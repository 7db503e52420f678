import type { GraphAnswer } from '../../model/api/graph.ts';
import type { Day } from '../../model/time/day.ts';

/** What a claim is judged by. */
export interface JudgedClaim {
  readonly source: string;
  readonly retracted?: string | undefined;
}

/** What was known on a day. */
export interface KnownBy {
  readonly day: Day;
  /** How many sources were published by then, how many came later, and how many have no date and do not count. */
  readonly sources: { readonly counted: number; readonly later: number; readonly undated: number };
  /** Whether a claim counted on that day: its source was published, and it was not retracted. */
  counts(claim: JudgedClaim): boolean;
}

/** What an answer says of the day as of which a graph is known; nothing where all sources count. */
export function knownMember({ known }: { readonly known?: KnownBy | undefined }): Pick<GraphAnswer, 'known'> {
  return known === undefined ? {} : { known: { by: known.day, sources: known.sources } };
}
