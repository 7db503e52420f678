import { z } from 'zod';
import { type SourceAnswer, type SourcesAnswer, sourceAnswer, sourceClaim, sourcesAnswer } from '../../model/api.ts';
import type { Connection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { Graphs } from '../graph/graphs.ts';
import { notFound } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';
import { readSources } from './read-sources.ts';

const { id, relation, claim, credibility, stance, locator } = sourceClaim.shape;
const claimRow = z.tuple([id, relation, claim, credibility, stance, locator]);

/** What the claims come from. */
export function sourceRoutes(connection: Connection, graphs: Graphs): Route[] {
  return [
    route({
      name: 'listSources',
      method: 'get',
      path: '/sources',
      summary: 'Every source that a claim comes from',
      answer: sourcesAnswer,
      hasVersion: true,
      async handle({ response }): Promise<SourcesAnswer> {
        await graphs.tellVersion(response);
        return { sources: await readSources(connection.database) };
      },
    }),
    route({
      name: 'getSource',
      method: 'get',
      path: '/sources/{id}',
      summary: 'What one source claims',
      answer: sourceAnswer,
      hasVersion: true,
      problems: [404],
      async handle({ parts, response }): Promise<SourceAnswer> {
        await graphs.tellVersion(response);
        const source = (await readSources(connection.database)).find((each) => each.id === parts.id);
        if (source === undefined) throw notFound('source', parts.id);
        const { rows } = await connection.database.read(
          { text: queryText('api/source-claims'), parameters: { source: source.id } },
          READ_LIMITS,
        );
        const claims = z
          .array(claimRow)
          .parse(rows)
          .map((row) => ({ id: row[0], relation: row[1], claim: row[2], credibility: row[3], stance: row[4], locator: row[5] }));
        return { ...source, claims };
      },
    }),
  ];
}
