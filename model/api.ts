import { z } from 'zod';
import { ACTOR_KINDS } from './actor-kinds.ts';
import { CONFIDENCES, STANCES, STATUSES } from './coding.ts';
import { EdtfError } from './time/edtf.ts';
import { spanWindow, type Window } from './time/window.ts';
import { SIGN_NAMES } from './vocabulary.ts';

/** The contract of `/api`: from these come the client's types, the server's checks and the OpenAPI document. */

const day = z.string().meta({ description: 'calendar day, YYYY-MM-DD', example: '2008-06-13' });

export const signSchema = z.union([z.literal(1), z.literal(0), z.literal(-1)]).meta({ description: '1 supportive, 0 neutral, -1 hostile' });

export const windowSchema = z.object({ from: day, to: day }).meta({ description: 'half-open: from is in it, to is not' });

export const actorNode = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(z.string()),
  x: z.number().optional(),
  y: z.number().optional(),
});
export type ActorNode = z.infer<typeof actorNode>;

export const slimRelation = z.object({
  id: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  dates: z.string().meta({ description: 'EDTF, as coded' }),
  from: day,
  fromLatest: day,
  toEarliest: day,
  to: day,
  startStatus: z.enum(['known', 'unknown']),
  endStatus: z.enum(['ended', 'ongoing', 'unknown']),
  endedBy: z.string().optional(),
  status: z.enum(STATUSES),
  confidence: z.enum(CONFIDENCES),
  sources: z.array(z.string()),
  dataset: z.string(),
  disputed: z.boolean().meta({ description: 'whether any claim disputes it' }),
  state: z.enum(['attested', 'uncertain', 'presumed']).optional().meta({ description: 'in the window; only with a window' }),
});
export type SlimRelation = z.infer<typeof slimRelation>;

export const graphAnswer = z.object({
  window: windowSchema.nullable().meta({ description: 'null: the union of all years' }),
  actors: z.array(actorNode),
  relations: z.array(slimRelation),
  cut: z
    .object({ limit: z.number(), relations: z.number() })
    .nullable()
    .meta({ description: 'how many relations a limit left out; null when nothing was' }),
});
export type GraphAnswer = z.infer<typeof graphAnswer>;

const listParam = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) =>
      [value]
        .flat()
        .flatMap((part) => part.split(','))
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item))
    .optional();
const flagParam = z
  .enum(['true', 'false'], 'write true or false')
  .transform((value) => value === 'true')
  .optional();
const dateParam = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'write a year, month or day: 2008, 2008-06 or 2008-06-13')
  .optional();

const filterShape = {
  type: listParam(z.string()),
  kind: listParam(z.enum(ACTOR_KINDS)),
  sign: listParam(z.enum(SIGN_NAMES)),
  status: listParam(z.enum(STATUSES)),
  confidence: listParam(z.enum(CONFIDENCES)),
  source: listParam(z.string()),
  dataset: listParam(z.string()),
};
const windowShape = {
  year: z
    .string()
    .regex(/^\d{4}$/, 'a year has four digits')
    .optional(),
  from: dateParam,
  to: dateParam,
};

/** `year`, or `from` and `to` (both inclusive as written), to a window; none of them to `null`. */
function toWindow(
  query: { year?: string | undefined; from?: string | undefined; to?: string | undefined },
  context: z.RefinementCtx,
): Window | null {
  if (query.year === undefined && query.from === undefined && query.to === undefined) return null;
  const fail = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  };
  if (query.year !== undefined && (query.from !== undefined || query.to !== undefined)) {
    return fail('year', 'give either year, or from and to');
  }
  const first = query.year ?? query.from ?? query.to ?? '';
  const last = query.year ?? query.to ?? query.from ?? '';
  try {
    return spanWindow(first, last);
  } catch (error) {
    if (error instanceof EdtfError || error instanceof RangeError) return fail(query.year === undefined ? 'to' : 'year', error.message);
    throw error;
  }
}

/** The filters without a window, for answers that are about all years. */
export const filterQuery = z.object(filterShape);
export type RelationFilter = z.infer<typeof filterQuery>;

/** The query of `GET /api/graph` and of an actor's neighbours. */
export const graphQuery = z
  .object({ ...windowShape, ...filterShape, presumed: flagParam, limit: z.coerce.number().int().min(1).optional() })
  .transform(({ year, from, to, presumed, limit, ...filter }, context) => ({
    window: toWindow({ year, from, to }, context),
    presumed: presumed ?? false,
    limit,
    filter,
  }));
export type GraphQuery = z.infer<typeof graphQuery>;

export const actorQuery = z.object({
  q: z.string().max(200).optional(),
  kind: listParam(z.enum(ACTOR_KINDS)),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  reliability: z.string(),
});

export const sourcesAnswer = z.object({ sources: z.array(sourceSchema) });
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

export const evidence = z.object({
  id: z.string(),
  source: sourceSchema,
  locator: z.string(),
  claim: z.string(),
  reliability: z.string().meta({ description: 'Admiralty code of the source, A to F' }),
  credibility: z.number().meta({ description: 'Admiralty code of the claim, 1 to 6' }),
  stance: z.enum(STANCES),
});
export type Evidence = z.infer<typeof evidence>;

export const relationAnswer = slimRelation.omit({ state: true }).extend({
  channel: z.string().optional(),
  summary: z.string(),
  sign: signSchema,
  category: z.string(),
  evidence: z.array(evidence),
});
export type RelationAnswer = z.infer<typeof relationAnswer>;

export const actorAnswer = actorNode.extend({
  description: z.string().optional(),
  active: z.string().optional(),
  datasets: z.array(z.string()),
  relations: z.array(slimRelation),
});
export type ActorAnswer = z.infer<typeof actorAnswer>;

export const actorsAnswer = z.object({ actors: z.array(actorNode), total: z.number() });
export type ActorsAnswer = z.infer<typeof actorsAnswer>;

const signCounts = z.object({ supportive: z.number(), neutral: z.number(), hostile: z.number() });

export const timelineAnswer = z.object({
  years: z.array(z.object({ year: z.number(), attested: signCounts, uncertain: signCounts, presumed: signCounts })),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

export const relationType = z.object({
  type: z.string(),
  label: z.string(),
  inverseLabel: z.string(),
  category: z.string(),
  sign: signSchema,
  temporality: z.enum(['state', 'event', 'either']),
  symmetric: z.boolean(),
  weak: z.boolean(),
  definition: z.string(),
});

export const vocabularyAnswer = z.object({
  kinds: z.array(z.object({ kind: z.enum(ACTOR_KINDS), label: z.string(), name: z.string() })),
  types: z.array(relationType),
});
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>;

export const healthAnswer = z.object({ alive: z.literal(true), ready: z.boolean() });

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
  limits: z.object({ timeoutMs: z.number(), maxRows: z.number(), statementBytes: z.number() }),
  counts: z.object({ actors: z.number(), relations: z.number(), claims: z.number(), sources: z.number() }),
  years: z
    .object({ first: z.number(), last: z.number() })
    .nullable()
    .meta({ description: 'first and last year in which any relation may hold' }),
});
export type InfoAnswer = z.infer<typeof infoAnswer>;

export const libraryAnswer = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      group: z.string(),
      parameters: z.array(
        z.object({ name: z.string(), type: z.enum(['string', 'integer', 'list']), default: z.unknown(), description: z.string() }),
      ),
      statement: z.string(),
      featured: z.boolean(),
    }),
  ),
});
export type LibraryAnswer = z.infer<typeof libraryAnswer>;
export type Question = LibraryAnswer['questions'][number];

export const cypherRequest = z.object({
  statement: z.string().refine((text) => text.trim() !== '', 'the statement is empty; write a query such as MATCH (a:Actor) RETURN a'),
  parameters: z.record(z.string(), z.unknown()).default({}),
  timeoutMs: z.number().int().min(1, 'a timeout is at least 1 ms').optional(),
  maxRows: z.number().int().min(1, 'at least one row').optional(),
});
export type CypherRequest = z.input<typeof cypherRequest>;

export const cypherAnswer = z.object({
  data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
  truncated: z.boolean(),
  notifications: z.array(z.object({ code: z.string(), title: z.string(), severity: z.string() })),
  counters: z.object({ rows: z.number() }),
  tookMs: z.number(),
});
export type CypherAnswer = z.infer<typeof cypherAnswer>;

export const explainAnswer = z.object({ plan: z.string() });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  requestId: z.string(),
  code: z.string().optional(),
  position: z.object({ line: z.number(), column: z.number() }).optional(),
  problems: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
