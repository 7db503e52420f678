import type { Filter } from '../../model/filter/filter.ts';
import { passingAnyTime } from '../../model/filter/passing.ts';
import type { MostDrawn } from '../url/viewer-url.ts';
import { membersOf, type Subgraph, subgraphOf, wholeSubgraph } from './subgraph.ts';
import type { UnionGraph } from './union-graph.ts';
import { isActorIncluded, isActorVisible, isVisible, type ViewCriteria, type VisibleGraph } from './visible-graph.ts';

/** Who is to be drawn: the best connected, and those whom somebody asked for. */
export interface Wanted {
  readonly most: MostDrawn;
  /** Ids of actors who are drawn with their neighbours. */
  readonly also: readonly string[];
  /** Ids of actors who are drawn alone: those selected, or in a path. */
  readonly alone: readonly string[];
  /** Whether each relation is a line of its own; `undefined`: by how many there are. */
  readonly apart: boolean | undefined;
}

/** What the canvas may draw of a graph, and how that was chosen. */
export interface Part {
  readonly subgraph: Subgraph;
  /** How many actors there are to draw: those who are not set aside and have a relation that matches the filters, in any year. */
  readonly of: number;
  /** How many of these are drawn as the best connected; all of them where that is as many. */
  readonly best: number;
  /** How many more are drawn because they were asked for. */
  readonly more: number;
  /** Whether it was asked that each relation is a line of its own; `undefined`: by how many there are. */
  readonly apart: boolean | undefined;
}

/** What the choice of actors depends on; not on the window, so that it is the same in every year. */
type Choice = Pick<ViewCriteria, 'filter' | 'hidden' | 'only' | 'isWithoutIsolated'>;

/**
 * The indexes of the actors who are not set aside and have relations that match the filters, in any year, those with most
 * of them first; last the actors without any relation, whom no window leaves out,
 * unless the choice does. What depends on the window, the state and
 * the change of a relation, is not asked.
 */
export function bestConnected(unionGraph: UnionGraph, { filter, hidden, only, isWithoutIsolated }: Choice): number[] {
  const { actors, ends } = unionGraph;
  const included = Uint8Array.from(actors, ({ id }) => (isActorIncluded({ hidden, only }, id) ? 1 : 0));
  const counts = new Uint32Array(actors.length);
  const passes = passingAnyTime(unionGraph.relations, filter);
  for (let relation = 0; relation < passes.length; relation += 1) {
    const source = ends[2 * relation] ?? 0;
    const target = ends[2 * relation + 1] ?? 0;
    if (passes[relation] !== 1 || included[source] !== 1 || included[target] !== 1) continue;
    counts[source] = (counts[source] ?? 0) + 1;
    if (target !== source) counts[target] = (counts[target] ?? 0) + 1;
  }
  const isUnconnected = new Set(isWithoutIsolated === true ? [] : unionGraph.unconnected);
  return actors
    .filter(({ index }) => included[index] === 1 && ((counts[index] ?? 0) > 0 || isUnconnected.has(index)))
    .map(({ index }) => index)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/**
 * Chooses what the canvas draws: everything of a graph of at most `most` actors, and of a larger one those of `ranked` who
 * come first, with those who were asked for and the neighbours of these.
 * @param ranked as {@link bestConnected} has them
 * @param before what was drawn before, given back where it is still right, so that nothing is drawn anew
 */
export function partOf(
  unionGraph: UnionGraph,
  filter: Filter,
  ranked: readonly number[],
  { most, also, alone, apart }: Wanted,
  before: Part | null,
): Part {
  const { actors } = unionGraph;
  if (most === 'all' || actors.length <= most) {
    const isAsBefore = before?.apart === apart && before?.subgraph.actors.length === actors.length;
    const subgraph = isAsBefore ? before.subgraph : wholeSubgraph(unionGraph, apart);
    return sameOr(before, { subgraph, of: ranked.length, best: ranked.length, more: 0, apart });
  }
  const members = membersOf(unionGraph, [...also, ...alone]);
  for (const index of ranked.slice(0, most)) members[index] = 1;
  const isRanked = new Set(ranked);
  const passes = passingAnyTime(unionGraph.relations, filter);
  for (const id of also) {
    const actor = unionGraph.actorById.get(id);
    for (const index of actor === undefined ? [] : (unionGraph.relationsOf[actor.index] ?? [])) {
      const relation = unionGraph.relations[index];
      if (relation === undefined || passes[index] !== 1) continue;
      for (const end of relation.ends) if (isRanked.has(end)) members[end] = 1;
    }
  }
  const best = Math.min(most, ranked.length);
  const isAsBefore = before !== null && before.apart === apart && isSame(before.subgraph.members, members);
  const subgraph = isAsBefore ? before.subgraph : subgraphOf(unionGraph, members, apart);
  return sameOr(before, { subgraph, of: ranked.length, best, more: subgraph.actors.length - best, apart });
}

/** The subgraph with further actors, such as those of a path. */
export function subgraphWith(unionGraph: UnionGraph, subgraph: Subgraph, ids: Iterable<string>): Subgraph {
  const members = membersOf(unionGraph, ids, subgraph.members);
  return isSame(members, subgraph.members) ? subgraph : subgraphOf(unionGraph, members, subgraph.isApart);
}

/** Whether the canvas draws fewer actors than there are to draw. */
export function isPart({ of, best, more }: Part): boolean {
  return best + more < of;
}

/** How many actors and relations of a subgraph the window shows. */
export function drawnIn({ actors, lines }: Subgraph, visibleGraph: VisibleGraph): { readonly actors: number; readonly relations: number } {
  let relations = 0;
  for (const line of lines) for (const relation of line.relations) if (isVisible(visibleGraph, relation)) relations += 1;
  return { actors: actors.filter((actor) => isActorVisible(visibleGraph, actor)).length, relations };
}

function sameOr(before: Part | null, part: Part): Part {
  const keys = ['subgraph', 'of', 'best', 'more', 'apart'] as const;
  return before !== null && keys.every((key) => before[key] === part[key]) ? before : part;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
