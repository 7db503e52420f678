import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { HttpProblem } from './http-problem.ts';
import { RequestCounts } from './request-counts.ts';

const WRONG_TOKENS_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/** Security headers: a page may load and request nothing from other servers. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The components set positions and sizes as style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
});

/** Refuses requests that pages of other sites make in a visitor's browser. Following a link to the viewer is allowed. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const isVisit = request.method === 'GET' && request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document';
  const isForeign = origin !== undefined && origin !== 'null' && !sameHost(origin, request.host);
  const foreign = (site === 'cross-site' && !(isVisit && !request.path.startsWith('/api'))) || isForeign;
  if (foreign || origin === 'null')
    throw new HttpProblem(
      403,
      'Another site',
      `Requests from pages of other sites are not answered.${isForeign ? hostNote(origin, request.host) : ''}`,
    );
  next();
};

function hostNote(origin: string, host: string): string {
  return ` The page is of ${origin}, and this server was asked as ${host}: if a proxy stands between them, have it pass on the Host that it is asked for.`;
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Refuses a `Host` other than this machine's: a page of another site whose name was made to point
 * here (DNS rebinding) sends its own name.
 */
export const localHostOnly: RequestHandler = (request, _response, next) => {
  if (!isLocalHost(request)) {
    throw new HttpProblem(403, 'Another host', `This server answers as localhost only, not as "${request.hostname}".`);
  }
  next();
};

function isLocalHost({ hostname }: Request): boolean {
  return hostname === undefined || ['localhost', '127.0.0.1', '::1'].includes(hostname.replace(/^\[|\]$/g, ''));
}

/**
 * Requires the token, as a bearer token or as the password of basic authentication, so that a browser can ask for it.
 * Only wrong tokens are rate limited: behind a proxy all clients have one address, and none must lock out the others.
 */
export function requireToken(token: string): RequestHandler {
  const limitFailures = rateLimitPerMinute(WRONG_TOKENS_A_MINUTE);
  return (request, response, next) => {
    if (hasToken(request, token)) return next();
    if (request.get('authorization') === undefined) throw noToken();
    limitFailures(request, response, (refusal?: unknown) => next(refusal ?? noToken()));
  };
}

function noToken(): HttpProblem {
  return new HttpProblem(
    401,
    'A token is needed',
    'Send the token of this server as a bearer token, or as the password when the browser asks.',
    {},
    { 'WWW-Authenticate': 'Basic realm="Entente", charset="UTF-8"' },
  );
}

/** Whether a request may see details of the set-up: it has the token or, if no token is set, is addressed to this machine. */
export function isTrusted(request: Request, token: string | undefined): boolean {
  return token === undefined ? isLocalHost(request) : hasToken(request, token);
}

function hasToken(request: Request, token: string): boolean {
  return sameSecret(givenToken(request.get('authorization')), token);
}

function givenToken(authorization = ''): string {
  const [scheme = '', value = ''] = authorization.split(' ');
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}

function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Identifies a client for the limits: by its address or, with IPv6, by the network that one customer is given. */
export function clientOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

/** Limits the requests of one client in a minute. */
export function rateLimitPerMinute(limit: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    store: new RequestCounts(MINUTE_MS),
    limit,
    keyGenerator: clientOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new HttpProblem(429, 'Too many requests', `At most ${limit} requests a minute are answered; wait a little and try again.`)),
  });
}
