import { type DyadAnswer, dyadAnswer, type Evidence } from '../../model/api.ts';
import type { Stance } from '../../model/coding/codes.ts';
import { dyadHistory } from '../../model/dyad.ts';
import { knownQuery } from '../../model/filter/filter-query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import { type Route, route } from '../http/route.ts';
import { evidenceOf } from '../relations/evidence.ts';

/** The history of two actors: every relation between them in time. */
export function dyadRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getDyad',
      method: 'get',
      path: '/dyads/{a}/{b}',
      summary: 'The history of two actors: every relation between them',
      query: knownQuery,
      answer: dyadAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts, query, response }): Promise<DyadAnswer> {
        const graph = await graphs.current(response, query.known);
        const [a, b] = [requireActor(graph, parts.a), requireActor(graph, parts.b)];
        const temporalities = new Map(graph.types.map(({ type, temporality }) => [type, temporality]));
        const history = dyadHistory(graph.relations.values(), [a.id, b.id], temporalities);
        const evidence = await evidenceOf(
          connection.database,
          history.map(({ id }) => id),
          graph.known,
        );
        // What was retracted counts only where it had not been on the day that is asked for.
        const counts = ({ retracted }: Evidence) => graph.known !== undefined || retracted === undefined;
        const count = (relation: string, stance: Stance) =>
          (evidence.get(relation) ?? []).filter((claim) => claim.stance === stance && counts(claim)).length;
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
