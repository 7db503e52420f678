import { z } from 'zod';
import { type SourceAnswer, type SourcesAnswer, sourceAnswer, sourcesAnswer } from '../../model/api.ts';
import { readClaims } from '../claims/read-claims.ts';
import { readClaimCounts, readSources } from '../claims/read-sources.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { notFound } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';

/** What the claims come from. */
export function sourceRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'listSources',
      method: 'get',
      path: '/sources',
      summary: 'Every source that a claim comes from',
      answer: sourcesAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ response }): Promise<SourcesAnswer> {
        await graphs.setVersionHeader(response);
        const [sources, claims] = await Promise.all([readSources(connection.database), readClaimCounts(connection.database)]);
        return { sources: sources.map((source) => ({ ...source, claims: claims.get(source.id) ?? 0 })) };
      },
    }),
    route({
      name: 'getSource',
      method: 'get',
      path: '/sources/{id}',
      summary: 'What one source claims',
      answer: sourceAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts, response }): Promise<SourceAnswer> {
        await graphs.setVersionHeader(response);
        const source = (await readSources(connection.database)).find((each) => each.id === parts.id);
        if (source === undefined) throw notFound('source', parts.id);
        const query = { text: queryText('api/source-claims'), parameters: { source: source.id } };
        const claims = await readClaims(connection.database, query, z.string(), READ_LIMITS);
        return { ...source, claims: claims.map(({ source: _, ...claim }) => claim) };
      },
    }),
  ];
}
