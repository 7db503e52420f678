import { z } from 'zod';
import { actorNode } from './actor-node.ts';
import { relationSummary } from './relation-summary.ts';
import { day, windowSchema } from './window.ts';

/** The day of `known=`, and what of the sources counts on it; left out without one. */
export const knownBy = z
  .object({ by: day, sources: z.object({ counted: z.number(), later: z.number(), undated: z.number() }) })
  .optional()
  .meta({ description: 'with known=: the day, and how many sources counted, came later, or have no date and did not count' });

/** What a limit left out of an answer. */
export const cut = z
  .object({ limit: z.number(), relations: z.number() })
  .nullable()
  .meta({ description: 'how many relations a limit left out; null when nothing was' });

/**
 * The answer of `GET /api/graph` and of an actor's neighbours: the relations in a window with their actors, or the
 * union of all years.
 */
export const graphAnswer = z.object({
  window: windowSchema.nullable().meta({ description: 'null: the union of all years' }),
  actors: z.array(actorNode),
  relations: z.array(relationSummary),
  cut,
  known: knownBy,
});
/** The actors and relations of a window; see {@link graphAnswer}. */
export type GraphAnswer = z.infer<typeof graphAnswer>;
