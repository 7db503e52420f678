import type { RequestHandler } from 'express';
import { z } from 'zod';
import { admitMethod, allowed } from '../http/methods.ts';
import { validate } from '../http/validate.ts';
import { ENDPOINTS } from './endpoints.ts';

const NO_PARAMETERS = z.strictObject({});

/** The document and its pages are not part of the document. */
const DESCRIPTION = ['/api/openapi.json', '/api/docs', '/api/docs/{file}'].map((path) => ({
  path,
  method: 'get' as const,
  query: undefined,
}));

const ALL_ENDPOINTS = [...ENDPOINTS, ...DESCRIPTION];

const PATHS = [...new Set(ALL_ENDPOINTS.map(({ path }) => path))].map((path) => {
  const endpoints = ALL_ENDPOINTS.filter((each) => each.path === path);
  return {
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
    admit: admitMethod(allowed(endpoints.map(({ method }) => method.toUpperCase()))),
    queryOf: new Map(endpoints.map(({ method, query }) => [method.toUpperCase(), query])),
  };
});

/**
 * Refuses other methods than those of a path, and parameters on a path that has none. Parameters
 * of other paths are checked by their routes.
 * @throws HttpProblem 400, 405
 */
export const knownRequests: RequestHandler = (request, response, next) => {
  const found = PATHS.find(({ pattern }) => pattern.test(`${request.baseUrl}${request.path}`));
  if (found === undefined) return next();
  found.admit(request, response, (error?: unknown) => {
    if (error === undefined && found.queryOf.get(request.method === 'HEAD' ? 'GET' : request.method) === undefined) {
      validate(NO_PARAMETERS, request.query);
    }
    next(error);
  });
};
