import { addDays, shift } from './day.ts';
import { grainOf } from './period.ts';
import type { Window } from './window.ts';

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `2008`, `2004..2008`, `2008-06` or `2008-06-13..2008-07`: both ends inclusive as written; `null` for anything else. */
export function parseWindow(text: string): Window | null {
  const [first = '', last = first, ...more] = text.split('..');
  if (!isDate(first) || !isDate(last) || more.length > 0) return null;
  const from = startOf(first);
  const to = shift(startOf(last), unitOf(last), 1);
  // A window ends before a day, and years are written up to 9998.
  return from < to && to <= '9999-01-01' ? { from, to } : null;
}

/** The shortest text that {@link parseWindow} reads as this window. */
export function formatWindow({ from, to }: Window): string {
  const last = addDays(to, -1);
  const letters = { year: 4, month: 7, day: 10 }[grainOf({ from, to })];
  return joinDates(from.slice(0, letters), last.slice(0, letters));
}

/** Whether a text has the form of a date, and the day exists. */
function isDate(text: string): boolean {
  return DATE.test(text) && shift(startOf(text), { years: 0, months: 0, days: 0 }, 0) === startOf(text);
}

function joinDates(first: string, last: string): string {
  return first === last ? first : `${first}..${last}`;
}

function startOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function unitOf(date: string): { years: number; months: number; days: number } {
  if (date.length === 4) return { years: 1, months: 0, days: 0 };
  return date.length === 7 ? { years: 0, months: 1, days: 0 } : { years: 0, months: 0, days: 1 };
}
