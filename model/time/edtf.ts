import edtf, { type EdtfDate, Season } from 'edtf';
import { type DateRange, marked } from './date-range.ts';
import { addDays, type Day, earlier, later, shift, toDay } from './day.ts';
import { readPlainDate } from './plain-date.ts';

/** `open` is EDTF's `..` (goes on without end), `unknown` its empty end. */
export type IntervalEndpoint = DateRange | 'open' | 'unknown';

/** One date, or an interval between two endpoints. */
export type ParsedDates =
  | { readonly kind: 'date'; readonly date: DateRange }
  | { readonly kind: 'interval'; readonly start: IntervalEndpoint; readonly end: IntervalEndpoint };

/** A text that is not a date of those that are read. The message says what to write instead. */
export class EdtfError extends Error {
  override name = 'EdtfError';
}

const EXAMPLES =
  '2020-01-24, 2008-06, 2007-08~, 2004/2008-06, 2004/.. (goes on), 2004/ (end not known), /2008 (beginning not known), [..2006-05] (at the latest)';

/** One of a set of dates, of which EDTF's level 2 takes the range: `[..b]`, `[a..]` and `[a..b]`. */
const ONE_OF_RANGE = /^\[([^\]]*?)\.\.([^\]]*)\]$/;

/** The year that people write for "no end". Nothing that is dated reaches it, so that every date has a day after it. */
const YEAR_FOR_NO_END = 9999;

/**
 * Parses a date or an interval of the Extended Date/Time Format, levels 0 and 1, and of level 2 the ranges of which
 * one date is meant (ISO 8601-2:2019, Annex A; https://www.loc.gov/standards/datetime/).
 *
 * The `edtf` package parses each date. Its intervals are not used: they do not widen `~`, do not let an
 * unknown end cover the time before it, and refuse an interval that starts and ends in the same year.
 *
 * @throws EdtfError when the text does not parse, names a day that does not exist, carries a time of day, has a year
 * that is not of four digits, lies outside the years 0001–9998, or is an interval that ends before it starts.
 */
export function parseDates(text: string): ParsedDates {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const read = readAnew(text);
  if (kept.size < MOST_KEPT) kept.set(text, read);
  return read;
}

/** A dataset has the same dates again and again: those that it has most often are among the first. */
const MOST_KEPT = 20_000;
const kept = new Map<string, ParsedDates>();

function readAnew(text: string): ParsedDates {
  if (text === '') throw new EdtfError('the date is empty; write `/` where neither beginning nor end is known');
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
  const [range, first, last] = ONE_OF_RANGE.exec(written) ?? [];
  if (range === undefined) return parsePlain(written, text);
  if (first === '' && last === '') throw unreadable(text);
  const from = first ? parseEnd(first, text) : undefined;
  const to = last ? parseEnd(last, text) : undefined;
  const { earliest } = from ?? (to as DateRange);
  const { next } = to ?? (from as DateRange);
  if (next <= earliest) throw new EdtfError(`"${text}" ends before it starts; swap the two dates`);
  return { earliest, next, approximate: false, orEarlier: from === undefined, orLater: to === undefined };
}

/** A date at an end of a range. */
function parseEnd(written: string, text: string): DateRange {
  const date = parsePlain(written, text);
  if (date.approximate)
    throw new EdtfError(`"${text}" has a mark within the brackets; a range is as wide as it is written: leave the mark out`);
  return date;
}

function parsePlain(written: string, text: string): DateRange {
  return readPlainDate(written) ?? parseByPackage(written, text);
}

/** Reads a date with the `edtf` package alone. @param text what it is part of, for messages */
export function parseByPackage(written: string, text: string): DateRange {
  requireFourDigits(written, text);
  let date: EdtfDate;
  try {
    date = edtf(written, { level: 1 });
  } catch {
    throw unreadable(text);
  }
  // The package's own `type` is the name of a class, which a bundler changes.
  if (date instanceof Season) {
    throw new EdtfError(`"${text}" is a season, whose months differ from place to place; write them, such as 2008-06/2008-08`);
  }
  if (date.values.length > 3) {
    throw new EdtfError(`"${text}" is finer than this project reads; write year, month or day, such as 2020-01-24`);
  }
  const first = toDay(new Date(date.min));
  const last = toDay(new Date(date.max));
  if (first === undefined || last === undefined) {
    throw new EdtfError(`"${text}" lies outside the years 0001 to 9998; write a year between these`);
  }
  if (Number(last.slice(0, 4)) === YEAR_FOR_NO_END) {
    throw new EdtfError(`"${text}" reaches the year 9999, which is no date; write .. where something goes on, as in 2004/..`);
  }
  requireExistingDay(written, first, text);
  return marked(first, addDays(last, 1), isQualified(date));
}

/** Two digits would be a century, which nobody means. */
function requireFourDigits(written: string, text: string): void {
  if (!/^\d{1,3}(?![\dX])/.test(written)) return;
  throw new EdtfError(`"${text}" has a year that is not of four digits; write all four, such as 2008, or 2019/2020`);
}

/** The package takes 29 February of a common year for 1 March. */
function requireExistingDay(written: string, first: Day, text: string): void {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(written) ?? [];
  if (day === undefined || day === first) return;
  throw new EdtfError(`"${text}" names a day that does not exist; ${day.slice(0, 7)} has ${daysInMonth(day)} days`);
}

function daysInMonth(day: Day): number {
  return Number(addDays(shift(`${day.slice(0, 7)}-01`, { years: 0, months: 1, days: 0 }, 1), -1).slice(8));
}

/**
 * The same dates, of which no mark `~`, `?` or `%` reaches past the last publication: a source cannot know what comes after it.
 * @param next the day after that publication
 */
export function knownBefore(dates: ParsedDates, next: Day): ParsedDates {
  if (dates.kind === 'date') return { kind: 'date', date: dateKnownBefore(dates.date, next) };
  const known = (end: IntervalEndpoint) => (typeof end === 'object' ? dateKnownBefore(end, next) : end);
  return { kind: 'interval', start: known(dates.start), end: known(dates.end) };
}

function dateKnownBefore(date: DateRange, next: Day): DateRange {
  if (!date.approximate || date.next <= next) return date;
  return { ...date, next: later(next, addDays(date.earliest, 1)) };
}

/** The days that two dates have in common; `undefined` when there are none. */
export function commonDays(a: DateRange, b: DateRange): DateRange | undefined {
  const earliest = a.orEarlier ? b.earliest : b.orEarlier ? a.earliest : later(a.earliest, b.earliest);
  const next = a.orLater ? b.next : b.orLater ? a.next : earlier(a.next, b.next);
  const orEarlier = a.orEarlier && b.orEarlier;
  const orLater = a.orLater && b.orLater;
  if (earliest >= next) return orEarlier || orLater ? { ...a, orEarlier, orLater } : undefined;
  return { earliest, next, approximate: a.approximate || b.approximate, orEarlier, orLater };
}

function unreadable(text: string): EdtfError {
  return new EdtfError(`"${text}" is not a date that is read; write one like ${EXAMPLES}`);
}

function isQualified(date: EdtfDate): boolean {
  return (date.approximate?.value ?? 0) > 0 || (date.uncertain?.value ?? 0) > 0;
}
