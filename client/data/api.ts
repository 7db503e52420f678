import type { Problem } from '../../model/api.ts';
import { TYPED_JSON } from '../../model/query-api/read-typed.ts';
import { writeTypedParameters } from '../../model/query-api/write-typed.ts';

/** An answer of the API that is not what was asked for; `message` is for the user. */
export class ApiError extends Error {
  override name = 'ApiError';
  /** What the server said, when it said anything. */
  readonly problem: Problem | undefined;

  constructor(message: string, problem?: Problem) {
    super(message);
    this.problem = problem;
  }
}

/** `GET /api/…` as JSON. @throws ApiError */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(() => fetch(`/api/${path}`, { headers: { accept: 'application/json' }, ...(signal && { signal }) }));
}

/** `POST /api/…` with a query, its parameters typed, answered in JSON of one kind or another. @throws ApiError */
export async function postQuery<Answer>(path: string, query: Query, signal?: AbortSignal, accept = 'application/json'): Promise<Answer> {
  return answerOf<Answer>(() => send(path, query, accept, signal));
}

/** `POST /api/…` with a query, answered with a file of the type. @throws ApiError, also when the file broke off */
export async function postForFile(path: string, query: Query, accept: string): Promise<Blob> {
  const response = await responseOf(() => send(path, query, accept));
  try {
    return await response.blob();
  } catch {
    throw new ApiError('The file broke off before its end: the query failed or took too long.');
  }
}

/** What is asked of the database, with its options. */
interface Query {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly timeoutMs?: number;
  readonly profile?: boolean;
}

function send(path: string, query: Query, accept: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': TYPED_JSON, accept },
    body: JSON.stringify({ ...query, parameters: writeTypedParameters(query.parameters) }),
    ...(signal && { signal }),
  });
}

async function answerOf<Answer>(ask: () => Promise<Response>): Promise<Answer> {
  return (await (await responseOf(ask)).json()) as Answer;
}

async function responseOf(ask: () => Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('The server does not answer. Is it running?');
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  throw new ApiError(problem === undefined ? `The server answered with status ${response.status}.` : sentence(problem), problem);
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
  try {
    return (await response.json()) as Problem;
  } catch {
    return undefined;
  }
}

function sentence({ title, detail }: Problem): string {
  return detail === '' || detail === title ? title : detail;
}
