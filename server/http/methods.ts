import type { RequestHandler } from 'express';
import { HttpProblem } from './http-problem.ts';
import type { Method } from './route.ts';

/** What a path takes, as `Allow` says it: who answers GET answers HEAD. */
export function allowedBy(routes: readonly { readonly method: Method }[]): string {
  return routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ');
}

/**
 * Whether a path takes a method. OPTIONS is answered here.
 * @param allow as {@link allowedBy} gives it
 * @returns whether the request is to go on
 * @throws HttpProblem 405 with `Allow`
 */
export const admitMethod =
  (allow: string): RequestHandler =>
  (request, response, next) => {
    const { method, baseUrl, path } = request;
    if (method === 'OPTIONS') {
      response.status(204).set('Allow', allow).end();
      return;
    }
    if (!allow.split(', ').includes(method)) {
      throw new HttpProblem(405, 'Another method', `${baseUrl}${path} takes ${allow}, not ${method}.`, {}, { Allow: allow });
    }
    next();
  };
