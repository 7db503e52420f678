import { z } from 'zod';
import { codedRelation, relationSummary } from './relation-summary.ts';
import { evidence } from './sources.ts';
import { signSchema } from './window.ts';

/**
 * The answer of `GET /api/relations/:id`: all of one relation, with every claim for or against it: those that support
 * it, then those that dispute its dates, then those that dispute it.
 */
export const relationAnswer = relationSummary.omit({ state: true }).extend({
  ...codedRelation.shape,
  sign: signSchema,
  category: z.string(),
  evidence: z.array(evidence),
});
/** All of one relation; see {@link relationAnswer}. */
export type RelationAnswer = z.infer<typeof relationAnswer>;
