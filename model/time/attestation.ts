import type { DateRange } from './date-range.ts';
import { addDays, type Day, earlier, later } from './day.ts';
import type { IntervalEndpoint, ParsedDates } from './edtf.ts';

/**
 * A stretch of time for which a claim attests a relation. The relation certainly held within `[fromLatest, toEarliest)`,
 * and by coarse dates it may have held within `[from, to)`. Where the dates are so coarse that the first interval is turned
 * around (`fromLatest >= toEarliest`), it certainly held on some day of any window that holds both. Always `from < to`.
 */
export interface Attestation {
  readonly from: Day;
  readonly fromLatest: Day;
  readonly toEarliest: Day;
  readonly to: Day;
}

/** Before and after every day that can be written: bounds that no window reaches, where a date is only "at the latest" or "not before". */
const BEFORE_ALL: Day = '0000-12-31';
const AFTER_ALL: Day = '9999-12-31';

/**
 * What a claim attests that says these dates, on its last day `until`.
 *
 * - Dates at both ends attest what lies between.
 * - An end that goes on (`..`) is attested until `until`, or on that day alone where the beginning is not known.
 * - Where the end is not known, no more is attested than the beginning, and where the beginning is not known no more than the end.
 *
 * @param until the day of publication, or the last day that the source speaks of; `undefined` where neither is known
 * @returns `undefined` where it attests no day
 */
export function attestationOf(dates: ParsedDates, until: DateRange | undefined): Attestation | undefined {
  if (dates.kind === 'date') return spanOf(dates.date);
  const { start, end } = dates;
  const last = end === 'open' ? until : end;
  if (typeof start !== 'object') return typeof last === 'object' ? spanOf(last) : undefined;
  if (typeof last !== 'object' || last.next <= start.earliest) return spanOf(start);
  return between(start, last);
}

/** What is attested by one date: that it held on some day of it. */
function spanOf({ earliest, next, orEarlier, orLater }: DateRange): Attestation {
  return {
    from: earliest,
    fromLatest: orLater ? AFTER_ALL : addDays(next, -1),
    toEarliest: orEarlier ? BEFORE_ALL : addDays(earliest, 1),
    to: next,
  };
}

function between(start: DateRange, end: DateRange): Attestation {
  const to = end.next;
  // It held for a day at least, however its two dates overlap.
  const latest = addDays(to, -1);
  const first = addDays(start.earliest, 1);
  return {
    from: start.earliest,
    fromLatest: start.orLater ? latest : earlier(addDays(start.next, -1), latest),
    toEarliest: end.orEarlier ? first : later(addDays(end.earliest, 1), first),
    to,
  };
}

/** Whether a relation that is attested so certainly held on some day of `[from, to)`. */
export function isCertainWithin({ fromLatest, toEarliest }: Attestation, { from, to }: { readonly from: Day; readonly to: Day }): boolean {
  return fromLatest < to && from < toEarliest;
}

/** Whether no window, however wide, can be sure to hold it: its date is only "at the latest", or only "not before". */
export function isOpen(attestation: Attestation): boolean {
  return earliestStart(attestation) === BEFORE_ALL || latestEnd(attestation) === AFTER_ALL;
}

/**
 * The first day that the words of a coarse attestation can mean, however early its relation may have begun: before all days
 * where a date is only "at the latest".
 */
export function earliestStart({ toEarliest }: Attestation): Day {
  return toEarliest === BEFORE_ALL ? BEFORE_ALL : addDays(toEarliest, -1);
}

/** The day after the last that its words can mean: after all days where a date is only "not before". */
export function latestEnd({ fromLatest }: Attestation): Day {
  return fromLatest === AFTER_ALL ? AFTER_ALL : addDays(fromLatest, 1);
}

/** The part of an attestation within limits; `undefined` when nothing of it lies there. */
export function clipped(attestation: Attestation, from: Day | undefined, to: Day | undefined): Attestation | undefined {
  const first = from === undefined ? attestation.from : later(attestation.from, from);
  const end = to === undefined ? attestation.to : earlier(attestation.to, to);
  if (first >= end) return undefined;
  const { fromLatest, toEarliest } = attestation;
  return {
    from: first,
    fromLatest: fromLatest < first ? first : fromLatest === AFTER_ALL ? fromLatest : earlier(fromLatest, addDays(end, -1)),
    toEarliest: toEarliest > end ? end : toEarliest === BEFORE_ALL ? toEarliest : later(toEarliest, addDays(first, 1)),
    to: end,
  };
}

/** The same attestations in order, those that overlap joined into one, and without those that say nothing more than another. */
export function joined(attestations: readonly Attestation[]): readonly Attestation[] {
  if (attestations.length < 2) return attestations;
  const result: Attestation[] = [];
  const exact = attestations.filter(isExact).toSorted((a, b) => (a.fromLatest < b.fromLatest ? -1 : 1));
  for (const next of exact) {
    const last = result.at(-1);
    if (last !== undefined && next.fromLatest <= last.toEarliest) result[result.length - 1] = union(last, next);
    else result.push(next);
  }
  for (const coarse of attestations) {
    if (!isExact(coarse) && !result.some((other) => implies(other, coarse))) result.push(coarse);
  }
  return result.sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}

/** Whether there is a day on which a relation that is attested so certainly held. */
export function isExact({ fromLatest, toEarliest }: Attestation): boolean {
  return fromLatest < toEarliest;
}

function union(a: Attestation, b: Attestation): Attestation {
  return {
    from: earlier(a.from, b.from),
    fromLatest: earlier(a.fromLatest, b.fromLatest),
    toEarliest: later(a.toEarliest, b.toEarliest),
    to: later(a.to, b.to),
  };
}

/** Whether `a` says all that a coarse `b` says: the same, or it certainly held on every day on which `b` may lie. */
function implies(a: Attestation, b: Attestation): boolean {
  const isSame = a.from === b.from && a.fromLatest === b.fromLatest && a.toEarliest === b.toEarliest && a.to === b.to;
  return isSame || (a.fromLatest <= b.from && b.to <= a.toEarliest);
}

/** Whether an end of an interval is a date that says where it lies on this side. */
export function isKnown(end: IntervalEndpoint, side: 'start' | 'end'): end is DateRange {
  return typeof end === 'object' && !(side === 'start' ? end.orEarlier : end.orLater);
}
