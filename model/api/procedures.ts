import { z } from 'zod';

const procedureValue = z.object({ name: z.string(), type: z.string(), description: z.string() });

const procedureInfo = z.object({
  name: z.string(),
  signature: z.string(),
  description: z.string(),
  arguments: z.array(procedureValue),
  returns: z.array(procedureValue),
});
/** A procedure as Neo4j documents it: its signature, its arguments and the columns that it returns. */
export type ProcedureInfo = z.infer<typeof procedureInfo>;

/** The answer of `GET /api/cypher/procedures`. */
export const proceduresAnswer = z.object({
  procedures: z.array(procedureInfo).meta({ description: 'those that a query may call and that the connected database has' }),
});
/** The procedures that a query may call; see {@link proceduresAnswer}. */
export type ProceduresAnswer = z.infer<typeof proceduresAnswer>;
