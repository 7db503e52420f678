import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { measureCanvas } from './bench-page.ts';
import { graphAnswerOf } from './graph-answer.ts';
import type { Step, WayName } from './page/main.ts';
import { median, quantile } from './statistics.ts';
import { measureViewer } from './whole-viewer.ts';

/** What a year step costs the main thread, with drawing stubbed out; `--canvas` leaves out the whole viewer, which loads for minutes. */

const ACTORS = 10_000;
const RELATIONS = 50_000;
const ROUNDS = 1;

const NAMES: Readonly<Record<WayName, string>> = {
  product: 'the canvas of the product',
  import: 'obvious: clear, import, refresh',
  swap: 'obvious: a new graph, refresh',
};

console.log(`${ACTORS} actors, ${RELATIONS} relations, generated; milliseconds of the main thread, WebGL draw calls stubbed out`);
const folder = await mkdtemp(join(tmpdir(), 'entente-generated-'));
try {
  await writeGenerated(folder, planFor({ actors: ACTORS, relations: RELATIONS }));
  const steps = await measureCanvas(graphAnswerOf(await checkFolder(folder)), ROUNDS);
  head('one year step', ['median', 'p95', 'scene', 'tally', 'canvas', 'longest after', 'all after']);
  for (const way of Object.keys(NAMES) as WayName[]) {
    const each = (value: (step: Step) => number) => steps[way].map(value);
    const took = each((step) => step.took);
    row(NAMES[way], [
      ...[median(took), quantile(took, 0.95)],
      ...['scene', 'tally', 'canvas'].map((part) => median(each((step) => step.parts[part] ?? 0))),
      ...[
        quantile(
          each((step) => step.longestAfter),
          0.95,
        ),
        median(each((step) => step.sumAfter)),
      ],
    ]);
  }
  if (!process.argv.includes('--canvas')) {
    console.log('Loading the same data into an embedded store …');
    const viewer = await measureViewer(folder);
    const each = (value: keyof (typeof viewer)[number]) => viewer.map((step) => step[value]);
    head('an arrow key in the whole viewer', ['median', 'p95', 'to the frame', 'longest after', 'all together']);
    row('the task of the key', [
      ...[median(each('took')), quantile(each('took'), 0.95), median(each('onScreen'))],
      ...[quantile(each('longestAfter'), 0.95), median(each('sum'))],
    ]);
  }
  const took = (way: WayName) => steps[way].map((step) => step.took);
  const [own, obvious] = [median(took('product')), median(took('import'))];
  const rest = `the obvious way: ${obvious.toFixed(1)} ms, ratio ${(obvious / own).toFixed(1)}×`;
  console.log(`a year step: ${own.toFixed(1)} ms (p95 ${quantile(took('product'), 0.95).toFixed(1)}), ${rest}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function head(title: string, columns: readonly string[]): void {
  console.log(`\n${title.padEnd(34)}${columns.map((name) => name.padStart(14)).join('')}`);
}

function row(name: string, values: readonly number[]): void {
  console.log(`${name.padEnd(34)}${values.map((value) => value.toFixed(1).padStart(14)).join('')}`);
}
