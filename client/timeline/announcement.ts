import { chronological } from '../../model/comparison.ts';
import { counted } from '../../model/counted.ts';
import type { Lens } from '../graph/scene.ts';
import { changesInWords, type Tally } from '../graph/tally.ts';
import { windowInWords } from '../wording/dates-in-words.ts';

/** The announcement of a window to screen readers: "2020: 41 relations attested, 3 uncertain, 12 presumed". */
export function announcement({ window, versus, presumed: presumedShown }: Lens, tally: Tally): string {
  const filtered = tally.filtered === 0 ? '' : `; ${tally.filtered} hidden by filters`;
  const setAside = tally.setAside === 0 ? '' : `; ${tally.setAside} with actors set aside`;
  if (versus !== null && tally.changes !== null) {
    const [earlier, later] = chronological(window, versus).map(windowInWords);
    const rest =
      presumedShown || tally.presumed === 0
        ? ''
        : `; ${tally.presumed} ${tally.presumed === 1 ? 'rests' : 'rest'} on a presumption (not shown)`;
    return `From ${earlier} to ${later}: ${changesInWords(tally.changes)}${rest}${filtered}${setAside}`;
  }
  const presumed = `${tally.presumed} presumed${presumedShown || tally.presumed === 0 ? '' : ' (not shown)'}`;
  return `${windowInWords(window)}: ${counted(tally.attested, 'relation')} attested, ${tally.uncertain} uncertain, ${presumed}${filtered}${setAside}`;
}
