import { z } from 'zod';
import { ACTOR_KINDS } from '../coding/actor-kinds.ts';
import { valuesOf } from '../field-schemas.ts';
import { ACTOR_FIELDS } from '../fields.ts';
import { facetChoice } from '../filter/filter-query.ts';
import { actorNode, actorPlace } from './actor-node.ts';
import { relationSummary } from './relation-summary.ts';

/**
 * The query of `GET /api/actors`: words of a name or an alias, kinds to keep or leave out, and how many actors to
 * return (100 when left out).
 */
export const actorQuery = z.strictObject({
  q: z.string().max(200).optional(),
  kind: facetChoice(ACTOR_KINDS),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/**
 * The answer of `GET /api/actors/:id`: all of one actor. `active` is the EDTF interval of the actor's existence,
 * `datasets` the ids of those that include it, `relations` all its relations in any year.
 */
export const actorAnswer = z.object(valuesOf(ACTOR_FIELDS)).extend({
  ...actorPlace.shape,
  datasets: z.array(z.string()),
  relations: z.array(relationSummary),
});
/** All of one actor; see {@link actorAnswer}. */
export type ActorAnswer = z.infer<typeof actorAnswer>;

/** The answer of `GET /api/actors`: the best matches first, and in `total` how many actors match in all. */
export const actorsAnswer = z.object({ actors: z.array(actorNode), total: z.number() });
/** The actors that a search found; see {@link actorsAnswer}. */
export type ActorsAnswer = z.infer<typeof actorsAnswer>;
