import { parseArgs } from 'node:util';
import { BenchData } from './bench-data.ts';
import type { Bench, Part } from './part.ts';
import { PARTS } from './parts.ts';
import { comparisonText, partText } from './report.ts';
import { type RunRecord, readRun, thisMachine, writeRun } from './run-record.ts';

const USAGE = `npm run bench -- [PART …] [--quick] [--actors N] [--json FILE] [--compare FILE]

${PARTS.map(({ name, measures }) => `  ${name.padEnd(10)} ${measures}`).join('\n')}

All parts without a name, but for \`growth\`, which is run when it is named. --quick is for a look, without viewer, lanes and memory.
--actors says how large the dataset is that most parts measure with. --json writes what was measured, after each part; --compare says what has
changed since an earlier --json.`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  actors: { type: 'string' },
  json: { type: 'string' },
  compare: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the parts that the arguments name and prints what they measured. @throws Error when an argument is wrong */
export async function runBench(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) return console.log(USAGE);
  const unknown = positionals.find((name) => PARTS.every((part) => part.name !== name));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n\n${USAGE}`);
  const before = values.compare === undefined ? undefined : await readRun(values.compare);
  const parts = PARTS.filter(({ name, isAlone }) =>
    positionals.length === 0 ? isAlone === undefined || (isAlone === 'quick' && !values.quick) : positionals.includes(name),
  );

  const started = performance.now();
  const say = (step: string) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${step}`);
  const data = new BenchData(say, values.quick);
  const bench = { isQuick: values.quick, actors: Number(values.actors ?? (values.quick ? 1000 : 10_000)), say, data };
  const run: RunRecord = { day: new Date().toISOString().slice(0, 10), isQuick: values.quick, machine: thisMachine(), parts: [] };
  try {
    await data.prepare(new Set(parts.flatMap((part) => (part.lacks?.() === undefined ? (part.shares ?? []) : []))), bench.actors);
    for (const [index, part] of parts.entries()) {
      const measured = await measure(part, `${index + 1} of ${parts.length}, ${part.name}`, bench);
      if (measured === undefined) continue;
      run.parts.push(measured);
      if (values.json !== undefined) await writeRun(values.json, run);
    }
  } finally {
    await data.close();
  }
  if (before !== undefined) console.log(`\n${comparisonText(run, before)}`);
}

async function measure(part: Part, place: string, bench: Bench): Promise<RunRecord['parts'][number] | undefined> {
  const missing = part.lacks?.();
  if (missing !== undefined) {
    console.log(`\n${part.name}: left out. ${missing}`);
    return undefined;
  }
  const started = performance.now();
  bench.say(place);
  const measurements = await part.run({ ...bench, say: (step) => bench.say(`${place}: ${step}`) });
  console.log(`\n${part.name}: ${part.measures}\n${partText(measurements)}`);
  return { name: part.name, seconds: Math.round((performance.now() - started) / 1000), measurements: [...measurements] };
}
