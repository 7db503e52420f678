import { z } from 'zod';

/** The answer of `GET /api/live`: the process runs. */
export const liveAnswer = z.object({ alive: z.literal(true) });
/** The process runs; see {@link liveAnswer}. */
export type LiveAnswer = z.infer<typeof liveAnswer>;

/** The answer of `GET /api/ready` when the graph can be served; otherwise the answer is a problem with status 503. */
export const readyAnswer = z.object({ ready: z.literal(true) });
/** The graph can be served; see {@link readyAnswer}. */
export type ReadyAnswer = z.infer<typeof readyAnswer>;

/** The answer of `GET /api/health`, with status 200 when the graph can be served and 503 when it cannot. */
export const healthAnswer = z.object({ alive: z.literal(true), ready: z.boolean() });

export type HealthAnswer = z.infer<typeof healthAnswer>;

/**
 * The answer of `GET /api/info`: the engine and its version, what is loaded, and the limits of a query (milliseconds,
 * rows, bytes of its text). A dataset's `hash` is the SHA-256 over its files, `loadedAt` a time in ISO 8601.
 */
export const infoAnswer = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  version: z.string(),
  datasets: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      version: z.string().optional(),
      hash: z.string(),
      loadedAt: z.string(),
      actors: z.number(),
      relations: z.number(),
      claims: z.number(),
    }),
  ),
  limits: z.object({
    timeoutMs: z.number(),
    maxRows: z.number(),
    statementBytes: z.number(),
    drawnActors: z.number().meta({ description: 'the most actors that the canvas of the viewer draws before it is asked for more' }),
  }),
  counts: z.object({ actors: z.number(), relations: z.number(), claims: z.number(), sources: z.number() }),
  years: z
    .object({ first: z.number(), last: z.number() })
    .nullable()
    .meta({ description: 'first and last year of which anything is said of any relation' }),
});
/** The engine, what is loaded and the limits; see {@link infoAnswer}. */
export type InfoAnswer = z.infer<typeof infoAnswer>;
