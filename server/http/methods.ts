import type { RequestHandler } from 'express';
import { HttpProblem } from './http-problem.ts';
import type { Method } from './route.ts';

/** The value of the header `Allow`: a path that allows GET also allows HEAD. */
export function allowedBy(routes: readonly { readonly method: Method }[]): string {
  return routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ');
}

/**
 * Middleware that refuses other methods, and answers OPTIONS.
 * @param allow the value of `Allow`; see {@link allowedBy}
 * @returns whether the request is to go on
 * @throws HttpProblem 405 with `Allow`
 */
export const allowMethods =
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
