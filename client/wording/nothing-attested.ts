import { isEmptyFilter } from '../../model/filter/filter.ts';
import { addDays, yearOf } from '../../model/time/day.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { Tally } from '../graph/tally.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { windowInWords } from './date-in-words.ts';

/** A remark on a window in which nothing is attested, with the nearest years in which something is. */
export interface NothingAttested {
  readonly words: string;
  /** The nearest before the window and the nearest after it, as far as there are any. */
  readonly years: readonly number[];
}

/**
 * Says that nothing that is shown is attested; `null` where something is, where nothing is shown at all, and in a comparison.
 * @param years the counts of each year, after filters and without actors that are set aside
 */
export function nothingAttested(
  { window, compared, filter }: ViewCriteria,
  { states, relations }: Pick<Tally, 'states' | 'relations'>,
  years: readonly TimelineYear[],
): NothingAttested | null {
  if (compared !== null || relations === 0 || states.attested > 0) return null;
  const telling = years
    .filter(({ attested: { supportive, neutral, hostile } }) => supportive + neutral + hostile > 0)
    .map(({ year }) => year);
  const before = telling.findLast((year) => year < yearOf(window.from));
  const after = telling.find((year) => year > yearOf(addDays(window.to, -1)));
  return {
    words: `Nothing ${isEmptyFilter(filter) ? '' : 'that passes the filters '}is attested in ${windowInWords(window)}.`,
    years: [before, after].filter((year) => year !== undefined),
  };
}
