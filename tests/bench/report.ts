import { type Measurement, ratioOf } from './measurement.ts';
import type { RunRecord } from './run-record.ts';

const HEAD = ['', '', 'min', 'median', 'max', 'min', 'median', 'max', 'ratio', 'aim'];

/** What a part measured, a line each: the product, what it is compared with, and the ratio of the two. */
export function partText(measurements: readonly Measurement[]): string {
  return tableText([HEAD, ...measurements.flatMap(rowsOf)]);
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

const COMPARED = ['', '', 'then', 'now', 'now ÷ then', 'ratio then', 'ratio now'];

/**
 * What has changed since an earlier run, of the parts that both have. A ratio of one run says more than a time: another
 * machine, or one that is busy, has another speed.
 */
export function comparisonText(run: RunRecord, before: RunRecord): string {
  const rows: string[][] = [];
  const alone: string[] = [];
  for (const { name, measurements } of run.parts) {
    const old = before.parts.find((part) => part.name === name);
    if (old === undefined) {
      alone.push(`The earlier run has no part "${name}".`);
      continue;
    }
    const then = new Map(old.measurements.map((each) => [nameOf(each), each]));
    const now = new Map(measurements.map((each) => [nameOf(each), each]));
    for (const [title, measured] of now) {
      const earlier = then.get(title);
      if (earlier !== undefined) rows.push(comparedRow(`${name}: ${title}`, earlier, measured));
    }
    alone.push(...only(name, now, then, 'Only this run has'), ...only(name, then, now, 'Only the earlier run has'));
  }
  const head = `Compared with the run of ${before.day}, the medians of the product, and their ratios to what each is compared with:`;
  const table = rows.length === 0 ? 'The two runs have nothing in common.' : tableText([COMPARED, ...rows]);
  return [head, ...differences(run, before), table, ...alone].join('\n');
}

function differences(run: RunRecord, before: RunRecord): string[] {
  const kind = ({ isQuick }: RunRecord) => (isQuick ? 'with --quick' : 'in full');
  const machine = ({ machine: { processor, cores, gigabytes, node } }: RunRecord) =>
    `${processor}, ${cores} cores, ${gigabytes} GB, Node ${node}`;
  return [
    ...(kind(run) === kind(before) ? [] : [`The earlier one was run ${kind(before)}, this one ${kind(run)}: they differ in rounds.`]),
    ...(machine(run) === machine(before) ? [] : [`Then: ${machine(before)}. Now: ${machine(run)}. Only the ratios can be compared.`]),
  ];
}

function only(part: string, has: ReadonlyMap<string, Measurement>, lacks: ReadonlyMap<string, Measurement>, said: string): string[] {
  const names = [...has.keys()].filter((name) => !lacks.has(name));
  return names.length === 0 ? [] : [`${said}, of ${part}: ${names.join('; ')}.`];
}

function comparedRow(name: string, then: Measurement, now: Measurement): string[] {
  const factor = then.own.median === 0 ? '' : (now.own.median / then.own.median).toFixed(2);
  const ratios = [ratioOf(then), ratioOf(now)].map((ratio) => (ratio === undefined ? '' : ratio.toFixed(2)));
  return [name, now.unit, numberText(then.own.median), numberText(now.own.median), factor, ...ratios];
}

export function nameOf({ name, actors }: Measurement): string {
  return actors === undefined ? name : `${name}, ${actors.toLocaleString('en')} actors`;
}

function numberText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Columns as wide as what is in them; the first begins at the left, and a row may have fewer cells. */
function tableText(rows: readonly (readonly string[])[]): string {
  const full = rows.filter((row) => row.length > 1);
  const widths = (full[0] ?? []).map((_, column) => Math.max(...full.map((row) => row[column]?.length ?? 0)));
  const padded = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
