import { type SourceAnswer, type SourcesAnswer, sourceAnswer, sourcesAnswer } from '../../model/api/sources.ts';
import { readClaimCounts, readSources } from '../claims/read-sources.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import { sourceOf } from './source-of.ts';

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
        return sourceOf(connection.database, parts.id);
      },
    }),
  ];
}
