import Graph from 'graphology';
import { compareCodeUnits } from '../compare-code-units.ts';
import { pairKey, pairOf } from '../ties/pair.ts';
import { attractionOf, type LayoutTie } from './layout-tie.ts';
import type { Positions } from './position.ts';

/** All ties between two actors. */
export interface Bond {
  /** The sum of the attractions of the ties. */
  readonly pull: number;
  /** That of the ties that are not hostile. */
  readonly support: number;
  /** The number of hostile ties. */
  readonly hostility: number;
}

export type TieGraph = Graph<{ readonly x: number; readonly y: number }, Bond>;

/** The simple undirected graph of the bonds between actors; the same for the same actors and ties, in whatever order they come. */
export function tieGraph(actors: readonly string[], ties: readonly LayoutTie[]): TieGraph {
  const graph = withoutBonds([...actors].sort(compareCodeUnits));
  const pairs = ties
    .filter(({ source, target }) => source !== target && graph.hasNode(source) && graph.hasNode(target))
    .map((tie) => ({ ends: pairOf(tie), key: pairKey(tie), bond: bondOf(tie) }))
    .sort((a, b) => compareCodeUnits(a.key, b.key) || a.bond.pull - b.bond.pull);
  for (const { ends, bond } of pairs) addBond(graph, ...ends, bond);
  return graph;
}

/** The part of a graph with these actors and the bonds between them. */
export function partOf(graph: TieGraph, actors: readonly string[]): TieGraph {
  const part = withoutBonds(actors);
  for (const id of actors) {
    graph.forEachEdge(id, (_, bond, source, target) => {
      if (source === id && part.hasNode(target)) part.addEdge(source, target, bond);
    });
  }
  return part;
}

/** Adds a bond, to that which is there if there is one. */
export function addBond(graph: Graph<object, Bond>, a: string, b: string, bond: Bond): void {
  const edge = graph.edge(a, b);
  if (edge === undefined) {
    graph.addEdge(a, b, bond);
    return;
  }
  const { pull, support, hostility } = graph.getEdgeAttributes(edge);
  graph.replaceEdgeAttributes(edge, {
    pull: pull + bond.pull,
    support: support + bond.support,
    hostility: hostility + bond.hostility,
  });
}

export function positionsIn(graph: TieGraph): Positions {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

function withoutBonds(actors: readonly string[]): TieGraph {
  const graph: TieGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const id of actors) graph.addNode(id, { x: 0, y: 0 });
  return graph;
}

function bondOf(tie: LayoutTie): Bond {
  const pull = attractionOf(tie);
  return tie.sign < 0 ? { pull, support: 0, hostility: 1 } : { pull, support: pull, hostility: 0 };
}
