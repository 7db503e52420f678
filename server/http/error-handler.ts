import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ProblemDetails } from '../../model/api/problem.ts';
import { DatabaseError, type DatabaseFailure } from '../database/database-error.ts';
import { HttpProblem } from './http-problem.ts';

const RETRY_AFTER_S = '5';

const FAILURES: Readonly<Record<DatabaseFailure, { status: number; title: string }>> = {
  refused: { status: 422, title: 'The database refuses this query' },
  unsupported: { status: 422, title: 'This engine cannot run this query' },
  timeout: { status: 504, title: 'The query took too long' },
  cancelled: { status: 499, title: 'The query was stopped' },
  unavailable: { status: 503, title: 'No database' },
  denied: { status: 503, title: 'No database' },
  locked: { status: 503, title: 'No database' },
  unreadable: { status: 503, title: 'The graph cannot be read' },
};

/** Answers every request without a route. */
export const noSuchRoute: RequestHandler = (request) => {
  throw new HttpProblem(404, 'Not found', `There is nothing at ${request.method} ${request.path}.`);
};

/** Additional members of a problem, beside those of RFC 9457. */
type MoreMembers = (problem: HttpProblem) => Partial<ProblemDetails>;

/**
 * Turns any error into `application/problem+json` with the request's id.
 * @param more additional members for the problems of some routes
 */
export function errorHandler(log: Logger, more: MoreMembers = () => ({})): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const found = toProblem(error);
    if (found.status === 500 && !response.destroyed) log.error({ err: error, requestId: request.id }, found.message);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.set(found.headers);
    sendProblem(response, found, String(request.id), more(found));
  };
}

/** What an error of any kind says to whoever asked: one that nobody expected says nothing of itself. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof DatabaseError) {
    const { status, title } = FAILURES[error.failure];
    const { code, position } = error.details;
    const details = { ...(code === undefined ? {} : { code }), ...(position === undefined ? {} : { position }) };
    return new HttpProblem(status, title, error.message, details, status === 503 ? { 'Retry-After': RETRY_AFTER_S } : {});
  }
  if (isClientError(error)) return fromClientError(error);
  return new HttpProblem(
    500,
    'Something broke',
    'The server failed in a way it did not expect; the log has the details under this request id.',
  );
}

interface ClientError {
  readonly status: number;
  readonly type?: string;
  readonly message: string;
  readonly limit?: number;
}

/** Whether an error is one that Express or its body parser throws for a malformed request. */
function isClientError(error: unknown): error is Error & ClientError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}

function fromClientError(error: ClientError): HttpProblem {
  if (error.type === 'entity.too.large') {
    return new HttpProblem(
      413,
      'Too large',
      `The request is larger than the ${error.limit ?? 0} bytes that are taken; send a shorter one.`,
    );
  }
  if (error.type === 'entity.parse.failed') return new HttpProblem(400, 'Not JSON', `The body is not JSON: ${error.message}`);
  return new HttpProblem(error.status, 'The request cannot be read', error.message);
}

function sendProblem(response: Response, problem: HttpProblem, requestId: string, more: Partial<ProblemDetails>): void {
  const { status, title, message, details } = problem;
  const body: ProblemDetails = { type: 'about:blank', title, status, detail: message, requestId, ...details, ...more };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
