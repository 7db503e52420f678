import { addDays, type Day, firstDayOf, yearOf } from '../../model/time/day.ts';
import { grainOf } from '../../model/time/period.ts';

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const SEASONS: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };
const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };
const RANGE = /^\[([^\]]*?)\.\.([^\]]*)\]$/;

/** One EDTF date in words: "about August 2007", "the 2010s", "20 May 2006 at the latest". */
export function dateInWords(edtf: string): string {
  const [range, first, last] = RANGE.exec(edtf) ?? [];
  if (range !== undefined) return rangeInWords(first, last);
  const qualifier = QUALIFIERS[edtf.at(-1) ?? ''] ?? '';
  const text = qualifier === '' ? edtf : edtf.slice(0, -1);
  return `${qualifier}${plainDate(text)}`;
}

function rangeInWords(first = '', last = ''): string {
  if (first === '') return `${plainDate(last)} at the latest`;
  if (last === '') return `${plainDate(first)} at the earliest`;
  return `some time between ${plainDate(first)} and ${plainDate(last)}`;
}

/** An EDTF date or interval in words: "2004 to 2008", "from 2004 on", "until 2008". */
export function intervalInWords(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return dateInWords(start);
  if (isDate(start) && isDate(end)) return `${dateInWords(start)} to ${dateInWords(end)}`;
  if (isDate(start)) return end === '..' ? `from ${dateInWords(start)} on` : `from ${dateInWords(start)}, until when it does not say`;
  return isDate(end) ? `until ${dateInWords(end)}` : 'no time that it names';
}

/** Dates as they are coded, in words: "2004 to 2008", "from June 2008, said to go on", "until 2008, beginning not known". */
export function codedDatesInWords(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined || (start === end && isDate(start))) return dateInWords(start);
  if (isDate(end)) return isDate(start) ? intervalInWords(edtf) : `until ${dateInWords(end)}, beginning not known`;
  const open = end === '..' ? 'said to go on' : 'end not known';
  if (isDate(start)) return `from ${dateInWords(start)}, ${open}`;
  return end === '..' ? 'beginning not known, said to go on' : 'beginning and end not known';
}

/** Whether an end of an interval is a date, and neither open nor unknown. */
export function isDate(end: string | undefined): end is string {
  return end !== undefined && end !== '' && end !== '..';
}

/** The days `[first, next)` in words: one day, month or year, or both ends. */
export function daysInWords(first: Day, next: Day): string {
  const last = addDays(next, -1);
  if (first === last) return plainDate(first);
  const year = yearOf(first);
  if (first === firstDayOf(year) && next === firstDayOf(year + 1)) return String(year);
  if (first.endsWith('-01') && next.endsWith('-01') && addDays(next, -1).slice(0, 7) === first.slice(0, 7))
    return plainDate(first.slice(0, 7));
  return `between ${plainDate(first)} and ${plainDate(last)}`;
}

/** A window of time in words: "2008", "2004 to 2008", "June 2008", "January to March 2020", "from 3 January 2020 to 5 January 2020". */
export function windowInWords({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const years = from.endsWith('-01-01') && to.endsWith('-01-01');
  const last = addDays(to, -1);
  if (years && yearOf(from) !== yearOf(last)) return `${yearOf(from)} to ${yearOf(last)}`;
  if (!years && grainOf({ from, to }) === 'month' && from.slice(0, 7) !== last.slice(0, 7)) {
    const first = yearOf(from) === yearOf(last) ? monthName(from) : plainDate(from.slice(0, 7));
    return `${first} to ${plainDate(last.slice(0, 7))}`;
  }
  return daysInWords(from, to).replace('between', 'from').replace(' and ', ' to ');
}

/** The time of evidence `[first, next)` in words, only as precise as the month or year that contains all of it. */
export function roughlyInWords(first: Day, next: Day): string {
  const last = addDays(next, -1);
  if (first === last) return plainDate(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return plainDate(first.slice(0, 7));
  if (yearOf(first) === yearOf(last)) return String(yearOf(first));
  const isYears = first.endsWith('-01-01') && next.endsWith('-01-01');
  return isYears ? `between ${yearOf(first)} and ${yearOf(last)}` : daysInWords(first, next);
}

/** A date in words with its preposition: "in 2008", "on 13 June 2008". */
export function prepositioned(words: string): string {
  if (/^(?:between|from|some time) /.test(words)) return words;
  return `${/^\D*\d{1,2} [A-Z]|^some day/.test(words) ? 'on' : 'in'} ${words}`;
}

function plainDate(text: string): string {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return yearInWords(year);
  if (month === 'XX') return `some time in ${yearInWords(year)}`;
  const season = SEASONS[Number(month)];
  if (season !== undefined) return `${season} ${year}`;
  const whole = `${monthName(text)} ${year}`;
  if (day === undefined) return whole;
  return day === 'XX' ? `some day of ${whole}` : `${Number(day)} ${whole}`;
}

function monthName(date: string): string {
  const month = date.slice(5, 7);
  return MONTHS[Number(month) - 1] ?? month;
}

function yearInWords(year: string): string {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `the years ${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`;
  return year;
}
