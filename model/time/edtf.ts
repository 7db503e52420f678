import edtf, { type EdtfDate } from 'edtf';
import { addDays, type CalendarUnit, type Day, shift, toDay } from './day.ts';

/**
 * The days a date may stand for, `[earliest, next)`. A date marked `~`, `?` or `%` is already
 * widened by one unit of its own precision on either side.
 */
export interface DateRange {
  readonly earliest: Day;
  /** The day after the last one. */
  readonly next: Day;
  /** Whether the date carried `~`, `?` or `%`. */
  readonly approximate: boolean;
}

/** `open` is EDTF's `..` (goes on without end), `unknown` its empty end. */
export type IntervalEndpoint = DateRange | 'open' | 'unknown';

/** What the `dates` of a relation say: one date, or an interval between two endpoints. */
export type ParsedDates =
  | { readonly kind: 'date'; readonly date: DateRange }
  | { readonly kind: 'interval'; readonly start: IntervalEndpoint; readonly end: IntervalEndpoint };

/** A text that is not a date of EDTF level 0 or 1. The message says what to write instead. */
export class EdtfError extends Error {
  override name = 'EdtfError';
}

const EXAMPLES = '2020-01-24, 2008-06, 2007-08~, 2004/2008-06, 2004/.. (ongoing), 2004/ (end unknown), /2008 (start unknown)';

/**
 * Parses a date or an interval of the Extended Date/Time Format, levels 0 and 1
 * (ISO 8601-2:2019, Annex A; https://www.loc.gov/standards/datetime/).
 *
 * The `edtf` package parses each date. Its intervals are not used: they do not widen `~`, do not let an
 * unknown end cover the time before it, and refuse an interval that starts and ends in the same year.
 *
 * @throws EdtfError when the text does not parse, carries a time of day, is of level 2, lies
 * outside the years 0001–9999, or is an interval that ends before it starts.
 */
export function parseDates(text: string): ParsedDates {
  if (text === '') {
    throw new EdtfError('the date is empty; write `/` where neither start nor end is known');
  }
  const [first = '', second, ...more] = text.split('/');
  if (second === undefined) return { kind: 'date', date: parseOne(first, text) };
  if (more.length > 0) throw unreadable(text);
  const start = parseEndpoint(first, text);
  const end = parseEndpoint(second, text);
  if (typeof start === 'object' && typeof end === 'object' && end.next <= start.earliest) {
    throw new EdtfError(`"${text}" ends before it starts; swap the two dates`);
  }
  return { kind: 'interval', start, end };
}

/**
 * Parses a single date (no interval), for instance the day a source was published.
 * @throws EdtfError as {@link parseDates} does, and for an interval.
 */
export function parseDate(text: string): DateRange {
  const parsed = parseDates(text);
  if (parsed.kind === 'interval') {
    throw new EdtfError(`"${text}" is an interval; a single date is needed, such as 2008-06`);
  }
  return parsed.date;
}

function parseEndpoint(written: string, text: string): IntervalEndpoint {
  if (written === '..') return 'open';
  return written === '' ? 'unknown' : parseOne(written, text);
}

function parseOne(written: string, text: string): DateRange {
  let date: EdtfDate;
  try {
    date = edtf(written, { level: 1 });
  } catch {
    throw unreadable(text);
  }
  if (date.type === 'Season') {
    throw new EdtfError(`"${text}" is a season, whose months differ from place to place; write them, such as 2008-06/2008-08`);
  }
  if (date.type === 'Date' && date.values.length > 3) {
    throw new EdtfError(`"${text}" is finer than this project reads; write year, month or day, such as 2020-01-24`);
  }
  const first = toDay(new Date(date.min));
  const last = toDay(new Date(date.max));
  if (first === undefined || last === undefined) {
    throw new EdtfError(`"${text}" lies outside the years 0001 to 9999`);
  }
  const approximate = isQualified(date);
  const next = addDays(last, 1);
  if (!approximate) return { earliest: first, next, approximate };
  const unit = precisionOf(first, next);
  return { earliest: shift(first, unit, -1), next: shift(next, unit, 1), approximate };
}

function unreadable(text: string): EdtfError {
  return new EdtfError(`"${text}" is not a date of EDTF level 0 or 1; write one like ${EXAMPLES}`);
}

function isQualified(date: EdtfDate): boolean {
  return (date.approximate?.value ?? 0) > 0 || (date.uncertain?.value ?? 0) > 0;
}

/** The precision of a date, derived from its length: a day, a month, a season, a year or more. */
function precisionOf(first: Day, next: Day): CalendarUnit {
  if (addDays(first, 1) === next) return { years: 0, months: 0, days: 1 };
  const months = (Number(next.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(first.slice(5, 7));
  return { years: 0, months, days: 0 };
}
