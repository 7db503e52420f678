import { FIRST_YEAR, LAST_YEAR } from '../../seed/generate/plan.ts';
import { missingChromium } from '../browser/chromium.ts';
import { measureCanvas } from './bench-page.ts';
import { graphAnswerOf } from './graph-answer.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Step } from './page/main.ts';
import type { Part } from './part.ts';

const IMPORT = 'clear and import, as Gephi Lite filters';
const SWAP = 'a new graph';

/** A year step of the canvas alone; WebGL's draw calls do nothing. */
export const canvas: Part = {
  name: 'canvas',
  measures: 'what a year step costs the main thread, beside the obvious ways to filter a graph',
  lacks: missingChromium,
  async run({ isQuick, actors, say, data }) {
    const dataset = await data.dataset(actors);
    const years = isQuick ? 3 : LAST_YEAR - FIRST_YEAR + 1;
    say(`${actors} actors, ${years} years there and back`);
    const steps = await measureCanvas(graphAnswerOf(dataset), years, say);
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
      ...['scene', 'tally', 'canvas'].map((part) => alone(`of that, the ${part}`, ({ parts }) => parts[part] ?? 0)),
      alone('the longest callback after it', ({ longestAfter }) => longestAfter),
    ];
  },
};
