import { clipped, earliestStart, isExact, latestEnd } from './attestation.ts';
import { type Day, earlier, later } from './day.ts';
import type { ParsedDates } from './edtf.ts';
import { extentOf, type RelationTime } from './relation-time.ts';

/** The first day, and the day after the last, of something; `undefined` where nobody says. */
export interface Limits {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** When an actor existed at the earliest and at the latest, by its `active` dates. */
export function existence(active: ParsedDates | undefined): Limits {
  return active === undefined ? { from: undefined, to: undefined } : limitsOf(active);
}

/** The first day that dates can mean, and the day after the last; `undefined` where they are open or not known. */
export function limitsOf(dates: ParsedDates): Limits {
  const [start, end] = dates.kind === 'date' ? [dates.date, dates.date] : [dates.start, dates.end];
  return {
    from: typeof start === 'object' && !start.orEarlier ? start.earliest : undefined,
    to: typeof end === 'object' && !end.orLater ? end.next : undefined,
  };
}

/** The time in which both existed. */
export function both(a: Limits, b: Limits): Limits {
  return { from: latest(a.from, b.from), to: earliest(a.to, b.to) };
}

/** A relation holds while both its actors exist. */
export function within(time: RelationTime, { from, to }: Limits): RelationTime {
  if (time.dating !== 'dated' || (from === undefined && to === undefined)) return time;
  return {
    ...time,
    attested: time.attested.flatMap((each) => clipped(each, from, to) ?? []),
    possibleFrom: latest(time.possibleFrom, from),
    possibleTo: earliest(time.possibleTo, to),
  };
}

/** Whether a relation certainly held on a day that lies outside the limits. */
export function isCertainOutside({ attested }: RelationTime, { from, to }: Limits): boolean {
  if (from === undefined && to === undefined) return false;
  return attested.some((each) => {
    const certain = isExact(each) ? { from: each.fromLatest, to: each.toEarliest } : undefined;
    const isBefore = from !== undefined && (certain === undefined ? latestEnd(each) <= from : certain.from < from);
    const isAfter = to !== undefined && (certain === undefined ? earliestStart(each) >= to : certain.to > to);
    return isBefore || isAfter;
  });
}

/**
 * The spells of one type between the same two actors, each limited by the others: what is not known of one, and what is
 * presumed of it, ends where another begins or has ended.
 */
export function besideEachOther(spells: readonly RelationTime[]): RelationTime[] {
  const extents = spells.map((spell) => (spell.dating === 'dated' ? extentOf(spell) : null));
  return spells.map((spell, at) => {
    const own = extents[at];
    if (own == null) return spell;
    const others = extents.flatMap((extent, index) => (extent == null || index === at ? [] : [{ ...extent, index }]));
    const isBefore = (other: { from: Day; index: number }) => other.from < own.from || (other.from === own.from && other.index < at);
    const before = others.filter(isBefore).map(({ to }) => earlier(to, own.from));
    const after = others.filter((other) => !isBefore(other)).map(({ from }) => later(from, own.to));
    return {
      ...spell,
      possibleFrom: spell.startStatus === 'known' ? spell.possibleFrom : before.reduce<Day | undefined>(latest, spell.possibleFrom),
      possibleTo: spell.endStatus === 'ended' ? spell.possibleTo : after.reduce<Day | undefined>(earliest, spell.possibleTo),
    };
  });
}

function latest(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined ? a : later(a, b);
}

function earliest(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined ? a : earlier(a, b);
}
