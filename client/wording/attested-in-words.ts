import { type Attestation, isOpen } from '../../model/time/attestation.ts';
import { addDays, earlier, later } from '../../model/time/day.ts';
import { latestAttestation, type RelationTime } from '../../model/time/relation-time.ts';
import { roughlyInWords } from './date-in-words.ts';

/** When an attestation begins and when it ends, in words, each as precise as it is attested: "June 2008". */
export function endsOfAttestation(attestation: Attestation): readonly [first: string, last: string] {
  const { from, fromLatest, toEarliest, to } = attestation;
  const latest = earlier(fromLatest, addDays(to, -1));
  const earliest = later(toEarliest, addDays(from, 1));
  if (latest >= earliest || isOpen(attestation)) {
    // Its dates are so coarse that it is attested for some one day.
    const day = roughlyInWords(addDays(earliest, -1), addDays(latest, 1));
    const bound = toEarliest <= from ? ' at the latest' : fromLatest >= to ? ' at the earliest' : '';
    return [`${day}${bound}`, `${day}${bound}`];
  }
  return [roughlyInWords(from, addDays(latest, 1)), roughlyInWords(addDays(earliest, -1), to)];
}

/** When a relation is attested first and last, in words; `undefined` where it is attested for no day. */
export function endsOfAttested({
  attested,
}: Pick<RelationTime, 'attested'>): { readonly first: string; readonly last: string } | undefined {
  const [first, last] = [attested[0], latestAttestation(attested)];
  return first && last && { first: endsOfAttestation(first)[0], last: endsOfAttestation(last)[1] };
}

/** All stretches for which a relation is attested: "2004 to 2006 and 2008". */
export function attestedInWords({ attested }: Pick<RelationTime, 'attested'>): string {
  const stretches = attested.map((each) => {
    const [first, last] = endsOfAttestation(each);
    if (first === last) return first;
    return `${first.startsWith('between ') ? `from some time ${first}` : first} to ${last}`;
  });
  return stretches.length < 2 ? stretches.join('') : `${stretches.slice(0, -1).join(', ')} and ${stretches.at(-1)}`;
}
