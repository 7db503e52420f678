import type { ActorKind } from '../../model/actor-kinds.ts';
import type { ActorNode, GraphAnswer, GraphQuery, RelationFilter, SlimRelation } from '../../model/api.ts';
import { CONFIDENCES } from '../../model/coding.ts';
import { stateIn, VISIBLE_STATES, type Window } from '../../model/time/window.ts';
import { signName } from '../../model/vocabulary.ts';
import { slim } from './slim-relation.ts';
import type { StoredActor, StoredRelation, UnionGraph } from './union-graph.ts';

/** Whether a relation passes every filter that is set; the window is another matter. */
export function passes(filter: RelationFilter, graph: UnionGraph): (relation: StoredRelation) => boolean {
  const has = <T extends string>(wanted: readonly T[] | undefined, value: T) => wanted === undefined || wanted.includes(value);
  const kindOf = (id: string): ActorKind | undefined => graph.actors.get(id)?.kind;
  const ofKind = (id: string) => {
    const kind = kindOf(id);
    return filter.kind === undefined || (kind !== undefined && filter.kind.includes(kind));
  };
  return (relation) =>
    has(filter.type, relation.type) &&
    has(filter.sign, signName(relation.sign)) &&
    has(filter.status, relation.status) &&
    has(filter.confidence, relation.confidence) &&
    has(filter.dataset, relation.dataset) &&
    (filter.source === undefined || relation.sources.some((source) => filter.source?.includes(source))) &&
    ofKind(relation.source) &&
    ofKind(relation.target);
}

/**
 * The part of the union graph that a query asks for. With a window, each relation has its state in
 * it, and only actors with a relation are in the answer; without one, every actor of the asked kinds is.
 * @param among the relations to choose from; all of the graph when left out
 */
export function selectGraph(graph: UnionGraph, query: GraphQuery, among?: Iterable<StoredRelation>): GraphAnswer {
  const wanted = passes(query.filter, graph);
  const found = [...(among ?? graph.relations.values())].filter(wanted).flatMap((relation) => {
    const shown = inWindow(relation, query.window, query.presumed);
    return shown === undefined ? [] : [shown];
  });
  const { kept, cut } = cutTo(found, query.limit);
  const everyActor = query.window === null && among === undefined;
  return { window: query.window, actors: actorsOf(graph, query, kept, everyActor), relations: kept, cut };
}

function inWindow(relation: StoredRelation, window: Window | null, presumed: boolean): SlimRelation | undefined {
  if (window === null) return slim(relation);
  const state = stateIn(relation, window);
  if (state === 'absent' || (state === 'presumed' && !presumed)) return undefined;
  return { ...slim(relation), state };
}

/** Keeps the surest relations when there are more than the limit, and says how many it left out. */
function cutTo(relations: SlimRelation[], limit: number | undefined): { kept: SlimRelation[]; cut: GraphAnswer['cut'] } {
  if (limit === undefined || relations.length <= limit) return { kept: relations, cut: null };
  const rank = ({ state, confidence }: SlimRelation) => VISIBLE_STATES.indexOf(state ?? 'attested') * 10 - CONFIDENCES.indexOf(confidence);
  const surestFirst = [...relations].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return { kept: surestFirst.slice(0, limit), cut: { limit, relations: relations.length - limit } };
}

/** What an actor is on the canvas and in a list. */
export function actorNodeOf({ description: _description, active: _active, ...node }: StoredActor): ActorNode {
  return node;
}

function actorsOf(graph: UnionGraph, query: GraphQuery, relations: readonly SlimRelation[], everyActor: boolean): GraphAnswer['actors'] {
  const named = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const ofKind = (actor: StoredActor) => query.filter.kind === undefined || query.filter.kind.includes(actor.kind);
  return [...graph.actors.values()].filter((actor) => named.has(actor.id) || (everyActor && ofKind(actor))).map(actorNodeOf);
}
