import { z } from 'zod';

/**
 * Every answer that is not what was asked for (RFC 9457, `application/problem+json`). `code` and `position` (line and
 * column, counted from 1) are those of a query, `problems` lists every part of a request that is wrong.
 */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  requestId: z.string(),
  code: z.string().optional(),
  position: z.object({ line: z.number(), column: z.number() }).optional(),
  problems: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
  errors: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "of a query: the same, as Neo4j's Query API says it" }),
});
/** An answer that is not what was asked for; see {@link problemDetails}. */
export type ProblemDetails = z.infer<typeof problemDetails>;
