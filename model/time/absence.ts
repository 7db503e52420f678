import type { RelationTime } from './relation-time.ts';
import type { Window } from './window.ts';

/** Why a relation is absent from a window: it had not begun, it was over, or it was foretold for another time. */
export type Absence = 'not-yet' | 'over' | 'foretold-for-another-time';

/** The reasons in words. */
export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  'not-yet': 'it had not begun by then',
  over: 'it was over by then',
  'foretold-for-another-time': 'it was announced or forecast for another time',
};

/** Why a relation whose state is `absent` in a window is so. */
export function absenceIn({ dating, possibleFrom }: RelationTime, { to }: Window): Absence {
  if (dating === 'foretold') return 'foretold-for-another-time';
  return possibleFrom !== undefined && to <= possibleFrom ? 'not-yet' : 'over';
}
