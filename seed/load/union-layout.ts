import { BUILT_IN_TYPES, type Sign } from '../../model/coding/vocabulary.ts';
import { type LayoutProgress, layOut, type Position } from '../../model/layout/layout.ts';
import type { LayoutTie } from '../../model/layout/layout-tie.ts';
import type { Dataset } from '../check/dataset.ts';
import type { StoredGraph } from './stored-graph.ts';
import type { MovedActor } from './write-graph.ts';

/** The parts of a dataset that the layout needs. */
export type LayoutInput = Pick<Dataset, 'id' | 'actors' | 'relations'>;

/** Lays out this dataset together with all others in the graph, with which it shares actors. */
export function layOutUnion(dataset: LayoutInput, stored: StoredGraph, progress: LayoutProgress): Map<string, Position> {
  const others = stored.relations.filter((relation) => relation.dataset !== dataset.id);
  const staying = stored.actors.filter(({ datasets }) => datasets.some((id) => id !== dataset.id));
  const actors = new Set([...dataset.actors, ...staying].map(({ id }) => id));
  const weakTypes = new Set(BUILT_IN_TYPES.filter(({ weak }) => weak).map(({ type }) => type));
  const ties: LayoutTie[] = [
    ...dataset.relations.map(({ source, target, vocabulary }) => ({ source, target, sign: vocabulary.sign, weak: vocabulary.weak })),
    ...others.map(({ source, target, type, properties }) => ({ source, target, sign: properties.sign as Sign, weak: weakTypes.has(type) })),
  ];
  return layOut([...actors], ties, progress);
}

/** The actors of other datasets whose position the new layout changes. */
export function movedOthers(dataset: LayoutInput, stored: StoredGraph, positions: ReadonlyMap<string, Position>): MovedActor[] {
  const own = new Set(dataset.actors.map(({ id }) => id));
  return stored.actors.flatMap(({ id, properties }) => {
    const position = positions.get(id);
    if (own.has(id) || position === undefined || (position.x === properties.x && position.y === properties.y)) return [];
    return [{ id, ...position }];
  });
}
