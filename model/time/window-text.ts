import { addDays, shift } from './day.ts';
import type { Window } from './window.ts';

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `2008`, `2004..2008`, `2008-06` or `2008-06-13..2008-07`: both ends inclusive as written; `null` for anything else. */
export function parseWindow(text: string): Window | null {
  const [first = '', last = first, ...more] = text.split('..');
  if (!DATE.test(first) || !DATE.test(last) || more.length > 0) return null;
  const from = startOf(first);
  const to = shift(startOf(last), unitOf(last), 1);
  return from < to ? { from, to } : null;
}

/** The shortest text that {@link parseWindow} reads as this window. */
export function writeWindow({ from, to }: Window): string {
  const last = addDays(to, -1);
  if (from.endsWith('-01-01') && to.endsWith('-01-01')) return joined(from.slice(0, 4), last.slice(0, 4));
  if (from.endsWith('-01') && to.endsWith('-01')) return joined(from.slice(0, 7), last.slice(0, 7));
  return joined(from, last);
}

function joined(first: string, last: string): string {
  return first === last ? first : `${first}..${last}`;
}

function startOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function unitOf(date: string): { years: number; months: number; days: number } {
  if (date.length === 4) return { years: 1, months: 0, days: 0 };
  return date.length === 7 ? { years: 0, months: 1, days: 0 } : { years: 0, months: 0, days: 1 };
}
