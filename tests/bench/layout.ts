import Graph from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { layOut } from '../../model/layout/layout.ts';
import { attractionOf } from '../../model/layout/layout-tie.ts';
import { onSpiral, type Positions } from '../../model/layout/position.ts';
import { type CampGraph, campGraph } from '../camps/camp-graph.ts';
import { campRecovery, hostileAcross, recoveryByChance } from '../camps/camp-measures.ts';

const SIZES = [1000, 10_000, 30_000];
const INFERRED_ITERATIONS = 200;

/** Lays out graphs with known camps in several ways, and prints what each shows of the camps and what it costs. */
export function measureLayouts(): void {
  console.log('Layouts of generated graphs: 20 camps, 5 ties an actor, of the supportive ties 8 % take no notice of camps');
  console.log(
    `${'actors'.padStart(7)}  ${'layout'.padEnd(50)}${['own camp', 'hostile across', 'CPU s'].map((name) => name.padStart(16)).join('')}`,
  );
  for (const size of SIZES) {
    const graph = campGraph(size);
    row(size, 'none: what chance would have', [recoveryByChance(graph)]);
    for (const [name, lay] of Object.entries(WAYS)) {
      const started = process.cpuUsage();
      const positions = lay(graph);
      const { user, system } = process.cpuUsage(started);
      row(size, name, [campRecovery(graph, positions), hostileAcross(graph, positions), (user + system) / 1e6]);
    }
  }
}

const WAYS: Readonly<Record<string, (graph: CampGraph) => Positions>> = {
  'the product: communities, then ForceAtlas2': ({ actors, ties }) => layOut(actors, ties),
  'ForceAtlas2 with inferSettings': (graph) => forces(graph, INFERRED_ITERATIONS, forceAtlas2.inferSettings(graph.actors.length)),
  'ForceAtlas2 with the settings before decision 22': (graph) => {
    const isLarge = graph.actors.length > 1000;
    const settings = { linLogMode: true, edgeWeightInfluence: 0.5, strongGravityMode: true, gravity: 0.05, scalingRatio: 5, slowDown: 2 };
    return forces(graph, isLarge ? 250 : 1000, { ...settings, barnesHutOptimize: isLarge });
  },
};

function forces({ actors, ties }: CampGraph, iterations: number, settings: ForceAtlas2Settings): Positions {
  const graph = new Graph<{ x: number; y: number }, { weight: number }>({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const [index, id] of actors.entries()) graph.addNode(id, onSpiral(index));
  for (const { source, target, ...tie } of ties) {
    if (source === target) continue;
    const known = graph.edge(source, target);
    if (known === undefined) graph.addEdge(source, target, { weight: attractionOf(tie) });
    else graph.updateEdgeAttribute(known, 'weight', (weight = 0) => weight + attractionOf(tie));
  }
  forceAtlas2.assign(graph, { iterations, settings });
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

function row(size: number, name: string, values: readonly number[]): void {
  const cells = values.map((value, index) => value.toFixed(index === 2 ? 1 : 2).padStart(16));
  console.log(`${String(size).padStart(7)}  ${name.padEnd(50)}${cells.join('')}`);
}
