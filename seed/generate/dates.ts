import type { Temporality } from '../../model/coding/temporality.ts';
import type { Random } from '../../model/random.ts';

/** The years in which a relation may lie, both inclusive, at least two of them. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** What is written of the time of a relation. */
export interface WrittenTime {
  /** EDTF; empty where nobody dates it. */
  readonly dates: string;
  /** The last year that the dates speak of, or in which it is seen to go on: a source that says so is not older. */
  readonly seen: number;
  /** Whether it goes on, as far as its dates say, so that an event can end it. */
  readonly isOpen: boolean;
}

/** The dates of a relation that begins in the first of these years or later: days, months and years, about then, open, one of a range, none. */
export function writtenTime(random: Random, temporality: Temporality, { from, to }: Years): WrittenTime {
  const first = from + random.below(to - from);
  const last = Math.min(to, first + 1 + Math.floor(8 * random.next() ** 2));
  const start = dateIn(random, first);
  if (temporality === 'event' || (temporality === 'either' && random.happens(0.7))) return { dates: start, seen: first, isOpen: false };
  const form = random.next();
  if (form < 0.5) return { dates: `${start}/${dateIn(random, last)}`, seen: last, isOpen: false };
  if (form < 0.72) return { dates: `${start}/..`, seen: last, isOpen: true };
  if (form < 0.84) return { dates: `${start}/`, seen: last, isOpen: true };
  if (form < 0.88) return { dates: `/${dateIn(random, last)}`, seen: last, isOpen: false };
  if (form < 0.92) return { dates: `[${monthIn(random, first)}..${monthIn(random, last)}]/..`, seen: last, isOpen: false };
  if (form < 0.94) return { dates: `${start}/[..${dayIn(random, last)}]`, seen: last, isOpen: false };
  if (form < 0.97) return { dates: start, seen: first, isOpen: false };
  return { dates: '', seen: last, isOpen: false };
}

/** A day, a month or a year, now and then "about" or "perhaps". */
function dateIn(random: Random, year: number): string {
  const precision = random.next();
  const mark = random.happens(0.1) ? random.of(['~', '?']) : '';
  if (precision < 0.3) return `${year}${mark}`;
  return precision < 0.65 ? `${monthIn(random, year)}${mark}` : dayIn(random, year);
}

/** A month of a year. */
export function monthIn(random: Random, year: number): string {
  return `${year}-${twoDigits(1 + random.below(12))}`;
}

/** A day of a year, before the 29th. */
export function dayIn(random: Random, year: number): string {
  return `${monthIn(random, year)}-${twoDigits(1 + random.below(28))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
