import { z } from 'zod';

/** Keeps every key; a record of zod leaves out `__proto__`. */
const anyMap = z
  .custom<Readonly<Record<string, unknown>>>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), {
    error: 'not a map of names and values',
  })
  .meta({ type: 'object', additionalProperties: {} });

/**
 * The body of `POST /api/cypher`, as Neo4j's Query API has it, with a time limit and a row limit of our own. A limit
 * above that of the server has no effect.
 */
export const cypherRequest = z.strictObject({
  statement: z.string().refine((text) => text.trim() !== '', 'the statement is empty; write a query such as MATCH (a:Actor) RETURN a'),
  parameters: anyMap.nullish().transform((given) => given ?? {}),
  timeoutMs: z.number().int().min(1, 'a timeout is at least 1 ms').optional(),
  maxRows: z.number().int().min(1, 'at least one row').optional(),
  includeCounters: z.boolean().optional().meta({ description: 'also counts what was changed, which is nothing' }),
  accessMode: z
    .string()
    .regex(/^[Rr][Ee][Aa][Dd]$/, 'only reads are run here; write Read, or leave it out')
    .optional(),
  maxExecutionTime: z.number().positive('more than no time').optional().meta({ description: 'seconds, as timeoutMs is milliseconds' }),
  bookmarks: z
    .array(z.string())
    .max(0, 'there are no bookmarks here: every query sees what was loaded before it; leave them out')
    .optional(),
  txMetadata: z.record(z.string(), z.unknown()).optional().meta({ description: 'taken, and not used' }),
  impersonatedUser: z.undefined('nobody can be impersonated here; leave it out').optional().meta({ description: 'refused' }),
});
/** The body of `POST /api/cypher`; see {@link cypherRequest}. */
export type CypherRequest = z.input<typeof cypherRequest>;

/** What the database has to say of a query. */
export const notification = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.string(),
  category: z.string().optional(),
  position: z.object({ offset: z.number(), line: z.number(), column: z.number() }).optional(),
});

/**
 * The answer of `POST /api/cypher`, as Neo4j's Query API has it. `data.values` has one array for each row, in the
 * order of `data.fields`. `truncated` says that a limit left rows out, `tookMs` how long the query took in
 * milliseconds.
 */
export const cypherAnswer = z.object({
  data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
  truncated: z.boolean(),
  notifications: z.array(notification),
  counters: z
    .object({ rows: z.number() })
    .catchall(z.union([z.number(), z.boolean()]))
    .meta({ description: 'rows: how many are in the answer; the rest with includeCounters' }),
  bookmarks: z.array(z.string()).meta({ description: 'none, ever' }),
  tookMs: z.number(),
});
/** The rows of a query; see {@link cypherAnswer}. */
export type CypherAnswer = z.infer<typeof cypherAnswer>;
