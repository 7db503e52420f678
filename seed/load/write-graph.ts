import type { Position } from '../../model/layout/layout.ts';
import type { RunInTransaction } from '../../server/database/database.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';
import { inBatches } from './batches.ts';
import { type ChangeCounts, type Changes, changesBetween, countChanges } from './changes.ts';
import type { ActorGraphRow, ClaimGraphRow, GraphRows, NodeRow, RelationGraphRow } from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** What a load did to each kind of row of the dataset. */
export interface LoadReport {
  readonly actors: ChangeCounts;
  readonly relations: ChangeCounts;
  readonly sources: ChangeCounts;
  readonly claims: ChangeCounts;
}

/** An actor of other datasets that the new layout puts elsewhere. */
export interface MovedActor extends Position {
  readonly id: string;
}

/** Writes what differs between the stored graph and the wanted rows, and says how much that was. */
export async function writeGraph(
  run: RunInTransaction,
  dataset: Dataset,
  stored: StoredGraph,
  rows: GraphRows,
  moved: readonly MovedActor[],
  progress: (done: number) => void,
): Promise<LoadReport> {
  const included = <T extends { readonly datasets: readonly string[] }>(all: readonly T[]) =>
    all.filter(({ datasets }) => datasets.includes(dataset.id)).map(({ datasets: _, ...row }) => row);
  const owned = <T extends { readonly dataset: string }>(all: readonly T[]) =>
    all.filter((row) => row.dataset === dataset.id).map(({ dataset: _, ...row }) => row);

  const actors = changesBetween<ActorGraphRow>(included(stored.actors), rows.actors);
  const sources = changesBetween<NodeRow>(included(stored.sources), rows.sources);
  const relations = changesBetween<RelationGraphRow>(owned(stored.relations), rows.relations);
  const claims = changesBetween<ClaimGraphRow>(owned(stored.claims), rows.claims);

  const report = {
    actors: countChanges(actors),
    relations: countChanges(relations),
    sources: countChanges(sources),
    claims: countChanges(claims),
  };
  const isTouched = moved.length > 0 || Object.values(report).some(({ added, changed, removed }) => added + changed + removed > 0);
  await writeDatasetNode(run, dataset, stored, isTouched);
  await removeClaims(run, [...claims.removed, ...claims.changed.map(({ id }) => id)]);
  await removeRelations(run, owned(stored.relations), relations);
  progress(0.1);
  await writeActors(run, dataset.id, stored, actors);
  await writeSources(run, dataset.id, stored, sources);
  progress(0.3);
  for (const [type, group] of byType([...relations.added, ...relations.changed])) {
    await inBatches(group, (batch) => run({ text: queryTextForType('load/relations', type), parameters: { rows: batch } }));
  }
  progress(0.7);
  await inBatches([...claims.added, ...claims.changed], (batch) => run({ text: queryText('load/claims'), parameters: { rows: batch } }));
  await writeTypes(run, dataset.id, owned(stored.types), rows.types);
  await inBatches(moved, (batch) => run({ text: queryText('load/positions'), parameters: { rows: batch } }));
  return report;
}

/** Its time of loading tells readers that something changed, also where its own files are the same as before. */
async function writeDatasetNode(run: RunInTransaction, dataset: Dataset, stored: StoredGraph, isTouched: boolean): Promise<void> {
  const { id, title, version, hash, actors, relations, evidence } = dataset;
  const about = Object.keys(dataset.about).length === 0 ? undefined : JSON.stringify(dataset.about);
  if (!isTouched && stored.datasets.some((known) => known.id === id && known.hash === hash && known.about === about)) return;
  const counts = { actors: actors.length, relations: relations.length, claims: evidence.length };
  const given = { ...(version === undefined ? {} : { version }), ...(about === undefined ? {} : { about }) };
  const properties = { id, title, ...given, hash, loadedAt: new Date().toISOString(), ...counts };
  await run({ text: queryText('load/dataset'), parameters: { id, properties } });
}

async function writeActors(run: RunInTransaction, dataset: string, stored: StoredGraph, changes: Changes<ActorGraphRow>): Promise<void> {
  const rows = [...changes.added, ...changes.changed];
  await inBatches(rows, (batch) =>
    run({ text: queryText('load/actors'), parameters: { rows: batch.map(({ id, properties }) => ({ id, properties })) } }),
  );
  for (const label of new Set(rows.map((row) => row.label))) {
    const ids = rows.filter((row) => row.label === label).map(({ id }) => id);
    await inBatches(ids, (batch) => run({ text: queryText('load/actor-kind').replace('ACTOR_KIND', label), parameters: { ids: batch } }));
  }
  await inBatches(
    changes.added.map(({ id }) => id),
    (ids) => run({ text: queryText('load/include-actors'), parameters: { dataset, ids } }),
  );
  await inBatches(changes.removed, (ids) => run({ text: queryText('load/exclude-actors'), parameters: { dataset, ids } }));
  await inBatches(orphans(changes.removed, stored.actors), (ids) => run({ text: queryText('load/remove-actors'), parameters: { ids } }));
}

async function writeSources(run: RunInTransaction, dataset: string, stored: StoredGraph, changes: Changes<NodeRow>): Promise<void> {
  await inBatches([...changes.added, ...changes.changed], (rows) => run({ text: queryText('load/sources'), parameters: { rows } }));
  await inBatches(
    changes.added.map(({ id }) => id),
    (ids) => run({ text: queryText('load/include-sources'), parameters: { dataset, ids } }),
  );
  await inBatches(changes.removed, (ids) => run({ text: queryText('load/exclude-sources'), parameters: { dataset, ids } }));
  await inBatches(orphans(changes.removed, stored.sources), (ids) => run({ text: queryText('load/remove-sources'), parameters: { ids } }));
}

/** Of the ids that a dataset gives up, those that no other dataset includes. */
function orphans(ids: readonly string[], stored: readonly { readonly id: string; readonly datasets: readonly string[] }[]): string[] {
  const shared = new Set(stored.filter(({ datasets }) => datasets.length > 1).map(({ id }) => id));
  return ids.filter((id) => !shared.has(id));
}

async function removeClaims(run: RunInTransaction, ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) => run({ text: queryText('load/remove-claims'), parameters: { ids: batch } }));
}

/** Removes what is gone, and what changed its type or its actors: a stored relation can change neither. */
async function removeRelations(
  run: RunInTransaction,
  stored: readonly RelationGraphRow[],
  changes: Changes<RelationGraphRow>,
): Promise<void> {
  const gone = new Set(changes.removed);
  const wanted = new Map(changes.changed.map((row) => [row.id, row]));
  const moved = (before: RelationGraphRow): boolean => {
    const after = wanted.get(before.id);
    return after !== undefined && (after.type !== before.type || after.source !== before.source || after.target !== before.target);
  };
  for (const [type, group] of byType(stored.filter((row) => gone.has(row.id) || moved(row)))) {
    const rows = group.map(({ id, source, target }) => ({ id, source, target }));
    await inBatches(rows, (batch) => run({ text: queryTextForType('load/remove-relations', type), parameters: { rows: batch } }));
  }
}

async function writeTypes(run: RunInTransaction, dataset: string, stored: readonly NodeRow[], wanted: readonly NodeRow[]): Promise<void> {
  const types = changesBetween(stored, wanted);
  const old = [...types.removed, ...types.changed.map(({ id }) => id)];
  const rows = [...types.added, ...types.changed].map(({ id, properties }) => ({ type: id, properties }));
  if (old.length > 0) await run({ text: queryText('load/remove-types'), parameters: { types: old } });
  if (rows.length > 0) await run({ text: queryText('load/types'), parameters: { dataset, rows } });
}

function byType(rows: readonly RelationGraphRow[]): Map<string, RelationGraphRow[]> {
  const groups = new Map<string, RelationGraphRow[]>();
  for (const row of rows) {
    const group = groups.get(row.type);
    if (group === undefined) groups.set(row.type, [row]);
    else group.push(row);
  }
  return groups;
}
