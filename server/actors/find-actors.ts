import { type ActorSearch, actorSearch } from '../../model/actor-search.ts';
import type { ActorsAnswer } from '../../model/api/actors.ts';
import { type FacetChoice, matchesChoice } from '../../model/filter/facet-choice.ts';
import { actorNodeOf } from '../graph/relation-summary.ts';
import type { StoredActor, UnionGraph } from '../graph/union-graph.ts';

const searches = new WeakMap<UnionGraph, ActorSearch>();

/** Whom to find. */
interface SoughtActors {
  /** Words of a name or an alias; all actors when left out or empty. */
  readonly q?: string | undefined;
  readonly kind?: FacetChoice | null | undefined;
  readonly limit: number;
}

/** The actors of a graph by name, the best match first. */
export function findActors(graph: UnionGraph, { q, kind, limit }: SoughtActors): ActorsAnswer {
  const found = find(graph, q).filter((actor) => matchesChoice(kind, actor.kind));
  return { actors: found.slice(0, limit).map(actorNodeOf), total: found.length };
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
