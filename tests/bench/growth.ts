import { layOut } from '../../model/layout/layout.ts';
import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs';
import { missingChromium } from '../browser/chromium.ts';
import { serveProduct } from '../browser/product.ts';
import { campGraph } from '../camps/camp-graph.ts';
import { cpuSecondsOf } from './elapsed.ts';
import { firstAnswers, loadFolder, openedViewer } from './growth-steps.ts';
import { type Measurement, spreadOf, type Unit } from './measurement.ts';
import type { Part } from './part.ts';
import { missingForMemory } from './process-tree.ts';

const MEGABYTE = 1e6;

/** Where a dataset is loaded and served from. */
interface Engine {
  readonly name: 'embedded' | 'Neo4j';
  /** Of the product's environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** The database's process, where it has one of its own. */
  readonly pids: readonly number[];
  stop(): Promise<unknown>;
}

/** What a dataset of one size costs from its files to the first picture: of several runs, a plot shows how that grows. */
export const growth: Part = {
  name: 'growth',
  measures: 'what loading, serving and opening a dataset costs at one size, on both engines; it is run when it is named',
  isAlone: 'always',
  lacks: () => missingForMemory() ?? missingChromium(),
  async run({ actors, say, data }) {
    const measurement = (name: string, unit: Unit, value: number): Measurement => ({ name, actors, unit, own: spreadOf([value]) });
    const graph = campGraph(actors);
    say(`${actors} actors, the layout`);
    const found = [measurement('the layout alone', 'CPU s', cpuSecondsOf(() => layOut(graph.actors, graph.ties)).seconds)];
    const folder = await data.folder(actors);
    for (const open of [embedded, ...(missingForNeo4j() === undefined ? [neo4j] : [])]) {
      const { dataFolder } = await data.emptyStore();
      const { name, variables, pids, stop } = await open();
      try {
        const told = (step: string) => say(`${actors} actors, ${name}, ${step}`);
        const of = (what: string, unit: Unit, value: number) => measurement(`${name}: ${what}`, unit, value);
        const loading = await loadFolder(folder, { ...variables, ENTENTE_DATA: dataFolder }, pids, told);
        told('starting the product');
        const product = await serveProduct(dataFolder, variables);
        try {
          told('the first answers');
          const serving = await firstAnswers(product, pids);
          told('the first picture');
          const opening = await openedViewer(product.address);
          found.push(
            of('loading', 's', loading.seconds),
            of('loading, all processes', 'CPU s', loading.cpuSeconds),
            of('loading, all processes at their most', 'MB', loading.megabytes),
            of('from listening to the first answer', 's', serving.firstAfter),
            of('serving until the graph is sent, all processes', 'CPU s', serving.cpuSeconds),
            of('serving, all processes at their most', 'MB', serving.megabytes),
            of('from opening the viewer to its first picture', 's', opening.seconds),
            of('the longest task of the page until then', 'ms', opening.longest),
          );
          if (name === 'embedded') found.push(measurement('the graph of all years, compressed', 'MB', serving.compressed / MEGABYTE));
        } finally {
          await product.stop();
        }
      } finally {
        await stop();
      }
    }
    return found;
  },
};

async function embedded(): Promise<Engine> {
  return { name: 'embedded', variables: {}, pids: [], stop: async () => undefined };
}

async function neo4j(): Promise<Engine> {
  const { uri, pid, stop } = await startNeo4j();
  return { name: 'Neo4j', variables: { NEO4J_URI: uri, NEO4J_PASSWORD: '' }, pids: [pid], stop };
}
