import { z } from 'zod';
import { CHANGE_WORDS } from '../comparison/change-words.ts';
import { CHANGES } from '../comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../time/relation-time.ts';
import { STATE_WORDS } from '../time/state-words.ts';
import { actorNode } from './actor-node.ts';
import { cut, knownBy } from './graph.ts';
import { relationSummary } from './relation-summary.ts';
import { windowSchema } from './window.ts';

/** Unlike a window alone, a comparison has relations that one of its sides lacks. */
const stateInSide = z.enum([...VISIBLE_STATES, 'absent']).meta({
  description: `the states of a relation in a window, and absent: by dates that somebody gives, or by what limits it, it had not begun or was over; or this day knew of no claim for it. Only a comparison sends what is absent. ${VISIBLE_STATES.map((state) => `${state}: ${STATE_WORDS[state].meaning}`).join('. ')}`,
});

const comparisonSide = z.object({ window: windowSchema, known: knownBy });

/**
 * The answer of `GET /api/comparison`: two windows, or one window as it was known on two days, the earlier first. Its
 * relations are those that either side has, and those that lie between two windows; `change` is null where nothing can be
 * said of it. A relation that turned has the older ties of its two actors, and whether they still stand. A limit keeps the
 * most telling changes.
 */
export const comparisonAnswer = z.object({
  earlier: comparisonSide,
  later: comparisonSide,
  actors: z.array(actorNode),
  relations: z.array(
    relationSummary.omit({ state: true }).extend({
      states: z.object({ earlier: stateInSide, later: stateInSide }),
      change: z
        .enum(CHANGES)
        .nullable()
        .meta({ description: `${CHANGES.map((change) => `${change}: ${CHANGE_WORDS[change].meaning}`).join('. ')}` }),
      olderTies: z
        .array(z.object({ id: z.string(), stands: z.boolean() }))
        .optional()
        .meta({
          description:
            'of a relation by which its two actors turned, if only between the two windows: their earlier ties, all of the opposite sign, and whether each still stands in the later window',
        }),
    }),
  ),
  cut,
});
/** A comparison; see {@link comparisonAnswer}. */
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;
