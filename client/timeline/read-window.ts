import type { Window } from '../../model/time/window.ts';
import { parseWindow } from '../../model/time/window-text.ts';
import { MONTHS } from '../wording/date-in-words.ts';

const BETWEEN = /\s*(?:\.\.|–|\bto\b|\band\b)\s*/i;
/** The first of two ends that leaves to the other what both have: "January" to March 2020, "24 January" to 3 February 2020, "3" to 5 January 2020. */
const SHORT = /^(?:(\d{1,2})\s*)?([a-z]{3,}\.?)?$/i;
const WORDS = /^(?:(\d{1,2})\s+)?(?:([a-z]{3,})\.?\s+)?(\d{3,4})$/i;

/**
 * The window that a person writes: as the viewer says it ("June 2008", "13 June 2008", "2004 to 2008",
 * "January to March 2020", "from 3 January 2020 to 5 January 2020"), with months cut to three letters or more, or as in the address.
 * @returns `null` for anything else, and for a day that does not exist
 */
export function readWindow(text: string): Window | null {
  const ends = text
    .trim()
    .replace(/^(?:from|between)\s+/i, '')
    .split(BETWEEN);
  return parseWindow(completed(ends).map(dateOf).join('..'));
}

function completed([first = '', ...others]: readonly string[]): string[] {
  const [isShort, day, month] = SHORT.exec(first) ?? [];
  const [found, , lastMonth = '', year = ''] = WORDS.exec(others[0] ?? '') ?? [];
  if (isShort === undefined || found === undefined || first === '') return [first, ...others];
  return [[day, month ?? lastMonth, year].filter((part) => part !== undefined).join(' '), ...others];
}

/** A date as in the address; what is no date in words stays as it is. */
function dateOf(text: string): string {
  const [found, day, monthName, year = ''] = WORDS.exec(text) ?? [];
  if (found === undefined) return text;
  const written = year.padStart(4, '0');
  if (monthName === undefined) return day === undefined ? written : text;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(monthName.toLowerCase())) + 1;
  if (month === 0) return text;
  return [written, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
