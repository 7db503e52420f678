import { z } from 'zod';
import { ACTOR_KINDS } from './coding/actor-kinds.ts';
import { STANCES } from './coding/codes.ts';
import { CHANGE_WORDS } from './comparison/change-words.ts';
import { CHANGES } from './comparison/compare-windows.ts';
import { valuesOf } from './field-schemas.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fields.ts';
import { facetChoice, knownShape } from './filter/filter-query.ts';
import { question } from './library/question.ts';
import { VISIBLE_STATES, type VisibleState } from './time/relation-time.ts';
import { STATE_WORDS } from './time/state-words.ts';

/** The contract of `/api`: from these come the client's types, the server's checks and the OpenAPI document. */

const day = z.string().meta({ description: 'calendar day, YYYY-MM-DD', example: '2008-06-13' });

/** The sign of a relation or a path: 1 supportive, 0 neutral, -1 hostile. */
export const signSchema = z.union([z.literal(1), z.literal(0), z.literal(-1)]).meta({ description: '1 supportive, 0 neutral, -1 hostile' });

/** A window of time, half-open: two calendar days (`YYYY-MM-DD`), of which `from` is in it and `to` is not. */
export const windowSchema = z.object({ from: day, to: day }).meta({ description: 'half-open: from is in it, to is not' });

const position = z.object({ x: z.number().optional(), y: z.number().optional() });

/**
 * An actor as it is drawn and listed. `active` is the EDTF interval of its existence. `x` and `y` are its place in the layout, in units of the layout (the layout
 * fills a radius of 500); an actor that the seed job did not lay out has none.
 */
export const actorNode = z
  .object(valuesOf(ACTOR_FIELDS))
  .pick({ id: true, name: true, kind: true, aliases: true, active: true })
  .extend(position.shape);
/** An actor as it is drawn and listed; see {@link actorNode}. */
export type ActorNode = z.infer<typeof actorNode>;

const relation = z.object(valuesOf(RELATION_FIELDS)).omit({ ends: true });

/**
 * A relation as it is drawn and listed, without its summary and evidence. `source` and `target` are the ids of its first
 * and its second actor, as graph formats call them; `sources` are ids of publications. When it held is a `RelationTime`: see
 * `model/time/relation-time.ts`.
 */
export const relationSummary = relation
  .pick({ id: true, type: true, source: true, target: true, dates: true, status: true, confidence: true })
  .extend({
    dating: z.enum(['dated', 'foretold', 'undated']),
    attested: z
      .array(z.object({ from: day, fromLatest: day, toEarliest: day, to: day }))
      .meta({ description: 'when claims attest it: certainly within [fromLatest, toEarliest), by coarse dates within [from, to)' }),
    foretold: windowSchema.optional().meta({ description: 'the time that is spoken of, of what is announced or forecast' }),
    startStatus: z.enum(['known', 'unknown']),
    endStatus: z.enum(['ended', 'ongoing', 'unknown']),
    possibleFrom: day.optional().meta({ description: 'the first day on which it may have held; left out where nothing says so' }),
    possibleTo: day.optional().meta({ description: 'the day after the last on which it may have held; left out where nothing says so' }),
    endedBy: z.string().optional().meta({ description: 'the id of the event that ended it' }),
    endedWith: z
      .string()
      .optional()
      .meta({ description: 'the id of the actor with whose existence it ended, where nothing else ended it' }),
    sources: z.array(z.string()),
    dataset: z.string(),
    independentSources: z.number().meta({
      description: 'how many independent sources support it: one that repeats another, or is known through it alone, counts as one with it',
    }),
    claims: z.number().meta({ description: 'how many claims speak of it, those that dispute it too' }),
    disputed: z.boolean().meta({ description: 'whether any claim disputes it, or its dates' }),
    state: z
      .enum(VISIBLE_STATES)
      .optional()
      .meta({
        description: `in the window; only with a window. ${VISIBLE_STATES.map((state) => `${state}: ${STATE_WORDS[state].meaning}`).join('. ')}`,
      }),
  });
/** A relation as it is drawn and listed; see {@link relationSummary}. */
export type RelationSummary = z.infer<typeof relationSummary>;

const knownBy = z
  .object({ by: day, sources: z.object({ counted: z.number(), later: z.number(), undated: z.number() }) })
  .optional()
  .meta({ description: 'with known=: the day, and how many sources counted, came later, or have no date and did not count' });

const cut = z
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

const stateInSide = z.enum([...VISIBLE_STATES, 'absent']);
const comparisonSide = z.object({ window: windowSchema, known: knownBy });

/**
 * The answer of `GET /api/comparison`: two windows, or one window as it was known on two days, the earlier first. Its
 * relations are those that either side has, and those that lie between two windows; `change` is null where nothing can be
 * said of it. A relation that turned has the older ties of its two actors, and whether they still stand. A limit keeps the
 * most telling changes.
 */
export const comparisonAnswer = z.object({
  earlier: comparisonSide,
  later: comparisonSide,
  actors: z.array(actorNode),
  relations: z.array(
    relationSummary.omit({ state: true }).extend({
      states: z.object({ earlier: stateInSide, later: stateInSide }),
      change: z
        .enum(CHANGES)
        .nullable()
        .meta({ description: `${CHANGES.map((change) => `${change}: ${CHANGE_WORDS[change].meaning}`).join('. ')}` }),
      olderTies: z
        .array(z.object({ id: z.string(), stands: z.boolean() }))
        .optional()
        .meta({
          description:
            'of a relation by which its two actors turned, if only between the two windows: their earlier ties, all of the opposite sign, and whether each still stands in the later window',
        }),
    }),
  ),
  cut,
});
/** A comparison; see {@link comparisonAnswer}. */
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;

/**
 * The query of `GET /api/actors`: words of a name or an alias, kinds to keep or leave out, and how many actors to
 * return (100 when left out).
 */
export const actorQuery = z.strictObject({
  q: z.string().max(200).optional(),
  kind: facetChoice(ACTOR_KINDS),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/** The kinds of text that `GET /api/search` looks through. */
export const SEARCHED_KINDS = ['claim', 'source', 'description'] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** The query of `GET /api/search`: the words, the kind of text (all when left out), how many of each kind, and a day. */
export const searchQuery = z.strictObject({
  q: z.string().max(200).meta({
    description:
      'words that a text has, in any order and spelling; the last letters may be missing, and words that stand in any sentence do not count',
  }),
  kind: z.enum(SEARCHED_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(5).meta({ description: 'the most texts of each kind that are sent' }),
  ...knownShape,
});

const foundText = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])).meta({
    description: 'where the words stand in the text, in UTF-16 units: from the first number, up to before the second',
  }),
});
const total = z.number().meta({ description: 'how many there are, however many are sent' });

/**
 * The answer of `GET /api/search`: the texts that have all words of the query, or where none has, those that have the most
 * of them; the nearest first. Everything that is loaded is looked through, also what was not known on the day that is asked
 * for, which then says so.
 */
export const searchAnswer = z.object({
  words: z
    .enum(['all', 'some'])
    .meta({ description: 'whether what was found has all words of the query, or as many as any text has of them' }),
  claims: z.object({
    total,
    found: z.array(
      foundText.extend({
        id: z.string(),
        relation: z.string(),
        source: z.string(),
        stance: z.enum(STANCES),
        counts: z.boolean().meta({ description: 'whether it counts on the day of known=; true without one' }),
      }),
    ),
  }),
  sources: z.object({
    total,
    found: z.array(foundText.extend({ id: z.string() })).meta({ description: 'found by title, author or publisher, which are the text' }),
  }),
  descriptions: z.object({
    total,
    found: z.array(foundText.extend({ of: z.enum(['actor', 'relation']), id: z.string() })),
  }),
});
/** The texts that have the words of a query; see {@link searchAnswer}. */
export type SearchAnswer = z.infer<typeof searchAnswer>;

/**
 * A source. `published` is an EDTF date, `reliability` the Admiralty code, A to F. What the dataset leaves empty is
 * left out.
 */
export const sourceSchema = z.object(valuesOf(SOURCE_FIELDS));

/** A source; see {@link sourceSchema}. */
export type Source = z.infer<typeof sourceSchema>;

/** The answer of `GET /api/sources`: every source, ordered by id. */
export const sourcesAnswer = z.object({
  sources: z.array(
    sourceSchema.extend({
      claims: z.number().meta({ description: 'how many claims are taken from it, without those that were retracted' }),
    }),
  ),
});
/** Every source; see {@link sourcesAnswer}. */
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

const claim = z.object(valuesOf(EVIDENCE_FIELDS));

/**
 * One claim about a relation, with its source. `locator` says where in the source it stands, `claim` is a paraphrase.
 */
export const evidence = claim.omit({ relation: true }).extend({
  source: sourceSchema,
  reliability: sourceSchema.shape.reliability.meta({ description: 'Admiralty code of the source, A to F' }),
});
/** One claim about a relation, with its source; see {@link evidence}. */
export type Evidence = z.infer<typeof evidence>;

/** One claim of a source, with the id of the relation that it is about. */
export const sourceClaim = claim.omit({ source: true });
/** One claim of a source; see {@link sourceClaim}. */
export type SourceClaim = z.infer<typeof sourceClaim>;

/** The answer of `GET /api/sources/:id`: a source with all its claims. */
export const sourceAnswer = sourceSchema.extend({ claims: z.array(sourceClaim) });
/** A source with all its claims; see {@link sourceAnswer}. */
export type SourceAnswer = z.infer<typeof sourceAnswer>;

/**
 * The answer of `GET /api/relations/:id`: all of one relation, with every claim for or against it: those that support
 * it, then those that dispute its dates, then those that dispute it.
 */
export const relationAnswer = relationSummary.omit({ state: true }).extend({
  ...relation.shape,
  sign: signSchema,
  category: z.string(),
  evidence: z.array(evidence),
});
/** All of one relation; see {@link relationAnswer}. */
export type RelationAnswer = z.infer<typeof relationAnswer>;

/**
 * The answer of `GET /api/actors/:id`: all of one actor. `active` is the EDTF interval of the actor's existence,
 * `datasets` the ids of those that include it, `relations` all its relations in any year.
 */
export const actorAnswer = z.object(valuesOf(ACTOR_FIELDS)).extend({
  ...position.shape,
  datasets: z.array(z.string()),
  relations: z.array(relationSummary),
});
/** All of one actor; see {@link actorAnswer}. */
export type ActorAnswer = z.infer<typeof actorAnswer>;

/** The answer of `GET /api/dyads/:a/:b`. */
export const dyadAnswer = z.object({
  actors: z.tuple([actorNode, actorNode]),
  relations: z
    .array(
      relationSummary.omit({ state: true }).extend({
        sign: signSchema,
        category: z.string(),
        summary: z.string(),
        isEvent: z.boolean().meta({ description: 'a moment, not a state' }),
        ends: z.array(z.string()).meta({ description: 'ids of the relations between the two that it ended' }),
        supporting: z.number().meta({ description: 'claims that support it' }),
        disputing: z.number().meta({ description: 'claims that dispute it' }),
        disputingDates: z.number().meta({ description: 'claims that dispute its dates only' }),
      }),
    )
    .meta({ description: 'whichever way they go, by begin, end and id' }),
});
/** The history of two actors; see {@link dyadAnswer}. */
export type DyadAnswer = z.infer<typeof dyadAnswer>;

/** The answer of `GET /api/actors`: the best matches first, and in `total` how many actors match in all. */
export const actorsAnswer = z.object({ actors: z.array(actorNode), total: z.number() });
/** The actors that a search found; see {@link actorsAnswer}. */
export type ActorsAnswer = z.infer<typeof actorsAnswer>;

const signCounts = z.object({ supportive: z.number(), neutral: z.number(), hostile: z.number() });
const countsByState = Object.fromEntries(VISIBLE_STATES.map((state) => [state, signCounts])) as Record<VisibleState, typeof signCounts>;

/**
 * The answer of `GET /api/timeline`: for each year from the first to the last, the number of relations in each state,
 * by sign.
 */
export const timelineAnswer = z.object({
  years: z.array(z.object({ year: z.number(), ...countsByState })),
});
/** The relations of each year; see {@link timelineAnswer}. */
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/**
 * A type of relation with its coding rule. `label` reads from the first actor (`source`) to the second
 * (`target`), `inverseLabel` the other way.
 * A `weak` tie pulls half in the layout.
 */
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

/**
 * The answer of `GET /api/vocabulary`: the kinds of actor, each with its label in the graph and its name in words,
 * every type of relation, the states of a relation in a window, the surest first, and what may become of it between two.
 */
export const vocabularyAnswer = z.object({
  kinds: z.array(z.object({ kind: z.enum(ACTOR_KINDS), label: z.string(), name: z.string() })),
  types: z.array(relationType),
  states: z.array(z.object({ state: z.enum(VISIBLE_STATES), name: z.string(), meaning: z.string() })),
  changes: z.array(z.object({ change: z.enum(CHANGES), name: z.string(), meaning: z.string() })),
});
/** The kinds of actor, the types of relation, its states and changes; see {@link vocabularyAnswer}. */
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>;

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

/** The answer of `GET /api/library`: the saved questions, ordered by group and title. */
export const libraryAnswer = z.object({ questions: z.array(question) });
/** The saved questions; see {@link libraryAnswer}. */
export type LibraryAnswer = z.infer<typeof libraryAnswer>;

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
const notification = z.object({
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

const schemaProperty = z.object({
  name: z.string(),
  count: z.number().meta({ description: 'how many of them have it' }),
  types: z.array(z.string()).meta({ description: 'of its values, in the words of Cypher: one for each that the samples have' }),
});
const schemaName = z.object({
  name: z.string(),
  count: z.number().meta({ description: 'how many nodes have the label, or relationships the type' }),
  ofActors: z.boolean().meta({ description: 'of actors, or between two of them; false: what keeps evidence and datasets' }),
  properties: z.array(schemaProperty),
});
/** A label or a type of relationship, with its properties. */
export type SchemaName = z.infer<typeof schemaName>;

/**
 * The answer of `GET /api/cypher/schema`: what is in the graph that queries are run on, by name. A name that both actors and
 * others have is there twice. Sampled for the types of values is one of each set of properties that nodes or relationships
 * of a name have.
 */
export const schemaAnswer = z.object({
  nodes: z.number(),
  relationships: z.number(),
  labels: z.array(schemaName),
  relationshipTypes: z.array(schemaName),
});
/** What is in the graph that queries are run on; see {@link schemaAnswer}. */
export type SchemaAnswer = z.infer<typeof schemaAnswer>;

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
