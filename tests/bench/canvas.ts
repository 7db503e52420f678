import { FIRST_YEAR, LAST_YEAR } from '../../seed/generate/plan.ts';
import { missingChromium } from '../browser/chromium.ts';
import type { BenchData } from './bench-data.ts';
import { measureCanvas } from './bench-page.ts';
import { graphAnswerOf } from './graph-answer.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Step, WayName } from './page/main.ts';
import type { Part } from './part.ts';
import { quantile } from './statistics.ts';

const IMPORT = 'clear and import, as Gephi Lite filters';
const SWAP = 'a new graph';
const WAYS: readonly WayName[] = ['product', 'import', 'swap'];
/** How long a step may keep the main thread, all but one in twenty. */
const AIM_MS = 6;
const LARGE = 30_000;
const LARGE_AIM_MS = 8;

/** A year step of the canvas alone; WebGL's draw calls do nothing. */
export const canvas: Part = {
  name: 'canvas',
  measures: 'what a year step costs the main thread, beside the obvious ways to filter a graph',
  lacks: missingChromium,
  async run({ isQuick, actors, say, data }) {
    const dataset = await data.dataset(actors);
    const years = isQuick ? 3 : LAST_YEAR - FIRST_YEAR + 1;
    say(`${actors} actors, ${years} years there and back`);
    const steps = await measureCanvas(graphAnswerOf(dataset), years, WAYS, say);
    const beside = (name: string, value: (step: Step) => number): Measurement[] =>
      [['import', IMPORT] as const, ['swap', SWAP] as const].map(([way, otherName]) => ({
        name: `${name}, beside ${way}`,
        actors,
        unit: 'ms',
        own: spreadOf(steps.product.map(value)),
        other: { name: otherName, ...spreadOf(steps[way].map(value)) },
      }));
    const alone = (name: string, value: (step: Step) => number): Measurement => ({
      name,
      actors,
      unit: 'ms',
      own: spreadOf(steps.product.map(value)),
    });
    return [
      ...beside('a year step', ({ took }) => took),
      slowest(steps.product, actors, AIM_MS),
      ...['scene', 'tally', 'canvas'].map((part) => alone(`of that, the ${part}`, ({ parts }) => parts[part] ?? 0)),
      alone('the longest callback after it', ({ longestAfter }) => longestAfter),
      ...(isQuick || actors >= LARGE ? [] : await large(data, years, say)),
    ];
  },
};

/** The product alone on a graph on which the other ways take minutes. */
async function large(data: BenchData, years: number, say: (step: string) => void): Promise<Measurement[]> {
  const dataset = await data.dataset(LARGE);
  say(`${LARGE} actors, ${years} years there and back`);
  const { product } = await measureCanvas(graphAnswerOf(dataset), years, ['product'], say);
  const took = product.map((step) => step.took);
  return [{ name: 'a year step', actors: LARGE, unit: 'ms', own: spreadOf(took) }, slowest(product, LARGE, LARGE_AIM_MS)];
}

/** What all but one of twenty steps take at most. */
function slowest(steps: readonly Step[], actors: number, aim: number): Measurement {
  const p95 = quantile(
    steps.map(({ took }) => took),
    0.95,
  );
  return { name: 'a year step, p95', actors, unit: 'ms', own: spreadOf([p95]), aim };
}
