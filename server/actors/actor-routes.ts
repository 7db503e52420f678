import { type ActorAnswer, type ActorsAnswer, actorAnswer, actorQuery, actorsAnswer } from '../../model/api/actors.ts';
import { type GraphAnswer, graphAnswer } from '../../model/api/graph.ts';
import { graphQuery, knownQuery } from '../../model/filter/filter-query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import { selectGraph } from '../graph/select-graph.ts';
import { type Route, route } from '../http/route.ts';
import { datasetsOfActor, relationsOfActor } from './actor-of.ts';
import { findActors } from './find-actors.ts';

const MOST_FOUND = 100;

/** Finding actors, and what there is about one. */
export function actorRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'findActors',
      method: 'get',
      path: '/actors',
      summary: 'Actors by name, whatever its spelling',
      query: actorQuery,
      answer: actorsAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ query: { q, kind, limit }, response }): Promise<ActorsAnswer> {
        const graph = await graphs.current(response);
        return findActors(graph, { q, kind, limit: limit ?? MOST_FOUND });
      },
    }),
    route({
      name: 'getActor',
      method: 'get',
      path: '/actors/{id}',
      summary: 'All of one actor',
      query: knownQuery,
      answer: actorAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts: { id }, query, response }): Promise<ActorAnswer> {
        const graph = await graphs.current(response, query.known);
        const actor = requireActor(graph, id);
        const datasets = await datasetsOfActor(connection.database, id);
        return { ...actor, datasets, relations: relationsOfActor(graph, id).map(toSummary) };
      },
    }),
    route({
      name: 'getNeighbours',
      method: 'get',
      path: '/actors/{id}/neighbours',
      summary: 'One step out from an actor',
      query: graphQuery,
      answer: graphAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts: { id }, query, response }): Promise<GraphAnswer> {
        const graph = await graphs.current(response, query.known);
        const actor = requireActor(graph, id);
        requireKnownValues(query, graph);
        return selectGraph(graph, query, relationsOfActor(graph, actor.id));
      },
    }),
  ];
}
