import { z } from 'zod';
import { codedRelation, relationSummary } from './relation-summary.ts';
import { evidence } from './sources.ts';
import { signSchema } from './window.ts';

/**
 * All of one relation, with every claim for or against it: those that support it, then those that dispute its dates, then
 * those that dispute it.
 */
export const relationAnswer = relationSummary.omit({ state: true }).extend({
  ...codedRelation.shape,
  sign: signSchema,
  category: z.string(),
  evidence: z.array(evidence),
});
/** All of one relation; see {@link relationAnswer}. */
export type RelationAnswer = z.infer<typeof relationAnswer>;

/** The answer of `GET /api/relations/:id`: all of one relation, and who else tells the same tie. */
export const singleRelationAnswer = relationAnswer.extend({
  toldElsewhere: z.array(relationSummary.pick({ id: true, dataset: true })).meta({
    description:
      'the spells of the same tie (this type, the same two actors, the same way unless that makes no difference) that other datasets tell; datasets do not limit each other, so that one of these may be attested where this relation is presumed, not known or absent',
  }),
});
/** One relation; see {@link singleRelationAnswer}. */
export type SingleRelationAnswer = z.infer<typeof singleRelationAnswer>;
