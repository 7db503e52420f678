import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { KeptAnswers } from './kept-answers.ts';
import { allowedBy, allowMethods } from './methods.ts';
import { byPath, type Rate, type Route } from './route.ts';
import { validate } from './validate.ts';

/** Where a response keeps the path of its route, parts and all. */
export const ROUTE = 'route';
const BODY_BYTES = 1_000_000;
type Step = RequestHandler<Record<string, string>>;

const NO_PARAMETERS = z.strictObject({});

/**
 * Serves routes: a request with another method is answered with 405, and one that its route's schemas do not read
 * with 400, before the route sees it.
 * @param limits answer 429
 * @param setVersion reads the version of the graph, sets it in the headers of a response, and gives it; it may reject
 */
export function mount(
  routes: readonly Route[],
  limits: Readonly<Record<Rate, Step>>,
  setVersion: (response: Response) => Promise<string>,
): Router {
  const router = Router();
  const kept = new KeptAnswers();
  for (const [path, ofPath] of byPath(routes)) {
    const pattern = path.replace(/\{(\w+)\}/g, ':$1');
    router.all(pattern, nameRoute(`/api${path}`), allowMethods(allowedBy(ofPath)));
    for (const each of ofPath) router[each.method](pattern, stepsOf(each, limits, handlerOf(each, kept, setVersion)));
  }
  return router;
}

/** Notes for the metrics which route a request is for, by its path, parts and all. */
export function nameRoute(path: string): RequestHandler {
  return (_request, response, next) => {
    response.locals[ROUTE] = path;
    next();
  };
}

function stepsOf(route: Route, limits: Readonly<Record<Rate, Step>>, handler: Step): Step[] {
  const { query, body, rate } = route;
  return [
    ...(query === undefined ? [takesNoParameters] : []),
    ...(rate === undefined ? [] : [limits[rate]]),
    // It is left a text: JSON.parse would lose the digits of its numbers.
    ...(body === undefined ? [] : [express.text({ limit: BODY_BYTES, type: [...body.mediaTypes] })]),
    handler,
  ];
}

const takesNoParameters: Step = (request, _response, next) => {
  validate(NO_PARAMETERS, request.query);
  next();
};

function handlerOf(route: Route, kept: KeptAnswers, setVersion: (response: Response) => Promise<string>): Step {
  return async (request, response) => {
    const asked = {
      parts: request.params,
      query: route.query && validate(route.query, request.query),
      body: route.body && validate(route.body.schema, route.body.read(request), 'member'),
      request,
      response,
    };
    if (route.isKept) {
      const version = await setVersion(response);
      await kept.send(request, response, version, async () => route.handle(asked));
      return;
    }
    const answer = await route.handle(asked);
    if (answer !== undefined) response.json(answer);
  };
}
