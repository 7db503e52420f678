import { addDays, type Day, earlier, later, yearOf } from './day.ts';
import type { DateRange, IntervalEndpoint, ParsedDates } from './edtf.ts';

/**
 * When a relation holds. It may hold within `[from, to)` and certainly holds within
 * `[fromLatest, toEarliest)`. Where the dates are so coarse that the second interval is inverted
 * (`fromLatest >= toEarliest`), the relation still certainly holds on some day of any window
 * that covers both. Always `from <= fromLatest < to` and `from < toEarliest <= to`.
 */
export interface Bounds {
  readonly from: Day;
  readonly fromLatest: Day;
  readonly toEarliest: Day;
  readonly to: Day;
  /** Whether the source says when it began; if not, `from` is its first evidence. */
  readonly startStatus: 'known' | 'unknown';
  /** What comes after `to`: the relation is over, is said to go on, or nothing is said. */
  readonly endStatus: 'ended' | 'ongoing' | 'unknown';
}

/** How a type of relation lies in time; `either` is an event by one date, a state by an interval. */
export type Temporality = 'state' | 'event' | 'either';

/** When the earliest and the latest of a relation's supporting sources were published. */
export interface EvidenceDates {
  readonly first: DateRange;
  readonly last: DateRange;
}

/** Dates that make no sense for their relation. The message says what to change. */
export class BoundsError extends Error {
  override name = 'BoundsError';
}

/**
 * The bounds of a relation, from its parsed dates.
 *
 * - A source says nothing about the time after it: an open end is bounded by the day after the last
 *   evidence, and an unknown start begins with the first.
 * - A single date on a state is an observation: it held then; before and after are not known.
 * - Every relation lasts at least a day, which is why `2004/2004` certainly holds in 2004.
 *
 * @param evidence needed only where an end is open or a start unknown
 * @throws BoundsError for an event with an interval, or an open end without dated evidence
 */
export function boundsOf(dates: ParsedDates, temporality: Temporality, evidence?: EvidenceDates): Bounds {
  if (dates.kind === 'date') {
    const isEvent = temporality !== 'state';
    return normalise({
      from: dates.date.earliest,
      fromLatest: addDays(dates.date.next, -1),
      toEarliest: addDays(dates.date.earliest, 1),
      to: dates.date.next,
      startStatus: isEvent ? 'known' : 'unknown',
      endStatus: isEvent ? 'ended' : 'unknown',
    });
  }
  if (temporality === 'event') {
    throw new BoundsError('an event has one date, not an interval; write the day, month or year it happened in');
  }
  return intervalBounds(dates.start, dates.end, evidence);
}

/**
 * The bounds of a state that an event ended: it is over within the event's own date.
 * @param id of the state, for the message
 * @throws BoundsError when the state begins after the event, or its own end does not meet the event
 */
export function boundsEndedBy(id: string, state: Bounds, event: Bounds): Bounds {
  // A relation that ended held before that, even if its only source is younger than the event.
  const from = state.startStatus === 'unknown' ? earlier(state.from, event.from) : state.from;
  if (from >= event.to) {
    throw new BoundsError(`"${id}" begins on ${state.from}, after this event (${event.from})`);
  }
  if (state.endStatus === 'ended' && (state.to <= event.from || state.toEarliest >= event.to)) {
    throw new BoundsError(
      `"${id}" ends between ${state.toEarliest} and ${state.to} by its own dates, which do not meet this event (${event.from})`,
    );
  }
  // If the state has an end of its own, the two dates narrow each other.
  const isOver = state.endStatus === 'ended';
  const toEarliest = isOver ? later(state.toEarliest, event.from) : event.from;
  const to = isOver ? earlier(state.to, event.to) : event.to;
  return normalise({ ...state, from, toEarliest, to, endStatus: 'ended' });
}

/** The first and last calendar year of `[from, to)`, both inclusive. */
export function yearsOfBounds(bounds: Pick<Bounds, 'from' | 'to'>): { readonly fromYear: number; readonly toYear: number } {
  return { fromYear: yearOf(bounds.from), toYear: yearOf(addDays(bounds.to, -1)) };
}

function intervalBounds(start: IntervalEndpoint, end: IntervalEndpoint, evidence: EvidenceDates | undefined): Bounds {
  const seen = (): EvidenceDates => {
    if (evidence !== undefined) return evidence;
    throw new BoundsError('its start or end is open, and no source that supports it has a publication date to bound it by');
  };
  const ending =
    typeof end === 'object'
      ? { toEarliest: end.earliest, to: end.next }
      : { toEarliest: addDays(seen().last.earliest, 1), to: seen().last.next };
  const starting =
    typeof start === 'object'
      ? { from: start.earliest, fromLatest: addDays(start.next, -1) }
      : {
          from: typeof end === 'object' ? earlier(seen().first.earliest, end.earliest) : seen().first.earliest,
          fromLatest: addDays(seen().first.next, -1),
        };
  // A forecast starts after the article that makes it, so that its end lies beyond that start.
  const to = typeof end === 'object' ? ending.to : later(ending.to, addDays(starting.fromLatest, 1));
  return normalise({
    ...starting,
    toEarliest: ending.toEarliest,
    to,
    startStatus: typeof start === 'object' ? 'known' : 'unknown',
    endStatus: typeof end === 'object' ? 'ended' : end === 'open' ? 'ongoing' : 'unknown',
  });
}

function normalise(bounds: Bounds): Bounds {
  const to = later(bounds.to, addDays(bounds.from, 1));
  return {
    ...bounds,
    to,
    fromLatest: earlier(bounds.fromLatest, addDays(to, -1)),
    toEarliest: earlier(to, later(bounds.toEarliest, addDays(bounds.from, 1))),
  };
}
