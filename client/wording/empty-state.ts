import { isEmptyFilter } from '../../model/filter/filter.ts';
import { formatCount } from '../../model/format-count.ts';
import { ASKED_STATES, type AskedState } from '../../model/time/relation-time.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import { barStatesOf } from '../graph/bars.ts';
import type { Tally } from '../graph/tally.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';
import { nearestYear } from '../graph/years.ts';
import { whenInWords } from './comparison-in-words.ts';
import { dateInWords } from './date-in-words.ts';

/** An action that makes relations visible in an empty picture. */
export type Remedy =
  | { readonly kind: 'filters' | 'bring back' | 'all sources' | AskedState }
  /** Go to a year. */
  | { readonly kind: 'year'; readonly year: number };

/** Why a picture is empty, as a sentence, and what to do about it; `null` if nothing can be done. */
export interface EmptyState {
  readonly words: string;
  readonly remedy: Remedy | null;
  /** Where the filters hide all: the nearest year in which something passes them. */
  readonly year?: number | undefined;
}

/**
 * Why no relation is visible; `null` when it shows one.
 * @param years the counts of each year, after filters and without actors that are set aside
 */
export function emptyStateOf({ unionGraph, criteria }: VisibleGraph, tally: Tally, years: readonly TimelineYear[]): EmptyState | null {
  if (tally.relations > 0) return null;
  if (unionGraph.relations.length === 0 && unionGraph.known !== undefined) {
    return {
      words: `No source that was published by ${dateInWords(unionGraph.known.by)} tells of a relation.`,
      remedy: { kind: 'all sources' },
    };
  }
  if (unionGraph.relations.length === 0) {
    return { words: `The data have ${formatCount(unionGraph.actors.length, 'actor')} and no relations.`, remedy: null };
  }
  const when = whenInWords(criteria);
  const year = nearestYear(years, criteria.window) ?? nearestYear(years, criteria.window, barStatesOf(criteria));
  if (tally.filtered > 0) {
    return { words: `The filters hide ${all(tally.filtered)} of ${when}.`, remedy: { kind: 'filters' }, year };
  }
  if (tally.setAside > 0) {
    return {
      words: `Actors that were set aside hide ${all(tally.setAside)} of ${when}.`,
      remedy: { kind: 'bring back' },
    };
  }
  const hidden = ASKED_STATES.find((state) => tally.unseen[state] > 0);
  if (hidden !== undefined) {
    const count = tally.unseen[hidden];
    const what = `${formatCount(count, 'relation')} ${count === 1 ? 'is' : 'are'} ${hidden === 'presumed' ? 'presumed to continue' : 'not known to have held'}`;
    return { words: `In ${when} ${what}, and such are not shown.`, remedy: { kind: hidden } };
  }
  if (year !== undefined) return { words: `The data say nothing of ${when}.`, remedy: { kind: 'year', year } };
  return isEmptyFilter(criteria.filter)
    ? { words: `No relation of ${when} is among the actors that are shown.`, remedy: { kind: 'bring back' } }
    : { words: 'No relation of any year passes the filters.', remedy: { kind: 'filters' } };
}

function all(count: number): string {
  return count === 1 ? 'the only relation' : `all ${formatCount(count, 'relation')}`;
}
