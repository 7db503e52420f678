import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import express, { type Request, type RequestHandler, Router } from 'express';
import { HttpProblem } from '../http/http-problem.ts';
import { allowedBy, allowMethods } from '../http/methods.ts';
import { clientOf } from '../http/security.ts';
import { ententeServer, type McpParts } from './entente-server.ts';

const BODY_BYTES = 1_000_000;

/**
 * The Model Context Protocol over Streamable HTTP, without sessions: each request is answered by a server of its own, and
 * nothing is sent unasked. Who may ask, and how often, is for what stands before it.
 * @param limit answers 429
 * @param address where the viewer is found; where the request was sent when left out
 */
export function mcpEndpoint(parts: McpParts, limit: RequestHandler, address: string | undefined): Router {
  const onerror = (error: Error) => parts.log.debug({ err: error }, 'A request of the Model Context Protocol was refused.');
  const answer: RequestHandler = async (request, response) => {
    if (Array.isArray(request.body)) throw new HttpProblem(400, 'One at a time', 'Send one message in a request: a batch is not taken.');
    const caller = { client: clientOf(request), base: address ?? baseOf(request) };
    const handler = createMcpHandler(() => ententeServer(parts, caller), { onerror, maxSubscriptions: 0, maxRequestBodySize: BODY_BYTES });
    await toNodeHandler(handler, { onerror, maxRequestBodySize: BODY_BYTES })(request, response, request.body);
  };
  const router = Router();
  router.all('/', allowMethods(allowedBy([{ method: 'post' }])));
  router.post('/', limit, express.json({ limit: BODY_BYTES, type: () => true }), answer);
  return router;
}

function baseOf(request: Request): string {
  return `${request.protocol}://${request.host ?? 'localhost'}`;
}
