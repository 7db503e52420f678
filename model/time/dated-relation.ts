import type { Temporality } from '../coding/temporality.ts';
import { type Attestation, attestationOf, clipped, isKnown, joined } from './attestation.ts';
import type { DateRange } from './date-range.ts';
import { earlier, later } from './day.ts';
import { commonDays, type IntervalEndpoint, knownBefore, type ParsedDates } from './edtf.ts';
import type { RelationTime } from './relation-time.ts';

/** What a claim that supports a relation says of its time. */
export interface Support {
  /** The time for which the claim attests it, where the claim has one of its own. */
  readonly attests?: ParsedDates | undefined;
  /** The last day of the time that its source speaks of, where the source says so. */
  readonly coveredUntil?: DateRange | undefined;
  /** When its source was published. */
  readonly published?: DateRange | undefined;
}

/** What the time of a relation follows from, but for its actors and its other spells. */
export interface RelationDates {
  /** `undefined` where nobody dates it. */
  readonly dates: ParsedDates | undefined;
  readonly temporality: Temporality;
  /** Whether it is announced or forecast. */
  readonly isForetold: boolean;
  readonly support: readonly Support[];
  /** The date of the event that ended it. */
  readonly endedOn?: DateRange | undefined;
}

const NOT_KNOWN: ParsedDates = { kind: 'interval', start: 'unknown', end: 'unknown' };

/**
 * When a relation held. A publication is not an observation: what a source says is attested for the time that its claim
 * names (`attests`), or else by the dates of the relation, of which an end that goes on reaches to what the source covers
 * or to its publication. An event that ended the relation is its end.
 */
export function timeOf({ dates, temporality, isForetold, support, endedOn }: RelationDates): RelationTime {
  if (isForetold) return foretoldTime(dates, support);
  const written = knownDates(dates ?? NOT_KNOWN, support);
  const own = endedOn === undefined ? written : withEnd(written, endedOn);
  const isEvent = written.kind === 'date' && temporality !== 'state';
  const claimed = support.flatMap(({ attests, coveredUntil, published }) => [
    attests === undefined ? attestationOf(own, coveredUntil ?? published) : attestationOf(attests, published),
    // Whoever saw it on a day did not see its end, which the event attests.
    written.kind === 'date' && endedOn !== undefined ? attestationOf({ kind: 'date', date: endedOn }, undefined) : undefined,
  ]);
  const { start, end } = endpointsOf(own, isEvent, endedOn);
  const possibleFrom = isKnown(start, 'start') ? start.earliest : undefined;
  const possibleTo = isKnown(end, 'end') ? end.next : undefined;
  const attested = joined(claimed.flatMap((each) => (each && clipped(each, possibleFrom, possibleTo)) ?? []));
  if (dates === undefined && attested.length === 0) {
    return { dating: 'undated', attested, startStatus: 'unknown', endStatus: 'unknown' };
  }
  return {
    dating: 'dated',
    attested: extended(attested, possibleFrom, possibleTo),
    startStatus: possibleFrom === undefined ? 'unknown' : 'known',
    endStatus: possibleTo !== undefined ? 'ended' : end === 'open' ? 'ongoing' : 'unknown',
    possibleFrom,
    possibleTo,
  };
}

/** The dates as its sources can know them. */
function knownDates(dates: ParsedDates, support: readonly Support[]): ParsedDates {
  const last = support.map(({ published }) => published?.next ?? '').reduce(later, '');
  return last === '' ? dates : knownBefore(dates, last);
}

/** An observation has no end, and keeps its date. */
function withEnd(dates: ParsedDates, endedOn: DateRange): ParsedDates {
  if (dates.kind === 'date') return dates;
  const end = typeof dates.end === 'object' ? (commonDays(dates.end, endedOn) ?? endedOn) : endedOn;
  return { ...dates, end };
}

interface Endpoints {
  readonly start: IntervalEndpoint;
  readonly end: IntervalEndpoint;
}

/** Of a state with one date neither beginning nor end is known: it was seen to hold. */
function endpointsOf(dates: ParsedDates, isEvent: boolean, endedOn: DateRange | undefined): Endpoints {
  if (dates.kind === 'interval') return dates;
  return isEvent ? { start: dates.date, end: dates.date } : { start: 'unknown', end: endedOn ?? 'unknown' };
}

/** A relation may have begun as early, and ended as late, as its dates say, whatever the claims attest. */
function extended(attested: readonly Attestation[], from: string | undefined, to: string | undefined): readonly Attestation[] {
  const last = attested.findLastIndex((each) => attested.every((other) => other.to <= each.to));
  return attested.map((each, index) => ({
    ...each,
    from: index === 0 && from !== undefined ? from : each.from,
    to: index === last && to !== undefined ? to : each.to,
  }));
}

/**
 * What is announced or forecast lies within the time that is spoken of; an end of it that is open, or not told, is taken
 * from the announcement.
 */
function foretoldTime(dates: ParsedDates | undefined, support: readonly Support[]): RelationTime {
  const published = support.flatMap(({ published }) => published ?? []);
  const spokenOf = [dates ?? NOT_KNOWN, ...support.flatMap(({ attests }) => attests ?? [])].flatMap((each) => spanOf(each) ?? []);
  const told = spokenOf.length > 0 ? spokenOf : published;
  const foretold = told
    .map(({ earliest, next }) => ({ from: earliest, to: next }))
    .reduce<{ from: string; to: string } | undefined>(
      (all, each) => (all === undefined ? each : { from: earlier(all.from, each.from), to: later(all.to, each.to) }),
      undefined,
    );
  return { dating: 'foretold', attested: [], foretold, startStatus: 'unknown', endStatus: 'unknown' };

  function spanOf(each: ParsedDates): { earliest: string; next: string } | undefined {
    if (each.kind === 'date') return each.date;
    const [start, end] = [each.start, each.end].map((side) => (typeof side === 'object' ? side : undefined));
    if (start === undefined && end === undefined) return undefined;
    const first = start?.earliest ?? published.map(({ earliest }) => earliest).reduce(earlier, end?.earliest ?? '');
    return { earliest: first, next: end?.next ?? start?.next ?? '' };
  }
}
