import type { GraphAnswer, RelationSummary } from '../../model/api.ts';
import { CONFIDENCES } from '../../model/coding/codes.ts';
import { signName } from '../../model/coding/vocabulary.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import { type Filterable, matchesFilter, type RelationInWindow, WITHOUT_WINDOW } from '../../model/filter/filter.ts';
import type { GraphQuery, RelationFilter } from '../../model/filter/filter-query.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { stateIn, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { knownMember } from './known-by.ts';
import { actorNodeOf, toSummary } from './relation-summary.ts';
import type { StoredActor, StoredRelation, UnionGraph } from './union-graph.ts';

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

/** The fields of a relation that filters read. */
export function filterable(relation: StoredRelation, graph: UnionGraph): Filterable {
  const kinds = [relation.source, relation.target].map((id) => graph.actors.get(id)?.kind ?? '');
  return { ...relation, sign: signName(relation.sign), kinds };
}

/**
 * Selects a part of the union graph. With a window, each relation has its state in
 * it, and the answer has only actors with a relation; without a window, it has every actor that matches.
 * @param among the relations to choose from; all of the graph when left out
 */
export function selectGraph(graph: UnionGraph, query: GraphQuery, among?: Iterable<StoredRelation>): GraphAnswer {
  const isMeant = relationMatcher(query, graph);
  const found = [...(among ?? graph.relations.values())].flatMap((relation) => {
    const shown = inWindow(relation, query);
    return shown !== undefined && isMeant(relation, inWindowOf(shown)) ? [shown] : [];
  });
  const { kept, cut } = truncateTo(found, query.limit);
  const everyActor = query.window === null && among === undefined;
  return { window: query.window, actors: actorsOf(graph, query, kept, everyActor), relations: kept, cut, ...knownMember(graph) };
}

function inWindowOf({ state }: RelationSummary): RelationInWindow {
  return state === undefined ? WITHOUT_WINDOW : { states: [state], changes: [] };
}

function inWindow(relation: StoredRelation, { window, asked, filter }: GraphQuery): RelationSummary | undefined {
  if (window === null) return toSummary(relation);
  const state = stateIn(relation, window);
  return state === 'absent' || !isStateShown(state, asked, filter) ? undefined : { ...toSummary(relation), state };
}

/** Keeps the surest relations if there are more than the limit, and counts those that it leaves out. */
function truncateTo(relations: RelationSummary[], limit: number | undefined): { kept: RelationSummary[]; cut: GraphAnswer['cut'] } {
  if (limit === undefined || relations.length <= limit) return { kept: relations, cut: null };
  const rank = ({ state, confidence }: RelationSummary) =>
    VISIBLE_STATES.indexOf(state ?? 'attested') * 10 - CONFIDENCES.indexOf(confidence);
  const surestFirst = [...relations].sort((a, b) => rank(a) - rank(b) || compareCodeUnits(a.id, b.id));
  return { kept: surestFirst.slice(0, limit), cut: { limit, relations: relations.length - limit } };
}

function actorsOf(graph: UnionGraph, query: GraphQuery, relations: readonly RelationSummary[], everyActor: boolean): GraphAnswer['actors'] {
  const named = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const isAsked = ({ id, kind }: StoredActor) =>
    matchesChoice(query.filter.kind, kind) && !query.hide.includes(id) && (query.only.length === 0 || query.only.includes(id));
  return [...graph.actors.values()].filter((actor) => named.has(actor.id) || (everyActor && isAsked(actor))).map(actorNodeOf);
}
