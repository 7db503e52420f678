import { z } from 'zod';
import { cypherRequest, notification } from './cypher.ts';

/** The body of `POST /api/cypher/explain`. */
export const explainRequest = cypherRequest.extend({
  profile: z.boolean().optional().meta({ description: 'runs the query, throws its rows away, and says what each operator did' }),
});

/** A step of a plan, and the steps it gets its rows from. */
export const planOperator = z
  .object({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number().nullable().meta({ description: 'null: the engine does not estimate' }),
    rows: z.number().nullable().meta({ description: 'null: not profiled' }),
    dbHits: z.number().nullable().meta({ description: 'null: not profiled, or the engine does not count them' }),
    get children() {
      return z.array(planOperator);
    },
  })
  .meta({ id: 'PlanOperator' });
/** A step of a plan; see {@link planOperator}. */
export type PlanOperator = z.infer<typeof planOperator>;

/**
 * The answer of `POST /api/cypher/explain`: the plan as a tree and as text. `profiled` says whether the query was run
 * for it.
 */
export const explainAnswer = z.object({
  plan: planOperator,
  text: z.string().meta({ description: 'the plan, an operator a line' }),
  profiled: z.boolean(),
  notifications: z.array(notification).meta({ description: 'what there is to say of the query before it is run' }),
});
/** The plan of a query; see {@link explainAnswer}. */
export type ExplainAnswer = z.infer<typeof explainAnswer>;
