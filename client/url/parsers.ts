import { addDays, firstDayOf, shift, yearOf } from '../../model/time/day.ts';
import type { Window } from '../../model/time/window.ts';
import type { Choice } from '../graph/filter.ts';

/** How the state of the viewer is written in the address. Pure: nuqs binds these to the URL. */

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `2008`, `2004..2008`, `2008-06` or `2008-06-13..2008-07`: both ends inclusive as written. */
export function parseWindow(text: string): Window | null {
  const [first = '', last = first] = text.split('..');
  if (!DATE.test(first) || !DATE.test(last)) return null;
  const from = startOf(first);
  const to = shift(startOf(last), unitOf(last), 1);
  return from < to ? { from, to } : null;
}

/** The shortest text that {@link parseWindow} reads as this window. */
export function writeWindow({ from, to }: Window): string {
  const last = addDays(to, -1);
  if (from.endsWith('-01-01') && to.endsWith('-01-01')) return joined(String(from.slice(0, 4)), last.slice(0, 4));
  if (from.endsWith('-01') && to.endsWith('-01')) return joined(from.slice(0, 7), last.slice(0, 7));
  return joined(from, last);
}

/** `FUNDS,-TRAINS`: isolated values as they are, those left out with a minus. Commas and backslashes in a value are escaped. */
export function writeChoice({ only, not }: Choice): string {
  return [...only.map(escaped), ...not.map((value) => `-${escaped(value)}`)].join(',');
}

export function parseChoice(text: string): Choice | null {
  const items = text.match(/(?:\\.|[^,\\])+/g) ?? [];
  const only = items.filter((item) => !item.startsWith('-')).map(unescaped);
  const not = items.filter((item) => item.startsWith('-') && item.length > 1).map((item) => unescaped(item.slice(1)));
  return only.length === 0 && not.length === 0 ? null : { only, not };
}

/** What is selected: an actor or a relation, by its id. */
export interface Selected {
  readonly kind: 'actor' | 'relation';
  readonly id: string;
}

/** `actor:alpha,relation:alpha-beta`, the last being the one whose details are open. */
export function writeSelection(selection: readonly Selected[]): string {
  return selection.map(({ kind, id }) => `${kind}:${escaped(id)}`).join(',');
}

export function parseSelection(text: string): Selected[] {
  return (text.match(/(?:\\.|[^,\\])+/g) ?? []).flatMap((item): Selected[] => {
    const [, kind, id] = /^(actor|relation):(.+)$/.exec(item) ?? [];
    return (kind === 'actor' || kind === 'relation') && id !== undefined ? [{ kind, id: unescaped(id) }] : [];
  });
}

/** The years that a window touches, both inclusive. */
export function spanOf({ from, to }: Window): { readonly first: number; readonly last: number } {
  return { first: yearOf(from), last: yearOf(addDays(to, -1)) };
}

/** The window of whole years, both inclusive. */
export function windowOfYears({ first, last }: { readonly first: number; readonly last: number }): Window {
  return { from: firstDayOf(first), to: firstDayOf(last + 1) };
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

function escaped(value: string): string {
  return value.replace(/[\\,]/g, '\\$&').replace(/^-/, '\\-');
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/g, '$1');
}
