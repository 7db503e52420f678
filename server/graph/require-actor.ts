import { notFound } from '../http/http-problem.ts';
import type { StoredActor, UnionGraph } from './union-graph.ts';

/** The actor with an id. @throws HttpProblem 404 that names the id */
export function requireActor(graph: UnionGraph, id: string): StoredActor {
  const actor = graph.actors.get(id);
  if (actor === undefined) throw notFound('actor', id);
  return actor;
}
