import type { RelationSummary } from '../../model/api.ts';
import { addDays, type Day, firstDayOf, yearOf } from '../../model/time/day.ts';

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const SEASONS: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };
const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

type DatedRelation = Pick<RelationSummary, 'dates' | 'from' | 'fromLatest' | 'toEarliest' | 'to' | 'startStatus' | 'endStatus' | 'endedBy'>;

/**
 * When a relation held, in words: "from about August 2007; last attested June 2008; end not known".
 * Dates that the source gives are worded as coded; missing ones are derived from the evidence.
 */
export function datesInWords(relation: DatedRelation): string {
  const [start = '', end] = relation.dates.split('/');
  if (end === undefined) return singleDate(start, relation);
  if (isWithinOneDate(start, end, relation)) return prepositioned(dateInWords(start));
  return `${startInWords(start, relation)}${endInWords(end, relation)}`;
}

/** The same, shorter, for a table: "from about August 2007, seen to June 2008". */
export function datesInBrief(relation: DatedRelation): string {
  const [start = '', end] = relation.dates.split('/');
  if (end === undefined) {
    const happened = relation.startStatus === 'known' && relation.endStatus === 'ended';
    return `${happened ? '' : 'seen '}${dateInWords(start)}`;
  }
  if (isWithinOneDate(start, end, relation)) return dateInWords(start);
  const isOpen = (date: string) => date === '' || date === '..';
  const begin = isOpen(start) ? [] : [`from ${dateInWords(start)}`];
  if (relation.endStatus === 'ended') {
    const over = isOpen(end) || relation.endedBy !== undefined ? daysInWords(relation.toEarliest, relation.to) : dateInWords(end);
    return [...begin, `until ${over}`].join(' ');
  }
  const seen = `seen ${begin.length > 0 ? 'to ' : ''}${roughly(addDays(relation.toEarliest, -1), relation.to)}`;
  return [...begin, seen, ...(relation.endStatus === 'ongoing' ? ['said to go on'] : [])].join(', ');
}

/** Whether it began and ended within the same day, month or year, by its own dates. */
function isWithinOneDate(start: string, end: string, { endedBy }: DatedRelation): boolean {
  return start === end && start !== '' && start !== '..' && endedBy === undefined;
}

/** One EDTF date (level 0 or 1) in words: "about August 2007", "spring 2004", "the 2010s". */
export function dateInWords(edtf: string): string {
  const qualifier = QUALIFIERS[edtf.at(-1) ?? ''] ?? '';
  const text = qualifier === '' ? edtf : edtf.slice(0, -1);
  return `${qualifier}${plainDate(text)}`;
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

/** A window of time in words: "2008", "2004 to 2008", "June 2008". */
export function windowInWords({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const years = from.endsWith('-01-01') && to.endsWith('-01-01');
  const last = addDays(to, -1);
  if (years && yearOf(from) !== yearOf(last)) return `${yearOf(from)} to ${yearOf(last)}`;
  return daysInWords(from, to).replace('between', 'from').replace(' and ', ' to ');
}

function singleDate(date: string, relation: DatedRelation): string {
  const when = prepositioned(dateInWords(date));
  if (relation.startStatus === 'known' && relation.endStatus === 'ended') return when;
  const seen = `held ${when}; beginning not known`;
  return relation.endStatus === 'ended' ? `${seen}; ${endedInWords(relation)}` : `${seen}; end not known`;
}

function startInWords(start: string, relation: DatedRelation): string {
  if (start !== '' && start !== '..') return `from ${dateInWords(start)}`;
  return `beginning not known, first attested ${roughly(relation.from, addDays(relation.fromLatest, 1))}`;
}

function endInWords(end: string, relation: DatedRelation): string {
  if (relation.endedBy !== undefined || (relation.endStatus === 'ended' && (end === '' || end === '..')))
    return `; ${endedInWords(relation)}`;
  if (end !== '' && end !== '..') return `${relation.startStatus === 'known' ? '' : ';'} until ${dateInWords(end)}`;
  const last = roughly(addDays(relation.toEarliest, -1), relation.to);
  return `; last attested ${last}; ${relation.endStatus === 'ongoing' ? 'said to go on' : 'end not known'}`;
}

/** The time of evidence in words, only as precise as the month or year that contains all of it. */
function roughly(first: Day, next: Day): string {
  const last = addDays(next, -1);
  if (first === last) return plainDate(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return plainDate(first.slice(0, 7));
  return yearOf(first) === yearOf(last) ? String(yearOf(first)) : daysInWords(first, next);
}

function endedInWords({ toEarliest, to }: DatedRelation): string {
  return `ended ${prepositioned(daysInWords(toEarliest, to))}`;
}

function prepositioned(words: string): string {
  if (words.startsWith('between')) return words;
  return `${/^\D*\d{1,2} [A-Z]/.test(words) ? 'on' : 'in'} ${words}`;
}

function plainDate(text: string): string {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return yearInWords(year);
  if (month === 'XX') return `some time in ${yearInWords(year)}`;
  const season = SEASONS[Number(month)];
  if (season !== undefined) return `${season} ${year}`;
  const monthName = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return monthName;
  return day === 'XX' ? `some day of ${monthName}` : `${Number(day)} ${monthName}`;
}

function yearInWords(year: string): string {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `the years ${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`;
  return year;
}
