import type { ProblemDetails } from '../../model/api/problem.ts';
import { GRAPH_VERSION_HEADER } from '../../model/graph-version.ts';
import { TYPED_JSON } from '../../model/query-api/decode-typed.ts';
import { encodeTypedParameters } from '../../model/query-api/encode-typed.ts';
import { setLatestVersion } from './graph-version.ts';

/** What is unavailable: the server, or the database behind it. */
export type Unavailable = 'server' | 'database';

/** A failed request to the API. `message` is for the user. */
export class ApiError extends Error {
  override name = 'ApiError';
  /** The problem that the server reported, if it did. */
  readonly problem: ProblemDetails | undefined;
  /** What has to become available again; `null` if waiting does not help. */
  readonly away: Unavailable | null;

  constructor(message: string, problem?: ProblemDetails, away: Unavailable | null = null) {
    super(message);
    this.problem = problem;
    this.away = away;
  }
}

/** An answer with the version of the graph that it is of; `null` where the server cannot tell. */
interface Versioned<Answer> {
  readonly answer: Answer;
  readonly version: string | null;
}

/** `GET /api/…` as JSON. @throws ApiError */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(() => request(path, signal));
}

/** `GET /api/…` as JSON, with the version of the graph that it is of. @throws ApiError */
export async function getVersioned<Answer>(path: string, signal?: AbortSignal): Promise<Versioned<Answer>> {
  return versionedAnswerOf(() => request(path, signal));
}

/** `POST /api/…` with a query and typed parameters, answered in JSON of the type `accept`. @throws ApiError */
export async function postQuery<Answer>(path: string, query: Query, signal?: AbortSignal, accept = 'application/json'): Promise<Answer> {
  return answerOf<Answer>(() => send(path, query, accept, signal));
}

/** As {@link postQuery}, with the version of the graph that it is of. @throws ApiError */
export async function postVersionedQuery<Answer>(
  path: string,
  query: Query,
  signal: AbortSignal,
  accept: string,
): Promise<Versioned<Answer>> {
  return versionedAnswerOf(() => send(path, query, accept, signal));
}

/** `POST /api/…` with a query, answered with a file of the type `accept`. @throws ApiError, also when the file is incomplete */
export async function postForFile(path: string, query: Query, accept: string): Promise<Blob> {
  const response = await responseOf(() => send(path, query, accept));
  try {
    return await response.blob();
  } catch {
    throw new ApiError('The file broke off before its end: the query failed or took too long.');
  }
}

/** A query with its options. */
interface Query {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly timeoutMs?: number;
  readonly profile?: boolean;
}

function request(path: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`/api/${path}`, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
}

function send(path: string, query: Query, accept: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': TYPED_JSON, accept },
    body: JSON.stringify({ ...query, parameters: encodeTypedParameters(query.parameters) }),
    ...(signal && { signal }),
  });
}

async function answerOf<Answer>(ask: () => Promise<Response>): Promise<Answer> {
  return (await versionedAnswerOf<Answer>(ask)).answer;
}

async function versionedAnswerOf<Answer>(ask: () => Promise<Response>): Promise<Versioned<Answer>> {
  const response = await responseOf(ask);
  return { answer: (await response.json()) as Answer, version: response.headers.get(GRAPH_VERSION_HEADER) };
}

async function responseOf(ask: () => Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('The server does not answer. Is it running?', undefined, 'server');
  }
  setLatestVersion(response.headers.get(GRAPH_VERSION_HEADER));
  if (response.ok) return response;
  const problem = await problemOf(response);
  const message = problem === undefined ? `The server answered with status ${response.status}.` : sentence(problem);
  throw new ApiError(message, problem, awayIn(response.status, problem));
}

/** A 502 to 504 without a problem comes from a gateway whose server is unavailable; a busy server is available. */
function awayIn(status: number, problem: ProblemDetails | undefined): Unavailable | null {
  if (problem === undefined) return status >= 502 && status <= 504 ? 'server' : null;
  return status === 503 && problem.title !== 'Busy' ? 'database' : null;
}

async function problemOf(response: Response): Promise<ProblemDetails | undefined> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
  try {
    return (await response.json()) as ProblemDetails;
  } catch {
    return undefined;
  }
}

function sentence({ title, detail }: ProblemDetails): string {
  return detail === '' || detail === title ? title : detail;
}
