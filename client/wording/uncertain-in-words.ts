import { isOpen } from '../../model/time/attestation.ts';
import { latestAttestation } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { closest, endsOfAttestation } from './attested-in-words.ts';
import { dateInWords, isDate } from './date-in-words.ts';
import type { DatedRelation } from './dates-in-words.ts';

/**
 * Why the date of a relation is uncertain in a window, as a clause: its source is itself not sure of the date, the date is
 * coarse, or no claim speaks of that time.
 */
export function whyUncertain(relation: DatedRelation, window: Window): string {
  const { attested } = relation;
  const meeting = attested.filter(({ from, to }) => from < window.to && window.from < to);
  const coarse = meeting.every(isOpen) ? closest(meeting)[0] : meeting[0];
  if (coarse === undefined) {
    return 'its dates include that time, but no claim attests it for a day of it';
  }
  const { date, name } = doubtfulDate(relation, window);
  if (!isDate(date)) {
    const [first, last] = endsOfAttestation(coarse);
    return first === last ? unsure('date', first) : 'its dates are coarse, and it may or may not have held then';
  }
  const words = `“${dateInWords(date)}”`;
  if (date.endsWith('~')) return `its source itself gives its ${name} only as approximate, ${words}, and it may or may not have held then`;
  if (/[?%]$/.test(date)) return `its source itself is not sure of its ${name}, ${words}, and it may or may not have held then`;
  return unsure(name, dateInWords(date));
}

function unsure(name: string, words: string): string {
  return `none of its sources gives its ${name} more closely than “${words}”, and it may or may not have held then`;
}

/** The date because of which it is not certain whether a relation held in a window; without one where a claim has dates of its own. */
function doubtfulDate(
  { attested, dates = '' }: DatedRelation,
  window: Window,
): { readonly date?: string | undefined; readonly name: string } {
  const [start, end] = dates.split('/');
  const [first, last] = [attested[0], latestAttestation(attested)];
  const name = (side: string) => (end === undefined ? 'date' : side);
  if (first !== undefined && window.to <= first.fromLatest) return { date: start, name: name('beginning') };
  if (last !== undefined && window.from >= last.toEarliest) return { date: end ?? start, name: name('end') };
  return { name: 'date' };
}
