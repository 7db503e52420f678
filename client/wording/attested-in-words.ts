import { type Attestation, isOpen } from '../../model/time/attestation.ts';
import { addDays, earlier, later } from '../../model/time/day.ts';
import { latestAttestation, type RelationTime } from '../../model/time/relation-time.ts';
import { prepositioned, roughlyInWords } from './date-in-words.ts';

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

/** What is attested, and what a claim tells only to have been at some time "at the latest" or "at the earliest". */
export function dated({ attested }: Pick<RelationTime, 'attested'>): {
  readonly certain: readonly Attestation[];
  readonly open: readonly Attestation[];
} {
  return { certain: attested.filter((each) => !isOpen(each)), open: attested.filter(isOpen) };
}

/** When a relation is attested first and last, in words; `undefined` where it is attested for no day. */
export function endsOfAttested(relation: Pick<RelationTime, 'attested'>): { readonly first: string; readonly last: string } | undefined {
  const { certain } = dated(relation);
  const [first, last] = [certain[0], latestAttestation(certain)];
  return first && last && { first: endsOfAttestation(first)[0], last: endsOfAttestation(last)[1] };
}

/** What claims say of the time of a relation, as clauses: "attested 2004 to 2006 and 2008", "told to have held at some time, May 2006 at the latest". */
export function attestedInWords(relation: Pick<RelationTime, 'attested'>): string[] {
  const { certain, open } = dated(relation);
  const stretches = certain.map((each) => {
    const [first, last] = endsOfAttestation(each);
    if (first === last) return first;
    return `${first.startsWith('between ') ? `from some time ${first}` : first} to ${last}`;
  });
  return [
    ...(certain.length === 0 ? [] : [`attested ${listed(stretches)}`]),
    ...(open.length === 0 ? [] : [`told to have held at ${someTime(open)}`]),
  ];
}

/** "some time, May 2006 at the latest" */
export function someTime(open: readonly Attestation[]): string {
  return `some time, ${listed(closest(open).map((each) => endsOfAttestation(each)[0]))}`;
}

/** Of what is told "at the latest", the earliest, which says as much as all others, and of what is told "at the earliest" the latest. */
export function closest(open: readonly Attestation[]): Attestation[] {
  const isAtTheLatest = ({ from, toEarliest }: Attestation) => toEarliest <= from;
  const [latest] = open.filter(isAtTheLatest).sort((a, b) => (a.to < b.to ? -1 : 1));
  const [earliest] = open.filter((each) => !isAtTheLatest(each)).sort((a, b) => (a.from > b.from ? -1 : 1));
  return [latest, earliest].filter((each) => each !== undefined);
}

/** How an attestation is told of beside a window that it does not meet, to follow "it". */
export function attestedClause(attestation: Attestation, which: 'first' | 'last' | 'again'): string {
  if (isOpen(attestation)) return `is told to have held at ${someTime([attestation])}`;
  const [first, last] = endsOfAttestation(attestation);
  if (which === 'last') return `was last attested ${prepositioned(last)}`;
  return `${which === 'first' ? 'is first attested' : 'is attested again'} ${prepositioned(first)}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
