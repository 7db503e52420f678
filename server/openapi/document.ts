import { z } from 'zod';
import * as api from '../../model/api.ts';
import { EXPORT_FORMATS, mediaTypeOf } from '../../model/export/formats.ts';
import { filterQuery, graphQuery } from '../../model/filter/filter-query.ts';
import { pathsAnswer } from '../../model/paths/answer.ts';
import { pathsQuery } from '../../model/paths/query.ts';
import { ANSWER_TYPES, QUERY_TYPES } from '../cypher/query-api/media-types.ts';

type JsonSchema = Record<string, unknown>;
type Method = 'get' | 'post';

interface Endpoint {
  readonly path: string;
  readonly method: Method;
  readonly summary: string;
  readonly answer: z.ZodType;
  /** What it answers in; JSON when left out. */
  readonly mediaTypes?: readonly string[];
  /** The status of an answer; 200 when left out. */
  readonly status?: number;
  /** What is sent to it comes in; JSON when left out. */
  readonly bodyTypes?: readonly string[];
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The statuses it answers besides; every one is a problem. */
  readonly problems: readonly number[];
}

const VERSION_HEADER: JsonSchema = {
  [api.GRAPH_VERSION_HEADER]: {
    description: 'The version of the graph: opaque, another one whenever the data are, and the same after a restart',
    schema: { type: 'string' },
  },
};

/** The endpoints whose answers tell the version of the graph. */
const OF_THE_GRAPH = /^\/api\/(?:info|vocabulary|graph|export|actors|relations|sources|dyads|paths|timeline|cypher$)/;

const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api/health',
    method: 'get',
    summary: 'Whether the server is alive, and its database ready',
    answer: api.healthAnswer,
    problems: [],
  },
  { path: '/api/info', method: 'get', summary: 'Engine, datasets, limits and counts', answer: api.infoAnswer, problems: [503] },
  {
    path: '/api/vocabulary',
    method: 'get',
    summary: 'Kinds of actor, and types of relation with their coding rules',
    answer: api.vocabularyAnswer,
    problems: [503],
  },
  {
    path: '/api/graph',
    method: 'get',
    summary: 'Actors and relations in a window, or the union of all years',
    answer: api.graphAnswer,
    query: graphQuery,
    problems: [400, 503],
  },
  {
    path: '/api/export/{format}',
    method: 'get',
    summary: `What /api/graph answers, with its evidence and provenance, as a file: ${EXPORT_FORMATS.join(', ')}`,
    answer: z.unknown(),
    mediaTypes: [...new Set(EXPORT_FORMATS.map(mediaTypeOf))],
    query: graphQuery,
    problems: [400, 404, 429, 503],
  },
  {
    path: '/api/actors',
    method: 'get',
    summary: 'Actors by name, whatever its spelling',
    answer: api.actorsAnswer,
    query: api.actorQuery,
    problems: [400, 503],
  },
  { path: '/api/actors/{id}', method: 'get', summary: 'All of one actor', answer: api.actorAnswer, problems: [404, 503] },
  {
    path: '/api/actors/{id}/neighbours',
    method: 'get',
    summary: 'One step out from an actor',
    answer: api.graphAnswer,
    query: graphQuery,
    problems: [400, 404, 503],
  },
  {
    path: '/api/relations/{id}',
    method: 'get',
    summary: 'A relation with the claims it rests on',
    answer: api.relationAnswer,
    problems: [404, 503],
  },
  { path: '/api/sources/{id}', method: 'get', summary: 'What one source claims', answer: api.sourceAnswer, problems: [404, 503] },
  {
    path: '/api/dyads/{a}/{b}',
    method: 'get',
    summary: 'The history of two actors: every relation between them',
    answer: api.dyadAnswer,
    problems: [404, 503],
  },
  {
    path: '/api/paths',
    method: 'get',
    summary: 'How two actors are connected, by relations that held together or began one after the other',
    answer: pathsAnswer,
    query: pathsQuery,
    problems: [400, 404, 503],
  },
  { path: '/api/sources', method: 'get', summary: 'Every source that a claim comes from', answer: api.sourcesAnswer, problems: [503] },
  {
    path: '/api/timeline',
    method: 'get',
    summary: 'For each year the relations active in it',
    answer: api.timelineAnswer,
    query: filterQuery,
    problems: [400, 503],
  },
  { path: '/api/library', method: 'get', summary: 'The saved questions', answer: api.libraryAnswer, problems: [] },
  {
    path: '/api/cypher',
    method: 'post',
    summary: "Runs a query that only reads, as Neo4j's Query API does",
    answer: api.cypherAnswer,
    mediaTypes: ANSWER_TYPES,
    status: 202,
    body: api.cypherRequest,
    bodyTypes: QUERY_TYPES,
    problems: [400, 406, 413, 415, 422, 429, 503, 504],
  },
  {
    path: '/api/cypher/explain',
    method: 'post',
    summary: 'The plan of a query, which is run only to be profiled',
    answer: api.explainAnswer,
    body: api.explainRequest,
    bodyTypes: QUERY_TYPES,
    problems: [400, 413, 415, 422, 429, 503, 504],
  },
  {
    path: '/api/cypher/procedures',
    method: 'get',
    summary: 'The procedures that a query may call',
    answer: api.proceduresAnswer,
    problems: [503],
  },
];

/** The OpenAPI 3.1 document of the API, made from the schemas that check it. */
export function openApiDocument(version: string): JsonSchema {
  const paths: Record<string, Partial<Record<Method, JsonSchema>>> = {};
  for (const endpoint of ENDPOINTS) paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description: 'Who stood with whom, when, and who says so.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Problem: schemaOf(api.problem, 'output'), ...namedIn(api.explainAnswer) } },
  };
}

function operation(endpoint: Endpoint): JsonSchema {
  const {
    path,
    summary,
    answer,
    mediaTypes = ['application/json'],
    status = 200,
    query,
    body,
    bodyTypes = ['application/json'],
    problems,
  } = endpoint;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    summary,
    parameters: [...inPath, ...(query === undefined ? [] : queryParameters(query))],
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(bodyTypes, schemaOf(body, 'input')) } }),
    responses: {
      [status]: {
        description: 'The answer',
        ...(OF_THE_GRAPH.test(path) && { headers: VERSION_HEADER }),
        content: contentOf(mediaTypes, schemaOf(answer, 'output')),
      },
      ...Object.fromEntries(problems.map((each) => [each, problem])),
    },
  };
}

function contentOf(mediaTypes: readonly string[], schema: JsonSchema): JsonSchema {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

function queryParameters(query: z.ZodType): JsonSchema[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, $defs: _named, ...document } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return withReferences(document);
}

/** What a schema has names for: a plan, which has plans in it. Each stands once in the document. */
function namedIn(schema: z.ZodType): JsonSchema {
  return withReferences(z.toJSONSchema(schema, { io: 'output' }).$defs ?? {});
}

function withReferences(document: object): JsonSchema {
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
