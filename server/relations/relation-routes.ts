import { type SingleRelationAnswer, singleRelationAnswer } from '../../model/api/relation.ts';
import { knownQuery } from '../../model/filter/filter-query.ts';
import { toldElsewhere } from '../../model/time/told-elsewhere.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { relationTypeOf } from '../graph/relation-type-of.ts';
import { notFound } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';
import { evidenceOf } from './evidence.ts';

/** A relation with every claim it rests on, and those that dispute it. */
export function relationRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getRelation',
      method: 'get',
      path: '/relations/{id}',
      summary: 'A relation with the claims it rests on',
      query: knownQuery,
      answer: singleRelationAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts: { id }, query, response }): Promise<SingleRelationAnswer> {
        const graph = await graphs.current(response, query.known);
        const relation = graph.relations.get(id);
        if (relation === undefined) throw notFound('relation', id);
        const evidence = (await evidenceOf(connection.database, [id], graph.known)).get(id) ?? [];
        const others = toldElsewhere(relation, relationTypeOf(graph, relation), graph.relations.values());
        return { ...relation, evidence, toldElsewhere: others.map(({ id, dataset }) => ({ id, dataset })) };
      },
    }),
  ];
}
