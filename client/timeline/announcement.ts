import type { Window } from '../../model/time/window.ts';
import { windowInWords } from '../details/dates-in-words.ts';
import type { Tally } from '../graph/scene.ts';

/** What a screen reader is told of a window: "2020: 41 relations attested, 3 uncertain, 12 presumed". */
export function announcement(window: Window, tally: Tally, presumedShown: boolean): string {
  const presumed = `${tally.presumed} presumed${presumedShown || tally.presumed === 0 ? '' : ' (not shown)'}`;
  const filtered = tally.filtered === 0 ? '' : `; ${tally.filtered} hidden by filters`;
  const relations = tally.attested === 1 ? 'relation' : 'relations';
  return `${windowInWords(window)}: ${tally.attested} ${relations} attested, ${tally.uncertain} uncertain, ${presumed}${filtered}`;
}
