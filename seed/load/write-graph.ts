import type { Position } from '../../model/layout/position.ts';
import type { RunInTransaction } from '../../server/database/database.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';
import { inBatches } from './batches.ts';
import type { Changes } from './changes.ts';
import { type GraphChanges, owned } from './graph-changes.ts';
import { type ActorGraphRow, claimKey, type NodeRow, type RelationGraphRow } from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** An actor of other datasets that has another position in the new layout. */
export interface MovedActor extends Position {
  readonly id: string;
}

/**
 * Writes the changes of a dataset whose own node exists.
 * @param moved actors of other datasets
 */
export async function writeGraph(
  run: RunInTransaction,
  dataset: string,
  stored: StoredGraph,
  { actors, sources, relations, claims, types }: GraphChanges,
  moved: readonly MovedActor[],
  progress: (done: number) => void,
): Promise<void> {
  await removeClaims(run, dataset, [...claims.removed, ...claims.changed.map(({ id }) => id)]);
  await removeRelations(run, owned<RelationGraphRow & { readonly dataset: string }>(dataset, stored.relations), relations);
  progress(0.1);
  await writeActors(run, dataset, stored, actors);
  await writeSources(run, dataset, stored, sources);
  progress(0.3);
  for (const [type, group] of byType([...relations.added, ...relations.changed])) {
    await inBatches(group, (batch) => run({ text: queryTextForType('load/relations', type), parameters: { rows: batch } }));
  }
  progress(0.7);
  await inBatches([...claims.added, ...claims.changed], (batch) => run({ text: queryText('load/claims'), parameters: { rows: batch } }));
  await writeTypes(run, dataset, stored, types);
  await inBatches(moved, (batch) => run({ text: queryText('load/positions'), parameters: { rows: batch } }));
}

/** The other members of a dataset's descriptor, as JSON; `undefined` when there are none. */
export function aboutText({ about }: Pick<Dataset, 'about'>): string | undefined {
  return Object.keys(about).length === 0 ? undefined : JSON.stringify(about);
}

/** Writes the node of a dataset. Its time of loading tells readers that the graph changed. */
export async function writeDatasetNode(run: RunInTransaction, dataset: Dataset): Promise<void> {
  const { id, title, version, hash, actors, relations, evidence } = dataset;
  const about = aboutText(dataset);
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

/** Of the ids that a dataset no longer includes, those that no other dataset includes either. */
function orphans(ids: readonly string[], stored: readonly { readonly id: string; readonly datasets: readonly string[] }[]): string[] {
  const shared = new Set(stored.filter(({ datasets }) => datasets.length > 1).map(({ id }) => id));
  return ids.filter((id) => !shared.has(id));
}

async function removeClaims(run: RunInTransaction, dataset: string, ids: readonly string[]): Promise<void> {
  const all = ids.map((id) => claimKey(dataset, id));
  await inBatches(all, (keys) => run({ text: queryText('load/remove-claims'), parameters: { keys } }));
}

/** Removes relations that are gone, and those whose type or actors changed, since neither can change in the database. */
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

/** Writes the types of a dataset. A type that two datasets define alike stays as long as one of them is loaded. */
async function writeTypes(run: RunInTransaction, dataset: string, stored: StoredGraph, types: Changes<NodeRow>): Promise<void> {
  const shared = new Set(stored.types.filter((type) => type.dataset !== dataset).map(({ id }) => id));
  const alone = types.removed.filter((type) => !shared.has(type));
  const rows = [...types.added, ...types.changed].map(({ id, properties }) => ({ type: id, properties }));
  if (types.removed.length > 0) await run({ text: queryText('load/exclude-types'), parameters: { dataset, types: types.removed } });
  if (alone.length > 0) await run({ text: queryText('load/remove-types'), parameters: { types: alone } });
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
