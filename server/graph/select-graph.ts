import type { GraphAnswer } from '../../model/api/graph.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { CONFIDENCES } from '../../model/coding/codes.ts';
import { signName } from '../../model/coding/sign.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import { type Filterable, matchesFilter, type RelationInWindow, WITHOUT_WINDOW } from '../../model/filter/filter.ts';
import type { GraphQuery, RelationFilter } from '../../model/filter/filter-query.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { stateIn, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { inSlices } from '../event-loop/slices.ts';
import { truncateTo } from './cut.ts';
import { knownMember } from './known-by.ts';
import { actorNodeOf, toSummary } from './relation-summary.ts';
import type { StoredRelation } from './stored-relation.ts';
import type { StoredActor, UnionGraph } from './union-graph.ts';

/** Returns a test of whether a relation matches the filters of a request, in its window or without one. */
export function relationMatcher(
  { filter, hide, only }: RelationFilter,
  graph: UnionGraph,
): (relation: StoredRelation, seen?: RelationInWindow) => boolean {
  const hidden = new Set(hide);
  const among = only.length === 0 ? undefined : new Set(only);
  const admitted = (id: string) => !hidden.has(id) && (among === undefined || among.has(id));
  return (relation, seen = WITHOUT_WINDOW) =>
    admitted(relation.source) && admitted(relation.target) && matchesFilter(filterable(relation, graph), seen, filter);
}

/** The fields of a relation that filters read, and no others: they are made for each of all relations. */
export function filterable(relation: StoredRelation, { actors }: UnionGraph): Filterable {
  const { type, category, status, confidence, sources, dataset, disputed, independentSources } = relation;
  const kinds = [actors.get(relation.source)?.kind ?? '', actors.get(relation.target)?.kind ?? ''];
  return { type, category, sign: signName(relation.sign), status, confidence, sources, dataset, disputed, independentSources, kinds };
}

/**
 * Selects a part of the union graph, in slices. With a window, each relation has its state in
 * it, and the answer has only actors with a relation; without a window, it has every actor that matches.
 * @param among the relations to choose from; all of the graph when left out
 */
export async function selectGraph(graph: UnionGraph, query: GraphQuery, among?: Iterable<StoredRelation>): Promise<GraphAnswer> {
  const isMeant = relationMatcher(query, graph);
  const found: RelationSummary[] = [];
  await inSlices(among ?? graph.relations.values(), (relation) => {
    const shown = inWindow(relation, query);
    if (shown !== undefined && isMeant(relation, inWindowOf(shown))) found.push(shown);
  });
  const { kept, cut } = truncateTo(found, query.limit, rankOf, ({ id }) => id);
  const everyActor = query.window === null && among === undefined;
  const actors = await actorsOf(graph, query, kept, everyActor);
  return { window: query.window, actors, relations: [...kept], cut, ...knownMember(graph) };
}

function inWindowOf({ state }: RelationSummary): RelationInWindow {
  return state === undefined ? WITHOUT_WINDOW : { states: [state], changes: [] };
}

function inWindow(relation: StoredRelation, { window, asked, filter }: GraphQuery): RelationSummary | undefined {
  if (window === null) return toSummary(relation);
  const state = stateIn(relation, window);
  return state === 'absent' || !isStateShown(state, asked, filter) ? undefined : { ...toSummary(relation), state };
}

/** The surest relations come first: the lower. */
export function rankOf({ state, confidence }: Pick<RelationSummary, 'state' | 'confidence'>): number {
  return VISIBLE_STATES.indexOf(state ?? 'attested') * 10 - CONFIDENCES.indexOf(confidence);
}

async function actorsOf(
  graph: UnionGraph,
  query: GraphQuery,
  relations: readonly RelationSummary[],
  everyActor: boolean,
): Promise<GraphAnswer['actors']> {
  const named = new Set<string>();
  await inSlices(relations, ({ source, target }) => named.add(source).add(target));
  const [hidden, only] = [new Set(query.hide), new Set(query.only)];
  const isAsked = ({ id, kind }: StoredActor) =>
    matchesChoice(query.filter.kind, kind) && !hidden.has(id) && (only.size === 0 || only.has(id));
  const actors: GraphAnswer['actors'] = [];
  await inSlices(graph.actors.values(), (actor) => {
    if (named.has(actor.id) || (everyActor && isAsked(actor))) actors.push(actorNodeOf(actor));
  });
  return actors;
}
