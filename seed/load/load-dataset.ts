import { type LayoutProgress, layOut, type Position } from '../../model/layout/layout.ts';
import type { Tie } from '../../model/layout/tie.ts';
import { BUILT_IN_TYPES, type Sign } from '../../model/vocabulary.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import type { Dataset } from '../check/dataset.ts';
import { DatasetError } from '../problem.ts';
import { graphRows } from './graph-rows.ts';
import { ownershipProblems } from './ownership.ts';
import { schemaFor } from './schema.ts';
import { identityProblems, mergeShared } from './shared-rows.ts';
import { readStoredGraph, type StoredGraph } from './stored-graph.ts';
import { type LoadReport, type MovedActor, writeGraph } from './write-graph.ts';

/** Called with the step that begins and, within it, the share that is done (0 to 1). */
export type LoadProgress = (step: 'reading the graph' | 'laying out' | 'writing', done: number) => void;

/**
 * Makes the graph hold a dataset exactly as its files have it, in one transaction: all of it is
 * loaded or nothing. Loading the same files again changes nothing.
 *
 * @throws DatasetError when another dataset in the graph owns one of its relations or claims
 */
export async function loadDataset(
  database: WritableDatabase,
  dataset: Dataset,
  progress: LoadProgress = () => undefined,
): Promise<LoadReport> {
  await database.defineSchema(schemaFor(dataset));
  return database.transaction(async (run) => {
    progress('reading the graph', 0);
    const stored = await readStoredGraph(run);
    const problems = [...ownershipProblems(dataset, stored), ...identityProblems(dataset, stored)];
    if (problems.length > 0) throw new DatasetError(dataset.id, problems);
    const positions = layOutUnion(dataset, stored, (done) => progress('laying out', done));
    progress('writing', 0);
    const rows = mergeShared(graphRows(dataset, positions), dataset.id, stored);
    return writeGraph(run, dataset, stored, rows, movedOthers(dataset, stored, positions), (done) => progress('writing', done));
  });
}

/** One layout over this dataset and all the others in the graph: they meet in their actors. */
function layOutUnion(dataset: Dataset, stored: StoredGraph, progress: LayoutProgress): Map<string, Position> {
  const others = stored.relations.filter((relation) => relation.dataset !== dataset.id);
  const staying = stored.actors.filter(({ datasets }) => datasets.some((id) => id !== dataset.id));
  const actors = new Set([...dataset.actors, ...staying].map(({ id }) => id));
  const weakTypes = new Set(BUILT_IN_TYPES.filter(({ weak }) => weak).map(({ type }) => type));
  const ties: Tie[] = [
    ...dataset.relations.map(({ source, target, vocabulary }) => ({ source, target, sign: vocabulary.sign, weak: vocabulary.weak })),
    ...others.map(({ source, target, type, properties }) => ({ source, target, sign: properties.sign as Sign, weak: weakTypes.has(type) })),
  ];
  return layOut([...actors], ties, progress);
}

/** Actors of other datasets move when the union is laid out anew. */
function movedOthers(dataset: Dataset, stored: StoredGraph, positions: ReadonlyMap<string, Position>): MovedActor[] {
  const own = new Set(dataset.actors.map(({ id }) => id));
  return stored.actors.flatMap(({ id, properties }) => {
    const position = positions.get(id);
    if (own.has(id) || position === undefined || (position.x === properties.x && position.y === properties.y)) return [];
    return [{ id, ...position }];
  });
}
