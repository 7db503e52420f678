import { type LiveAnswer, liveAnswer, type ReadyAnswer, readyAnswer } from '../../model/api/server-state.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { notReady } from '../http/not-ready.ts';
import { type OpenRequests, stoppingProblem } from '../http/open-requests.ts';
import { type Route, route } from '../http/route.ts';
import { isTrusted } from '../http/security.ts';

/**
 * Probes for monitoring. They do not query the database, and answer everybody under any host name, so that they give
 * reasons only to trusted requests.
 */
export function probeRoutes(graphs: GraphProvider, requests: OpenRequests, token: string | undefined): Route[] {
  return [
    route({
      name: 'isLive',
      method: 'get',
      path: '/live',
      summary: 'Whether the server runs: without a token, without a limit',
      answer: liveAnswer,
      isProbe: true,
      handle({ response }): LiveAnswer {
        response.set('Cache-Control', 'no-store');
        return { alive: true };
      },
    }),
    route({
      name: 'isReady',
      method: 'get',
      path: '/ready',
      summary: 'Whether the graph can be served, as was found last: without a token, without a limit',
      answer: readyAnswer,
      isProbe: true,
      problems: [503],
      async handle({ request, response }): Promise<ReadyAnswer> {
        response.set('Cache-Control', 'no-store');
        if (requests.isStopping) throw stoppingProblem();
        try {
          await graphs.ready();
        } catch (error) {
          if (isTrusted(request, token)) throw error;
          throw notReady('The graph cannot be served; the log says why, and so does this address with the token.');
        }
        return { ready: true };
      },
    }),
  ];
}
