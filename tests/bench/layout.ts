import Graph from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { layOut } from '../../model/layout/layout.ts';
import { attractionOf } from '../../model/layout/layout-tie.ts';
import { onSpiral, type Positions } from '../../model/layout/position.ts';
import { type CampGraph, campGraph } from '../camps/camp-graph.ts';
import { campRecovery, hostileAcross } from '../camps/camp-measures.ts';
import { cpuSecondsOf } from './elapsed.ts';
import { type Measurement, spreadOf, type Unit } from './measurement.ts';
import type { Part } from './part.ts';

const INFERRED_ITERATIONS = 200;
/** Beyond this size the other takes minutes. */
const MOST_COMPARED = 10_000;
const INFERRED = `ForceAtlas2 with inferSettings, ${INFERRED_ITERATIONS} iterations`;

type Measured = Readonly<Record<'own camp' | 'hostile across' | 'time', number>>;

/** Generated graphs of 20 camps and five ties an actor, of whose supportive ties 8 % take no notice of camps. */
export const layout: Part = {
  name: 'layout',
  measures: 'what the layout shows of known camps, and what it costs, beside ForceAtlas2 with the settings that it infers',
  async run({ isQuick, say }) {
    return (isQuick ? [1000] : [1000, 10_000, 30_000]).flatMap((actors) => {
      const graph = campGraph(actors);
      say(`${actors} actors`);
      const own = measured(graph, () => layOut(graph.actors, graph.ties));
      if (actors <= MOST_COMPARED) say(`${actors} actors, ${INFERRED}`);
      const other = actors > MOST_COMPARED ? undefined : measured(graph, () => inferred(graph));
      const row = (name: keyof Measured, unit: Unit): Measurement => ({
        name,
        actors,
        unit,
        own: spreadOf([own[name]]),
        ...(other && { other: { name: INFERRED, ...spreadOf([other[name]]) } }),
      });
      return [row('own camp', 'share'), row('hostile across', 'share'), row('time', 'CPU s')];
    });
  },
};

function measured(graph: CampGraph, lay: () => Positions): Measured {
  const { seconds, result: positions } = cpuSecondsOf(lay);
  return {
    'own camp': campRecovery(graph, positions),
    'hostile across': hostileAcross(graph, positions),
    time: seconds,
  };
}

function inferred(graph: CampGraph): Positions {
  return forces(graph, INFERRED_ITERATIONS, forceAtlas2.inferSettings(graph.actors.length));
}

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
