import { Router } from 'express';
import { z } from 'zod';
import { type ActorSearch, actorSearch } from '../../model/actor-search.ts';
import { type ActorAnswer, type ActorsAnswer, actorQuery, type GraphAnswer } from '../../model/api.ts';
import { lets } from '../../model/filter/choice.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import type { Connection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { Graphs } from '../graph/graphs.ts';
import { knownActor } from '../graph/known-actor.ts';
import { demandKnown } from '../graph/known-values.ts';
import { selectGraph } from '../graph/select-graph.ts';
import { actorNodeOf, slim } from '../graph/slim-relation.ts';
import type { StoredActor, UnionGraph } from '../graph/union-graph.ts';
import { validate } from '../http/validate.ts';

const MOST_FOUND = 100;
const searches = new WeakMap<UnionGraph, ActorSearch>();

/** `GET /api/actors`, `/api/actors/:id` and `/api/actors/:id/neighbours`. */
export function actorRoutes(connection: Connection, graphs: Graphs): Router {
  return Router()
    .get('/actors', async (request, response) => {
      const { q, kind, limit } = validate(actorQuery, request.query);
      const graph = await graphs.current(response);
      const found = find(graph, q).filter((actor) => lets(kind, actor.kind));
      response.json({ actors: found.slice(0, limit ?? MOST_FOUND).map(actorNodeOf), total: found.length } satisfies ActorsAnswer);
    })
    .get('/actors/:id', async (request, response) => {
      const graph = await graphs.current(response);
      const actor = knownActor(graph, request.params.id);
      const { rows } = await connection.database.read(
        { text: queryText('api/actor-datasets'), parameters: { actor: actor.id } },
        READ_LIMITS,
      );
      const datasets = z
        .array(z.tuple([z.string()]))
        .parse(rows)
        .flat();
      response.json({ ...actor, datasets, relations: relationsOf(graph, actor.id).map(slim) } satisfies ActorAnswer);
    })
    .get('/actors/:id/neighbours', async (request, response) => {
      const query = validate(graphQuery, request.query);
      const graph = await graphs.current(response);
      const actor = knownActor(graph, request.params.id);
      demandKnown(query, graph);
      response.json(selectGraph(graph, query, relationsOf(graph, actor.id)) satisfies GraphAnswer);
    });
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
