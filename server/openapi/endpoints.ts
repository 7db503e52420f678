import { z } from 'zod';
import * as api from '../../model/api.ts';
import { EXPORT_FORMATS, formatsFor, mediaTypeOf } from '../../model/export/formats.ts';
import { filterQuery, graphQuery } from '../../model/filter/filter-query.ts';
import { pathsAnswer } from '../../model/paths/answer.ts';
import { pathsQuery } from '../../model/paths/query.ts';
import { ANSWER_TYPES, QUERY_TYPES } from '../cypher/query-api/media-types.ts';

export type Method = 'get' | 'post';

/** An endpoint: what it accepts and answers. The same table checks requests and documents them. */
export interface Endpoint {
  readonly path: string;
  readonly method: Method;
  readonly summary: string;
  readonly description?: string;
  /** The allowed values of a path parameter, if they are limited. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly answer: z.ZodType;
  /** The media types of the answer; JSON when left out. */
  readonly mediaTypes?: readonly string[];
  /** The status of an answer; 200 when left out. */
  readonly status?: number;
  /** The media types of the body; JSON when left out. */
  readonly bodyTypes?: readonly string[];
  /** Its query; it has no parameters when left out. */
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The statuses of its problems, beside those that every endpoint may answer with. */
  readonly problems: readonly number[];
  /** Whether it answers without a token and without a rate limit. */
  readonly isProbe?: boolean;
}

/** Every endpoint of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api/live',
    method: 'get',
    summary: 'Whether the server runs: without a token, without a limit',
    answer: api.liveAnswer,
    isProbe: true,
    problems: [],
  },
  {
    path: '/api/ready',
    method: 'get',
    summary: 'Whether the graph can be served, as was found last: without a token, without a limit',
    answer: api.readyAnswer,
    isProbe: true,
    problems: [503],
  },
  {
    path: '/api/health',
    method: 'get',
    summary: 'Both in one: whether the server runs, and the graph can be served (503 when it cannot)',
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
    problems: [503],
  },
  {
    path: '/api/export/{format}',
    method: 'get',
    summary: 'What /api/graph answers, with its evidence and provenance, as a file; or whole datasets',
    description: exportDescription(),
    choices: { format: EXPORT_FORMATS },
    answer: z.unknown(),
    mediaTypes: [...new Set(EXPORT_FORMATS.map(mediaTypeOf))],
    query: graphQuery,
    problems: [404, 503],
  },
  {
    path: '/api/actors',
    method: 'get',
    summary: 'Actors by name, whatever its spelling',
    answer: api.actorsAnswer,
    query: api.actorQuery,
    problems: [503],
  },
  { path: '/api/actors/{id}', method: 'get', summary: 'All of one actor', answer: api.actorAnswer, problems: [404, 503] },
  {
    path: '/api/actors/{id}/neighbours',
    method: 'get',
    summary: 'One step out from an actor',
    answer: api.graphAnswer,
    query: graphQuery,
    problems: [404, 503],
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
    problems: [404, 503],
  },
  { path: '/api/sources', method: 'get', summary: 'Every source that a claim comes from', answer: api.sourcesAnswer, problems: [503] },
  {
    path: '/api/timeline',
    method: 'get',
    summary: 'For each year the relations active in it',
    answer: api.timelineAnswer,
    query: filterQuery,
    problems: [503],
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
    problems: [406, 413, 415, 422, 503, 504],
  },
  {
    path: '/api/cypher/explain',
    method: 'post',
    summary: 'The plan of a query, which is run only to be profiled',
    answer: api.explainAnswer,
    body: api.explainRequest,
    bodyTypes: QUERY_TYPES,
    problems: [413, 415, 422, 503, 504],
  },
  {
    path: '/api/cypher/procedures',
    method: 'get',
    summary: 'The procedures that a query may call',
    answer: api.proceduresAnswer,
    problems: [503],
  },
];

function exportDescription(): string {
  const list = (holds: 'dataset' | 'graph' | 'table') =>
    formatsFor(holds).map(({ format, title, purpose }) => `- \`${format}\`: ${title}; ${purpose}`);
  return [
    'What the query selects, as a graph or as one table:',
    ...list('graph'),
    ...list('table'),
    '\nWhole datasets, whatever else the query says: only `dataset` chooses among them.',
    ...list('dataset'),
  ].join('\n');
}
