import { z } from 'zod';
import { type ActorSearch, actorSearch } from '../../model/actor-search.ts';
import {
  type ActorAnswer,
  type ActorsAnswer,
  actorAnswer,
  actorQuery,
  actorsAnswer,
  type GraphAnswer,
  graphAnswer,
} from '../../model/api.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import { graphQuery, knownQuery } from '../../model/filter/filter-query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import { selectGraph } from '../graph/select-graph.ts';
import type { StoredActor, UnionGraph } from '../graph/union-graph.ts';
import { type Route, route } from '../http/route.ts';

const MOST_FOUND = 100;
const searches = new WeakMap<UnionGraph, ActorSearch>();

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
        const found = find(graph, q).filter((actor) => matchesChoice(kind, actor.kind));
        return { actors: found.slice(0, limit ?? MOST_FOUND).map(actorNodeOf), total: found.length };
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
        const { rows } = await connection.database.read({ text: queryText('api/actor-datasets'), parameters: { actor: id } }, READ_LIMITS);
        const datasets = z
          .array(z.tuple([z.string()]))
          .parse(rows)
          .flat();
        return { ...actor, datasets, relations: relationsOf(graph, id).map(toSummary) };
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
        return selectGraph(graph, query, relationsOf(graph, actor.id));
      },
    }),
  ];
}

function find(graph: UnionGraph, query: string | undefined): StoredActor[] {
  const actors = [...graph.actors.values()];
  if (query === undefined || query.trim() === '') return actors;
  return searchOf(graph)(query).flatMap((id) => graph.actors.get(id) ?? []);
}

/** Building the index takes a while, so there is one for each version of the graph. */
function searchOf(graph: UnionGraph): ActorSearch {
  const known = searches.get(graph);
  if (known !== undefined) return known;
  const search = actorSearch([...graph.actors.values()]);
  searches.set(graph, search);
  return search;
}

function relationsOf(graph: UnionGraph, id: string) {
  return [...graph.relations.values()].filter(({ source, target }) => source === id || target === id);
}
