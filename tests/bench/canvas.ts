import { missingChromium } from '../browser/chromium.ts';
import type { BenchData } from './bench-data.ts';
import { measureCanvas } from './bench-page.ts';
import { graphAnswerOf } from './graph-answer.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Step, Steps, WayName } from './page/main.ts';
import type { Part } from './part.ts';
import { quantile } from './statistics.ts';

const IMPORT = 'clear and import, as Gephi Lite filters';
const SWAP = 'a new graph';
const WAYS: readonly WayName[] = ['product', 'ties', 'import', 'swap'];
/** How often the product is measured; the quietest round counts. */
const ROUNDS = 2;
/** A step is over when all that follows it is drawn, which takes a second or two. */
const YEARS = 8;
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
    const years = isQuick ? 2 : YEARS;
    say(`${actors} actors, ${years} years there and back`);
    const steps = await measureCanvas(graphAnswerOf(dataset), years, WAYS, isQuick ? 1 : ROUNDS, say);
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
      ...ofSize(steps, actors, AIM_MS),
      ...['scene', 'tally', 'canvas'].map((part) => alone(`of that, the ${part}`, ({ parts }) => parts[part] ?? 0)),
      ...(isQuick || actors >= LARGE ? [] : await large(data, say)),
    ];
  },
};

/** The product alone on a graph on which the other ways take minutes. */
async function large(data: BenchData, say: (step: string) => void): Promise<Measurement[]> {
  const dataset = await data.dataset(LARGE);
  say(`${LARGE} actors, ${YEARS} years there and back`);
  const steps = await measureCanvas(graphAnswerOf(dataset), YEARS, ['product', 'ties'], ROUNDS, say);
  const own = spreadOf(steps.product.map(({ took }) => took));
  return [{ name: 'a year step', actors: LARGE, unit: 'ms', own }, ...ofSize(steps, LARGE, LARGE_AIM_MS)];
}

/** What all but one of twenty steps take at most, and what follows them, each relation a line and with one line a tie. */
function ofSize({ product, ties }: Pick<Steps, 'product' | 'ties'>, actors: number, aim: number): Measurement[] {
  return [[product, ''] as const, [ties, ', ties aggregated'] as const].flatMap(([steps, how]): Measurement[] => {
    const all = (value: (step: Step) => number) => steps.map(value);
    return [
      {
        name: `a year step, p95${how}`,
        actors,
        unit: 'ms',
        own: spreadOf([
          quantile(
            all(({ took }) => took),
            0.95,
          ),
        ]),
        aim,
      },
      { name: `the longest callback after it${how}`, actors, unit: 'ms', own: spreadOf(all(({ longestAfter }) => longestAfter)) },
    ];
  });
}
