import { z } from 'zod';
import { actorNode } from './actor-node.ts';
import { relationSummary } from './relation-summary.ts';
import { signSchema } from './window.ts';

/** The answer of `GET /api/dyads/:a/:b`. */
export const dyadAnswer = z.object({
  actors: z.tuple([actorNode, actorNode]),
  relations: z
    .array(
      relationSummary.omit({ state: true }).extend({
        sign: signSchema,
        category: z.string(),
        summary: z.string(),
        isEvent: z.boolean().meta({ description: 'a moment, not a state' }),
        ends: z.array(z.string()).meta({ description: 'ids of the relations between the two that it ended' }),
        supporting: z.number().meta({ description: 'claims that support it' }),
        disputing: z.number().meta({ description: 'claims that dispute it' }),
        disputingDates: z.number().meta({ description: 'claims that dispute its dates only' }),
      }),
    )
    .meta({ description: 'whichever way they go, by begin, end and id' }),
});
/** The history of two actors; see {@link dyadAnswer}. */
export type DyadAnswer = z.infer<typeof dyadAnswer>;
