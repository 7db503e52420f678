import { chronological } from '../../model/comparison.ts';
import { formatCount } from '../../model/format-count.ts';
import { changesInWords, type Tally } from '../graph/tally.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { windowInWords } from '../wording/dates-in-words.ts';

/** The announcement of a window to screen readers: "2020: 41 relations attested, 3 uncertain, 12 presumed". */
export function announcement({ window, comparedWindow, presumed: presumedShown }: ViewCriteria, tally: Tally): string {
  const filtered = tally.filtered === 0 ? '' : `; ${tally.filtered} hidden by filters`;
  const setAside = tally.setAside === 0 ? '' : `; ${tally.setAside} with actors set aside`;
  if (comparedWindow !== null && tally.changes !== null) {
    const [earlier, later] = chronological(window, comparedWindow).map(windowInWords);
    const rest =
      presumedShown || tally.presumed === 0
        ? ''
        : `; ${tally.presumed} ${tally.presumed === 1 ? 'rests' : 'rest'} on a presumption (not shown)`;
    return `From ${earlier} to ${later}: ${changesInWords(tally.changes)}${rest}${filtered}${setAside}`;
  }
  const presumed = `${tally.presumed} presumed${presumedShown || tally.presumed === 0 ? '' : ' (not shown)'}`;
  return `${windowInWords(window)}: ${formatCount(tally.attested, 'relation')} attested, ${tally.uncertain} uncertain, ${presumed}${filtered}${setAside}`;
}
