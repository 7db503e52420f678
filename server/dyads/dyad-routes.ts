import { z } from 'zod';
import { type DyadAnswer, dyadAnswer } from '../../model/api.ts';
import { STANCES, type Stance } from '../../model/coding/codes.ts';
import { dyadHistory } from '../../model/dyad.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import { type Route, route } from '../http/route.ts';

const countRow = z.tuple([z.string(), z.enum(STANCES), z.number()]);

/** The history of two actors: every relation between them in time. */
export function dyadRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getDyad',
      method: 'get',
      path: '/dyads/{a}/{b}',
      summary: 'The history of two actors: every relation between them',
      answer: dyadAnswer,
      hasVersion: true,
      problems: [404],
      async handle({ parts, response }): Promise<DyadAnswer> {
        const graph = await graphs.current(response);
        const [a, b] = [requireActor(graph, parts.a), requireActor(graph, parts.b)];
        const temporalities = new Map(graph.types.map(({ type, temporality }) => [type, temporality]));
        const history = dyadHistory(graph.relations.values(), [a.id, b.id], temporalities);
        const count = await claimCounts(
          connection.database,
          history.map(({ id }) => id),
        );
        return {
          actors: [actorNodeOf(a), actorNodeOf(b)],
          relations: history.map((relation) => ({
            ...toSummary(relation),
            sign: relation.sign,
            category: relation.category,
            summary: relation.summary,
            isEvent: relation.isEvent,
            ends: relation.ends,
            supporting: count(relation.id, 'supports'),
            disputing: count(relation.id, 'disputes'),
            disputingDates: count(relation.id, 'disputes-dates'),
          })),
        };
      },
    }),
  ];
}

/** How many claims of each stance there are about relations. @throws DatabaseError */
async function claimCounts(database: Database, relations: readonly string[]): Promise<(relation: string, stance: Stance) => number> {
  const { rows } = await database.read({ text: queryText('api/claim-counts'), parameters: { relations } }, READ_LIMITS);
  const counts = z.array(countRow).parse(rows);
  return (relation, stance) => counts.find(([id, of]) => id === relation && of === stance)?.[2] ?? 0;
}
