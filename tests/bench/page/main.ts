import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import type { GraphAnswer, VocabularyAnswer } from '../../../model/api.ts';
import { FIRST_YEAR } from '../../../seed/generate/plan.ts';
import { otherWay } from './other-ways.ts';
import { productWay } from './product-way.ts';
import { watchCallbacks, whatFollows } from './stretches.ts';
import type { Way } from './way.ts';

/** One step, in milliseconds. */
export interface Step {
  /** Until the main thread is given back. */
  readonly took: number;
  readonly parts: Readonly<Record<string, number>>;
  /** The longest callback afterwards, and all of them together. */
  readonly longestAfter: number;
  readonly sumAfter: number;
}

export type WayName = 'product' | 'import' | 'swap';
export type Steps = Readonly<Record<WayName, Step[]>>;

/** At most these years, before anything is measured. */
const WARMING_UP = [2010, 2011, 2012, 2011, 2010, 2016, 2015];

declare global {
  interface Window {
    /** Measures these ways, in turns, forward and back. @param years over how many years */
    measureSteps?: (years: number, names: readonly WayName[]) => Promise<Partial<Steps>>;
  }
}

watchCallbacks();

window.measureSteps = async (years, names) => {
  const [graph, vocabulary] = await Promise.all([ask<GraphAnswer>('graph.json'), ask<VocabularyAnswer>('vocabulary.json')]);
  const unionGraph = buildUnionGraph(graph, vocabulary);
  const product = productWay(unionGraph, element('product'), FIRST_YEAR);
  const ways = names.map((name): { readonly name: WayName; readonly way: Way; readonly steps: Step[] } => ({
    name,
    way: name === 'product' ? product : otherWay(name, unionGraph, element(name), FIRST_YEAR, product.sigma),
    steps: [],
  }));
  const forward = Array.from({ length: years - 1 }, (_, index) => FIRST_YEAR + 1 + index);
  const there = [...forward, FIRST_YEAR + years];
  const back = [...forward.toReversed(), FIRST_YEAR];
  console.info('warming up');
  for (const { way } of ways) await walk(way, [...WARMING_UP.slice(-years), FIRST_YEAR]);
  for (const walked of [there, back]) {
    for (const { name, way, steps } of ways) {
      console.info(`${name}: from ${walked[0]} to ${walked.at(-1)}`);
      steps.push(...(await walk(way, walked)));
    }
  }
  return Object.fromEntries(ways.map(({ name, steps }) => [name, steps]));
};

async function walk(way: Way, years: readonly number[]): Promise<Step[]> {
  const steps: Step[] = [];
  await whatFollows();
  for (const year of years) {
    const start = performance.now();
    const parts = way.show(year);
    const took = performance.now() - start;
    const after = await whatFollows();
    steps.push({ took, parts, longestAfter: Math.max(0, ...after), sumAfter: after.reduce((sum, each) => sum + each, 0) });
  }
  return steps;
}

async function ask<T>(file: string): Promise<T> {
  return (await fetch(file)).json();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found;
}
