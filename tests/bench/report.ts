import { type Measurement, ratioOf } from './measurement.ts';
import type { RunRecord } from './run-record.ts';

const WIDTHS = [46, 9, 9, 9, 9, 9, 9, 9, 8, 7];
const HEAD = ['', '', 'min', 'median', 'max', 'min', 'median', 'max', 'ratio', 'aim'];

/** What a part measured, a line each: the product, what it is compared with, and the ratio of the two. */
export function partText(measurements: readonly Measurement[]): string {
  return [HEAD, ...measurements.flatMap(rowsOf)].map(line).join('\n');
}

function rowsOf(measurement: Measurement): string[][] {
  const { own, other, unit, aim } = measurement;
  const numbers = ({ minimum, median, maximum }: Measurement['own']) => [minimum, median, maximum].map(numberText);
  const ratio = ratioOf(measurement);
  const row = [
    nameOf(measurement),
    unit,
    ...numbers(own),
    ...(other === undefined ? ['', '', ''] : numbers(other)),
    ratio === undefined ? '' : ratio.toFixed(2),
    aim === undefined ? '' : numberText(aim),
  ];
  return other === undefined ? [row] : [row, [`    beside ${other.name}`]];
}

/** What two runs have in common, and what has changed. A ratio of one run says more than a time: another machine has another speed. */
export function comparisonText(run: RunRecord, before: RunRecord): string {
  const lines = run.parts.flatMap(({ name, measurements }) => {
    const old = before.parts.find((part) => part.name === name)?.measurements ?? [];
    return measurements.flatMap((now) => {
      const then = old.find((each) => nameOf(each) === nameOf(now));
      return then === undefined ? [] : [comparedRow(`${name}: ${nameOf(now)}`, then, now)];
    });
  });
  const head = `Compared with the run of ${before.day}: medians then and now, now ÷ then, and the ratios to what each is compared with`;
  if (lines.length === 0) return `${head}\nThe two runs have nothing in common.`;
  return [head, ...lines.map((cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(60) : cell.padStart(10))).join(''))].join(
    '\n',
  );
}

function comparedRow(name: string, then: Measurement, now: Measurement): string[] {
  const factor = then.own.median === 0 ? '' : `${(now.own.median / then.own.median).toFixed(2)}×`;
  const ratios = [ratioOf(then), ratioOf(now)].map((ratio) => (ratio === undefined ? '' : ratio.toFixed(2)));
  return [name, numberText(then.own.median), numberText(now.own.median), now.unit, factor, ...ratios];
}

export function nameOf({ name, actors }: Measurement): string {
  return actors === undefined ? name : `${name}, ${actors.toLocaleString('en')} actors`;
}

function numberText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[index] ?? 0)))
    .join('')
    .trimEnd();
}
