import { z } from 'zod';
import { windowSchema } from '../../../model/api/window.ts';
import type { Day } from '../../../model/time/day.ts';
import { VISIBLE_STATES, type VisibleState } from '../../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../../model/time/state-words.ts';
import type { Window } from '../../../model/time/window.ts';
import { formatWindow } from '../../../model/time/window-text.ts';

/** The window of an answer. */
export const answeredWindow = windowSchema.nullable().meta({ description: 'half-open; null: all years' });

/** How many relations are in each state in the window, also in those that are not among the rows. */
export const stateCounts = z
  .object(Object.fromEntries(VISIBLE_STATES.map((state) => [state, z.number()])) as Record<VisibleState, z.ZodNumber>)
  .nullable()
  .meta({ description: 'how many relations are in each state, those too that are not listed; null without a window' });
type StateCounts = NonNullable<z.infer<typeof stateCounts>>;

/** Counts states. */
export function countStates(states: Iterable<string | undefined>): StateCounts {
  const counts = Object.fromEntries(VISIBLE_STATES.map((state) => [state, 0])) as StateCounts;
  for (const each of states) {
    const state = VISIBLE_STATES.find((name) => name === each);
    if (state !== undefined) counts[state] += 1;
  }
  return counts;
}

/** `3 attested, 1 presumed to continue`. */
export function countsWords(counts: StateCounts): string {
  const some = VISIBLE_STATES.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${STATE_WORDS[state].name}`);
  return some.length === 0 ? 'none in any state' : some.join(', ');
}

/** `in 2008`, `in all years`, and by what was known. */
export function windowWords(window: Window | null | undefined, known: Day | undefined): string {
  const when = window == null ? 'in all years' : `in ${formatWindow(window)}`;
  return known === undefined ? when : `${when}, as it was known on ${known}`;
}
