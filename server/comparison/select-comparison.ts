import type { ComparisonAnswer } from '../../model/api/comparison.ts';
import { CONFIDENCES } from '../../model/coding/codes.ts';
import { signName } from '../../model/coding/sign.ts';
import { compareKnowledge } from '../../model/comparison/compare-knowledge.ts';
import { CHANGES, type ComparedRelation, type Comparison, compare, MOST_TELLING } from '../../model/comparison/compare-windows.ts';
import { olderTies, turnTies } from '../../model/comparison/turn.ts';
import type { ComparisonQuery } from '../../model/filter/comparison-query.ts';
import { inBothWindows } from '../../model/filter/filter.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import { pairKey } from '../../model/ties/pair.ts';
import { isEvent } from '../../model/time/event.ts';
import type { Window } from '../../model/time/window.ts';
import { truncateTo } from '../graph/cut.ts';
import { knownMember } from '../graph/known-by.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { relationMatcher } from '../graph/select-graph.ts';
import type { StoredRelation } from '../graph/stored-relation.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

type Chosen = Pick<ComparisonQuery, 'asked' | 'filter' | 'hide' | 'only' | 'limit'>;

/** Compares two windows, the earlier first, and selects what matches the filters. */
export function compareWindowsOf(graph: UnionGraph, windows: readonly [Window, Window], chosen: Chosen): ComparisonAnswer {
  const [earlier, later] = windows;
  const stored = [...graph.relations.values()];
  const compared = toCompared(graph, stored);
  const comparisons = compare(compared, earlier, later);
  const byPair = groupBy(compared, pairKey);
  const relations = stored.flatMap((relation, index) => {
    const [own, comparison] = [compared[index], comparisons[index]];
    if (own === undefined || comparison === undefined) return [];
    return [{ relation, comparison, older: olderOf(own, comparison.change, byPair.get(pairKey(own)) ?? [], windows) }];
  });
  return {
    earlier: { window: earlier, ...knownMember(graph) },
    later: { window: later, ...knownMember(graph) },
    ...select(graph, relations, chosen),
  };
}

type Tied = ComparedRelation & { readonly id: string };

/** The older ties of two who turned by a relation; `undefined` for one by which they did not. */
function olderOf(own: Tied, change: Comparison['change'], among: readonly Tied[], [earlier, later]: readonly [Window, Window]) {
  if (change === 'turned') return olderTies(own, among, earlier, later);
  const older = change === 'between' ? turnTies(own, among, earlier, later) : [];
  return older.length === 0 ? undefined : older;
}

/**
 * Compares what was known of a window in two graphs, the one of the earlier day first, and selects what matches the
 * filters. A relation is told as the later graph has it, unless only the earlier does.
 */
export function compareKnownGraphs(then: UnionGraph, since: UnionGraph, window: Window, chosen: Chosen): ComparisonAnswer {
  const relations = [...new Map([...then.relations, ...since.relations]).values()].map((relation) => ({
    relation,
    comparison: compareKnowledge(then.relations.get(relation.id), since.relations.get(relation.id), window),
    older: undefined,
  }));
  return { earlier: { window, ...knownMember(then) }, later: { window, ...knownMember(since) }, ...select(since, relations, chosen) };
}

interface Compared {
  readonly relation: StoredRelation;
  readonly comparison: Comparison;
  readonly older: readonly { readonly relation: { readonly id: string }; readonly stands: boolean }[] | undefined;
}

function select(graph: UnionGraph, compared: readonly Compared[], { asked, filter, hide, only, limit }: Chosen) {
  const matches = relationMatcher({ filter, hide, only }, graph);
  const found = compared.filter(({ relation, comparison: { before, after, change } }) => {
    const isInEither = isStateShown(before, asked, filter) || isStateShown(after, asked, filter) || change === 'between';
    return isInEither && matches(relation, inBothWindows([before, after], change));
  });
  const { kept, cut } = truncateTo(found, limit, rankOf, ({ relation }) => relation.id);
  const named = new Set(kept.flatMap(({ relation: { source, target } }) => [source, target]));
  return {
    actors: [...graph.actors.values()].filter(({ id }) => named.has(id)).map(actorNodeOf),
    relations: kept.map(({ relation, comparison: { before, after, change }, older }) => ({
      ...toSummary(relation),
      states: { earlier: before, later: after },
      change,
      ...(older && { olderTies: older.map(({ relation: { id }, stands }) => ({ id, stands })) }),
    })),
    cut,
  };
}

/** The most telling changes come first, then what no change can be told of. */
function rankOf({ relation, comparison: { change } }: Compared): number {
  const rank = change === null ? CHANGES.length : MOST_TELLING.indexOf(change);
  return rank * 10 - CONFIDENCES.indexOf(relation.confidence);
}

function toCompared(graph: UnionGraph, relations: readonly StoredRelation[]): Tied[] {
  const types = new Map(graph.types.map((type) => [type.type, type]));
  return relations.map((relation) => {
    const type = types.get(relation.type);
    return {
      ...relation,
      sign: signName(relation.sign),
      symmetric: type?.symmetric ?? false,
      isEvent: isEvent(relation, type?.temporality ?? 'state'),
    };
  });
}
