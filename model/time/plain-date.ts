import { type DateRange, marked } from './date-range.ts';
import { addDays, type Day } from './day.ts';

/** A year, a month or a day, perhaps with a mark: nearly all dates that people write. */
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/;

/** The year 9999 stands for "no end", and is refused as a date. */
const LAST_YEAR = 9998;

/** As many plain dates as a few decades have; a dataset has the same ones again and again. */
const MOST_KEPT = 20_000;
const kept = new Map<string, DateRange>();

/**
 * Reads a year, a month or a day as the `edtf` package does, many times faster; `undefined` for everything else, which is
 * then for the package to read or to refuse.
 */
export function readPlainDate(written: string): DateRange | undefined {
  const known = kept.get(written);
  if (known !== undefined) return known;
  const read = readAnew(written);
  if (read === undefined) return undefined;
  if (kept.size < MOST_KEPT) kept.set(written, read);
  return read;
}

function readAnew(written: string): DateRange | undefined {
  const [matched, year = '', month, day, mark] = PLAIN.exec(written) ?? [];
  if (matched === undefined || Number(year) < 1 || Number(year) > LAST_YEAR) return undefined;
  if (month === undefined) return marked(`${year}-01-01`, firstOfMonth(Number(year) + 1, 1), mark !== undefined);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const after = Number(month) === 12 ? firstOfMonth(Number(year) + 1, 1) : firstOfMonth(Number(year), Number(month) + 1);
  if (day === undefined) return marked(`${year}-${month}-01`, after, mark !== undefined);
  const date = `${year}-${month}-${day}`;
  if (Number(day) < 1 || date > addDays(after, -1)) return undefined;
  return marked(date, addDays(date, 1), mark !== undefined);
}

function firstOfMonth(year: number, month: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
