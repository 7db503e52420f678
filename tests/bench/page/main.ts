import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import type { GraphAnswer } from '../../../model/api/graph.ts';
import type { VocabularyAnswer } from '../../../model/api/vocabulary.ts';
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

/** `ties`: the product, with one line for the relations of two actors. */
export type WayName = 'product' | 'ties' | 'import' | 'swap';
export type Steps = Readonly<Record<WayName, Step[]>>;

/** At most these years, before anything is measured. */
const WARMING_UP = [2010, 2011, 2016, 2015];

declare global {
  interface Window {
    /**
     * Measures these ways, in turns, forward and back.
     * @param years over how many years
     * @param rounds how often the product goes there and back; the steps of the round that took the least are kept, in which other work on the machine was in the way the least
     */
    measureSteps?: (years: number, names: readonly WayName[], rounds: number) => Promise<Partial<Steps>>;
  }
}

watchCallbacks();

window.measureSteps = async (years, names, rounds) => {
  const [graph, vocabulary] = await Promise.all([ask<GraphAnswer>('graph.json'), ask<VocabularyAnswer>('vocabulary.json')]);
  const unionGraph = buildUnionGraph(graph, vocabulary);
  const product = productWay(unionGraph, element('product'), FIRST_YEAR);
  const makers: Readonly<Record<WayName, () => Way>> = {
    product: () => product,
    ties: () => productWay(unionGraph, element('ties'), FIRST_YEAR, true),
    import: () => otherWay('import', unionGraph, element('import'), FIRST_YEAR, product.sigma),
    swap: () => otherWay('swap', unionGraph, element('swap'), FIRST_YEAR, product.sigma),
  };
  const ways = names.map((name) => ({ name, way: makers[name](), rounds: [] as Step[][] }));
  const forward = Array.from({ length: years - 1 }, (_, index) => FIRST_YEAR + 1 + index);
  const there = [...forward, FIRST_YEAR + years];
  const back = [...forward.toReversed(), FIRST_YEAR];
  console.info('warming up');
  for (const { way } of ways) await walk(way, [...WARMING_UP.slice(-years), FIRST_YEAR]);
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, way, rounds: walked } of ways) {
      // What takes a hundred times as long is not worth waiting for more than once.
      if (round > 0 && (name === 'import' || name === 'swap')) continue;
      console.info(`${name}: there and back, round ${round + 1}`);
      walked.push([...(await walk(way, there)), ...(await walk(way, back))]);
    }
  }
  return Object.fromEntries(ways.map(({ name, rounds: walked }) => [name, walked.toSorted((a, b) => sumOf(a) - sumOf(b))[0] ?? []]));
};

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { took }) => sum + took, 0);
}

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
