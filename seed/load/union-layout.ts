import type { Sign } from '../../model/coding/sign.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import { type LayoutProgress, layOut } from '../../model/layout/layout.ts';
import type { LayoutTie } from '../../model/layout/layout-tie.ts';
import { placeNewcomers } from '../../model/layout/newcomers.ts';
import type { Position, Positions } from '../../model/layout/position.ts';
import { pairKey } from '../../model/ties/pair.ts';
import type { Dataset } from '../check/dataset.ts';
import type { StoredGraph } from './stored-graph.ts';
import type { MovedActor } from './write-graph.ts';

/** The parts of a dataset that the layout needs. */
export type LayoutInput = Pick<Dataset, 'id' | 'actors' | 'relations'>;

/** From this share of new actors on, or of new pairs among those that were there, the old places mean too little. */
const MOST_NEW = 1 / 4;

/** What a load did with the places of the actors of all datasets. */
export type LayoutReport =
  | { readonly way: 'laid out'; readonly why: 'first' | 'asked' | 'actors' | 'relations'; readonly actors: number }
  | { readonly way: 'kept'; readonly placed: number; readonly kept: number };

/** The places of all actors of the union, and how they came about. */
export interface UnionLayout {
  readonly positions: Positions;
  readonly report: LayoutReport;
}

/**
 * The places of the actors of this dataset and of all others in the graph, with which it shares actors. Who has a place
 * keeps it and who is new is placed beside its neighbours, unless so much is new that all are laid out anew, or it is asked for.
 */
export function unionLayout(dataset: LayoutInput, stored: StoredGraph, isAsked: boolean, progress: LayoutProgress): UnionLayout {
  const staying = stored.actors.filter(({ datasets }) => datasets.some((id) => id !== dataset.id));
  const actors = [...new Set([...dataset.actors, ...staying].map(({ id }) => id))];
  const ties = tiesOf(dataset, stored);
  const places = storedPlaces(stored);
  const settled = new Map(actors.flatMap((id) => (places.has(id) ? [[id, places.get(id) as Position]] : [])));
  const newcomers = actors.filter((id) => !settled.has(id));
  const why = whyAnew(isAsked, settled, newcomers, ties, stored);
  if (why !== undefined) return { positions: layOut(actors, ties, progress), report: { way: 'laid out', why, actors: actors.length } };
  const placed = newcomers.length === 0 ? [] : placeNewcomers(settled, newcomers, ties);
  return { positions: new Map([...settled, ...placed]), report: { way: 'kept', placed: newcomers.length, kept: settled.size } };
}

/** The actors of other datasets whose position the new layout changes. */
export function movedOthers(dataset: LayoutInput, stored: StoredGraph, positions: Positions): MovedActor[] {
  const own = new Set(dataset.actors.map(({ id }) => id));
  return stored.actors.flatMap(({ id, properties }) => {
    const position = positions.get(id);
    if (own.has(id) || position === undefined || (position.x === properties.x && position.y === properties.y)) return [];
    return [{ id, ...position }];
  });
}

function tiesOf(dataset: LayoutInput, stored: StoredGraph): LayoutTie[] {
  const others = stored.relations.filter((relation) => relation.dataset !== dataset.id);
  const weakTypes = new Set(BUILT_IN_TYPES.filter(({ weak }) => weak).map(({ type }) => type));
  return [
    ...dataset.relations.map(({ source, target, vocabulary }) => ({ source, target, sign: vocabulary.sign, weak: vocabulary.weak })),
    ...others.map(({ source, target, type, properties }) => ({ source, target, sign: properties.sign as Sign, weak: weakTypes.has(type) })),
  ];
}

function storedPlaces({ actors }: StoredGraph): Map<string, Position> {
  return new Map(
    actors.flatMap(({ id, properties: { x, y } }) => (typeof x === 'number' && typeof y === 'number' ? [[id, { x, y }]] : [])),
  );
}

/** Why all are to be laid out anew; nothing if they are not. */
function whyAnew(isAsked: boolean, settled: Positions, newcomers: readonly string[], ties: readonly LayoutTie[], stored: StoredGraph) {
  if (settled.size === 0) return 'first';
  if (isAsked) return 'asked';
  if (newcomers.length > (settled.size + newcomers.length) * MOST_NEW) return 'actors';
  const known = new Set(stored.relations.map(pairKey));
  const pairs = new Set(ties.filter(({ source, target }) => settled.has(source) && settled.has(target)).map(pairKey));
  const added = [...pairs].filter((pair) => !known.has(pair)).length;
  return added > pairs.size * MOST_NEW ? 'relations' : undefined;
}
