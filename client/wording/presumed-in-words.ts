import { type Attestation, isOpen } from '../../model/time/attestation.ts';
import { addDays, later, yearOf } from '../../model/time/day.ts';
import { latestAttestation, type RelationTime } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { dated, endsOfAttestation } from './attested-in-words.ts';

/** Of the times for which a relation is attested, the last that begins before a window ends; where there is none, what a claim only tells to have been. */
export function attestedBefore({ attested }: Pick<RelationTime, 'attested'>, window: Window): Attestation | undefined {
  const { certain, open } = dated({ attested: attested.filter(({ from }) => from < window.to) });
  return latestAttestation(certain) ?? latestAttestation(open);
}

/** Since when a relation is only presumed in a window, short, for a row: "presumed since 2008, 12 years", "presumed since June 2008". */
export function presumedSince(relation: Pick<RelationTime, 'attested'>, window: Window): string {
  const last = attestedBefore(relation, window);
  if (last === undefined) return 'presumed';
  if (isOpen(last)) return `presumed since ${endsOfAttestation(last)[0]}`;
  const years = yearsUnattested(last, window);
  return `presumed since ${years === 0 ? endsOfAttestation(last)[1] : `${yearOf(lastDay(last))}, ${yearCount(years)}`}`;
}

/** For how long nothing attests it: ", 12 years before"; empty within one year, and where no year is attested. */
export function yearsBefore(last: Attestation, window: Window): string {
  const years = isOpen(last) ? 0 : yearsUnattested(last, window);
  return years === 0 ? '' : `, ${yearCount(years)} before`;
}

/** The years from the last attested to the last of the window. */
function yearsUnattested(last: Attestation, { to }: Window): number {
  return yearOf(addDays(to, -1)) - yearOf(lastDay(last));
}

function lastDay({ from, toEarliest }: Attestation): string {
  return addDays(later(toEarliest, addDays(from, 1)), -1);
}

function yearCount(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}
