import { formatCount, formatNumber } from '../../model/format-count.ts';
import type { Tally } from '../graph/tally.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { changesInWords, comparisonInWords } from '../wording/comparison-in-words.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import { statesInWords, uncomparedInWords, unseenInWords } from '../wording/tally-in-words.ts';

/** The announcement of a window to screen readers: "2020: 41 relations attested, 3 date uncertain, 12 presumed, 9 not known, not shown". */
export function announcement(criteria: ViewCriteria, tally: Tally): string {
  const left = [
    ...(tally.filtered === 0 ? [] : [`${formatNumber(tally.filtered)} hidden by filters`]),
    ...(tally.setAside === 0 ? [] : [`${formatNumber(tally.setAside)} with actors set aside`]),
  ];
  if (tally.changes !== null) {
    const rest = [uncomparedInWords(tally), unseenInWords(tally)].filter((words) => words !== '');
    return [`${comparisonInWords(criteria)}: ${changesInWords(tally.changes, criteria)}`, ...rest, ...left].join('; ');
  }
  const [attested, ...others] = statesInWords(tally);
  const first = `${formatCount(tally.inState.attested, 'relation')} ${attested?.words}`;
  return [
    `${windowInWords(criteria.window)}: ${[first, ...others.map(({ count, words }) => `${count} ${words}`)].join(', ')}`,
    ...left,
  ].join('; ');
}
