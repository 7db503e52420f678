import type { Position } from '../../model/layout/position.ts';
import { MODEL_VERSION } from '../../model/model-version.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import type { RunInTransaction } from '../../server/database/database.ts';
import { queryText, queryTextForType } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';
import { BatchWriter } from './batches.ts';
import type { Changes } from './changes.ts';
import { type GraphChanges, owned } from './graph-changes.ts';
import {
  type ActorGraphRow,
  claimKey,
  type GraphRows,
  type NodeRow,
  type Properties,
  type RelationGraphRow,
  wholeClaim,
  wholeRelation,
} from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** An actor of other datasets that has another position in the new layout. */
export interface MovedActor extends Position {
  readonly id: string;
}

/**
 * Writes the changes of a dataset whose own node exists. What is known not to be there is created, without looking for it:
 * whether a node has a relationship, an engine finds out by looking at all that it has, and one of a dataset has very many.
 * @param moved actors of other datasets
 * @param progress is told how many rows have been written of how many, as they go
 */
export async function writeGraph(
  run: RunInTransaction,
  dataset: string,
  stored: StoredGraph,
  { actors, sources, relations, claims, types }: GraphChanges,
  moved: readonly MovedActor[],
  progress: (written: number, total: number) => void,
): Promise<void> {
  const total = [actors, sources, relations, claims].reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
  const removing = new BatchWriter(run);
  await removeClaims(removing, dataset, [...claims.removed, ...claims.changed.map(({ id }) => id)]);
  const before = owned<RelationGraphRow & { readonly dataset: string }>(dataset, stored.relations);
  const uprooted = uprootedBy(relations, before);
  await removeRelations(removing, before, new Set([...relations.removed, ...uprooted]));
  await unlink(removing, 'actors', dataset, actors.removed, stored.actors);
  await unlink(removing, 'sources', dataset, sources.removed, stored.sources);

  const writer = new BatchWriter(run, (written) => progress(written, total));
  const shared = { actors: sharedOf(actors.added, stored.actors), sources: sharedOf(sources.added, stored.sources) };
  await writeKnownActors(writer, [...shared.actors, ...actors.changed]);
  await writer.write([...shared.sources, ...sources.changed], queryText('load/sources'), asRows);
  const linking = new BatchWriter(run);
  await linking.write(shared.actors.map(idOf), queryText('load/include-actors'), (ids) => ({ dataset, ids }));
  await linking.write(shared.sources.map(idOf), queryText('load/include-sources'), (ids) => ({ dataset, ids }));
  const added = newRows({ actors, sources, relations, claims, types }, stored);
  await writeNew(writer, dataset, 'Dataset', {
    ...added,
    relations: [...added.relations, ...relations.changed.filter(({ id }) => uprooted.has(id))],
    claims: [...added.claims, ...claims.changed],
  });
  await writeChangedRelations(
    writer,
    relations.changed.filter(({ id }) => !uprooted.has(id)),
  );
  await writeTypes(run, dataset, stored, types);
  await linking.write(moved, queryText('load/positions'), asRows);
}

/** The other members of a dataset's descriptor, as JSON; `undefined` when there are none. */
export function aboutText({ about }: Pick<Dataset, 'about'>): string | undefined {
  return Object.keys(about).length === 0 ? undefined : JSON.stringify(about);
}

/** The properties of the node of a dataset. Its time of loading tells readers that the graph changed. */
export function datasetProperties(dataset: Dataset) {
  const { id, title, version, hash, actors, relations, evidence } = dataset;
  const about = aboutText(dataset);
  const counts = { actors: actors.length, relations: relations.length, claims: evidence.length };
  const given = { ...(version === undefined ? {} : { version }), ...(about === undefined ? {} : { about }) };
  return { id, title, ...given, hash, model: MODEL_VERSION, loadedAt: new Date().toISOString(), ...counts };
}

/** Writes the node of a dataset. */
export async function writeDatasetNode(run: RunInTransaction, dataset: Dataset): Promise<void> {
  await run({ text: queryText('load/dataset'), parameters: { id: dataset.id, properties: datasetProperties(dataset) } });
}

/** Makes a dataset that is staged one that is loaded. */
export async function publishDataset(run: RunInTransaction, dataset: Dataset): Promise<void> {
  const parameters = { dataset: dataset.id, properties: datasetProperties(dataset) };
  await run({ text: queryText('load/publish'), parameters });
}

function asRows<T>(rows: readonly T[]): { readonly rows: readonly T[] } {
  return { rows };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** The rows of a load that are nowhere in the graph yet. */
export type NewRows = Omit<GraphRows, 'types'>;

/** Of what a load adds to its dataset, what no other dataset has brought into the graph. */
export function newRows({ actors, sources, relations, claims }: GraphChanges, stored: StoredGraph): NewRows {
  return {
    actors: unknownOf(actors.added, stored.actors),
    sources: unknownOf(sources.added, stored.sources),
    relations: relations.added,
    claims: claims.added,
  };
}

/** The other changes of a load. */
export function withoutNew(changes: GraphChanges, stored: StoredGraph): GraphChanges {
  const { actors, sources, relations, claims } = changes;
  return {
    ...changes,
    actors: { ...actors, added: sharedOf(actors.added, stored.actors) },
    sources: { ...sources, added: sharedOf(sources.added, stored.sources) },
    relations: { ...relations, added: [] },
    claims: { ...claims, added: [] },
  };
}

/** How many rows these are. */
export function countNew({ actors, sources, relations, claims }: NewRows): number {
  return actors.length + sources.length + relations.length + claims.length;
}

/**
 * Creates rows, without looking whether they are there.
 * @param label of the node of the dataset, which is there
 */
export async function writeNew(
  writer: BatchWriter,
  dataset: string,
  label: 'Dataset' | 'StagedDataset',
  { actors, sources, relations, claims }: NewRows,
): Promise<void> {
  const textOf = (name: string) => queryText(name).replace('DATASET_LABEL', label);
  for (const [kind, rows] of groupBy(actors, (row) => row.label)) {
    await writer.write(rows, textOf('load/new-actors').replace('ACTOR_KIND', kind), (batch) => ({
      dataset,
      rows: batch.map(propertiesOf),
    }));
  }
  await writer.write(sources, textOf('load/new-sources'), (batch) => ({ dataset, rows: batch.map(propertiesOf) }));
  for (const [type, rows] of groupBy(relations, (row) => row.type)) {
    const text = queryTextForType('load/new-relations', type);
    await writer.write(rows, text, (batch) => asRows(batch.map(({ source, target, properties }) => ({ source, target, properties }))));
  }
  await writer.write(claims, queryText('load/claims'), (batch) => asRows(batch.map(wholeClaim)));
}

function propertiesOf({ properties }: NodeRow): { readonly properties: Properties } {
  return { properties };
}

async function writeKnownActors(writer: BatchWriter, actors: readonly ActorGraphRow[]): Promise<void> {
  for (const [label, rows] of groupBy(actors, (row) => row.label)) {
    const text = queryText('load/actors').replace('ACTOR_KIND', label);
    await writer.write(rows, text, (batch) => ({ rows: batch.map(({ id, properties }) => ({ id, properties })) }));
  }
}

async function writeChangedRelations(writer: BatchWriter, changed: readonly RelationGraphRow[]): Promise<void> {
  for (const [type, rows] of groupBy(changed, (row) => row.type)) {
    await writer.write(rows, queryTextForType('load/changed-relations', type), (batch) => asRows(batch.map(wholeRelation)));
  }
}

/** Of the rows that a dataset adds, those that other datasets have brought into the graph. */
function sharedOf<T extends NodeRow>(added: readonly T[], stored: readonly NodeRow[]): T[] {
  const known = new Set(stored.map(idOf));
  return added.filter(({ id }) => known.has(id));
}

function unknownOf<T extends NodeRow>(added: readonly T[], stored: readonly NodeRow[]): T[] {
  const known = new Set(stored.map(idOf));
  return added.filter(({ id }) => !known.has(id));
}

/** Takes actors or sources out of a dataset, and those out of the graph that no other dataset includes. */
async function unlink(
  writer: BatchWriter,
  kind: 'actors' | 'sources',
  dataset: string,
  ids: readonly string[],
  stored: readonly { readonly id: string; readonly datasets: readonly string[] }[],
): Promise<void> {
  await writer.write(ids, queryText(`load/exclude-${kind}`), (batch) => ({ dataset, ids: batch }));
  await writer.write(orphans(ids, stored), queryText(`load/remove-${kind}`), (batch) => ({ ids: batch }));
}

/** Of the ids that a dataset no longer includes, those that no other dataset includes either. */
function orphans(ids: readonly string[], stored: readonly { readonly id: string; readonly datasets: readonly string[] }[]): string[] {
  const shared = new Set(stored.filter(({ datasets }) => datasets.length > 1).map(({ id }) => id));
  return ids.filter((id) => !shared.has(id));
}

async function removeClaims(writer: BatchWriter, dataset: string, ids: readonly string[]): Promise<void> {
  const keys = ids.map((id) => claimKey(dataset, id));
  await writer.write(keys, queryText('load/remove-claims'), (batch) => ({ keys: batch }));
}

/** The ids of changed relations whose type or actors are others. */
function uprootedBy({ changed }: Changes<RelationGraphRow>, stored: readonly RelationGraphRow[]): ReadonlySet<string> {
  const before = new Map(stored.map((row) => [row.id, row]));
  const isUprooted = ({ id, type, source, target }: RelationGraphRow): boolean => {
    const row = before.get(id);
    return row !== undefined && (row.type !== type || row.source !== source || row.target !== target);
  };
  return new Set(changed.filter(isUprooted).map(idOf));
}

async function removeRelations(writer: BatchWriter, stored: readonly RelationGraphRow[], gone: ReadonlySet<string>): Promise<void> {
  const all = stored.filter(({ id }) => gone.has(id));
  for (const [type, rows] of groupBy(all, (row) => row.type)) {
    const text = queryTextForType('load/remove-relations', type);
    await writer.write(rows, text, (batch) => ({ rows: batch.map(({ id, source, target }) => ({ id, source, target })) }));
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
