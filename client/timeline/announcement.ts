import { chronological } from '../../model/comparison/compare-windows.ts';
import { formatCount } from '../../model/format-count.ts';
import type { Tally } from '../graph/tally.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import { changesInWords } from '../wording/state-in-words.ts';
import { statesInWords, undatedInWords, unseenInWords } from '../wording/tally-in-words.ts';

/** The announcement of a window to screen readers: "2020: 41 relations attested, 3 uncertain, 12 presumed, 9 not known, not shown". */
export function announcement({ window, comparedWindow, asked }: ViewCriteria, tally: Tally): string {
  const left = [
    ...(tally.filtered === 0 ? [] : [`${tally.filtered} hidden by filters`]),
    ...(tally.setAside === 0 ? [] : [`${tally.setAside} with actors set aside`]),
  ];
  if (comparedWindow !== null && tally.changes !== null) {
    const [earlier, later] = chronological(window, comparedWindow).map(windowInWords);
    const rest = [undatedInWords(tally), unseenInWords(tally)].filter((words) => words !== '');
    return [`From ${earlier} to ${later}: ${changesInWords(tally.changes)}`, ...rest, ...left].join('; ');
  }
  const [attested, ...others] = statesInWords(tally, asked);
  const first = `${formatCount(attested?.count ?? 0, 'relation')} attested`;
  return [`${windowInWords(window)}: ${[first, ...others.map(({ count, words }) => `${count} ${words}`)].join(', ')}`, ...left].join('; ');
}
