import { MODEL_VERSION } from '../../model/model-version.ts';
import type { RunInTransaction, WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import type { Dataset } from '../check/dataset.ts';
import { DatasetError } from '../problems/problem.ts';
import { addClaimKeys } from './claim-keys.ts';
import { discardStages } from './discard-stage.ts';
import { countRows, type GraphChanges, graphChanges, type RowCounts } from './graph-changes.ts';
import { graphRows } from './graph-rows.ts';
import { ownershipProblems } from './ownership.ts';
import { refuseNewerModel } from './refuse-newer-model.ts';
import { replacementProblems } from './replacement.ts';
import { schemaFor, schemaOfNodes } from './schema.ts';
import { identityProblems, mergeShared } from './shared-rows.ts';
import { writeInStages } from './staged-load.ts';
import { readStoredGraph, type StoredGraph } from './stored-graph.ts';
import { type LayoutReport, movedOthers, unionLayout } from './union-layout.ts';
import { aboutText, type MovedActor, newRows, publishDataset, withoutNew, writeDatasetNode, writeGraph } from './write-graph.ts';

/**
 * Called with the current step and the share of it that is done (0 to 1).
 * @param rows how many rows the step has in all, where it goes by rows
 */
export type LoadProgress = (step: 'reading the graph' | 'laying out' | 'writing' | 'taking out', done: number, rows?: number) => void;

/** What a load did. */
export interface LoadReport {
  readonly rows: RowCounts;
  readonly layout: LayoutReport;
}

export interface LoadOptions {
  readonly progress?: LoadProgress;
  /** Whether it may replace a different dataset that is loaded under its id. */
  readonly replace?: boolean;
  /** Whether all actors are to be laid out anew, whatever has a place. */
  readonly relayout?: boolean;
  /** From how many rows on a dataset is written in many transactions, where the database has a way to do that. */
  readonly stagedFrom?: number;
}

/** What one transaction of a server holds with little memory. */
export const STAGED_FROM = 20_000;

/**
 * Makes the graph hold a dataset exactly as its files do: all of it is loaded, or nothing. Loading the same files again
 * changes nothing.
 *
 * @throws DatasetError when it would replace a different dataset, or when another loaded dataset owns one of its
 *   relations or uses one of its ids for something else; DatabaseError `unreadable` when a newer version of Entente loaded one
 */
export async function loadDataset(database: WritableDatabase, dataset: Dataset, options: LoadOptions = {}): Promise<LoadReport> {
  await refuseNewerModel(database);
  await discardStages(database);
  await addClaimKeys(database);
  if (rowsIn(dataset) >= (options.stagedFrom ?? STAGED_FROM)) {
    const loaded = await loadedIn(database);
    if (database.isShared && !loaded.includes(dataset.id)) return loadInStages(database, dataset, options);
    if (loaded.length === 0 && database.fill !== undefined) return database.fill((empty) => loadInStages(empty, dataset, options));
  }
  await database.defineSchema(schemaFor(dataset));
  return database.transaction((run) => loadWithin(run, dataset, options));
}

/**
 * Loads several datasets, each as {@link loadDataset} does: all of them are loaded, or none. They are written in one transaction.
 * @throws DatasetError
 */
export async function loadTogether(
  database: WritableDatabase,
  datasets: readonly Dataset[],
  options: LoadOptions = {},
): Promise<LoadReport[]> {
  const [only, ...more] = datasets;
  if (only !== undefined && more.length === 0) return [await loadDataset(database, only, options)];
  await refuseNewerModel(database);
  await discardStages(database);
  await addClaimKeys(database);
  for (const dataset of datasets) await database.defineSchema(schemaFor(dataset));
  return database.transaction(async (run) => {
    const reports: LoadReport[] = [];
    // They are laid out anew once, with the last.
    for (const [index, dataset] of datasets.entries())
      reports.push(await loadWithin(run, dataset, { ...options, relayout: options.relayout === true && index === datasets.length - 1 }));
    return reports;
  });
}

/** What a load is going to change. */
interface PlannedLoad {
  readonly stored: StoredGraph;
  readonly changes: GraphChanges;
  /** Actors of other datasets that get another place. */
  readonly moved: readonly MovedActor[];
  readonly report: LoadReport;
}

/** Works out from what is stored what a load is going to change. @throws DatasetError */
async function planLoad(
  run: RunInTransaction,
  dataset: Dataset,
  { progress = () => undefined, replace = false, relayout = false }: LoadOptions,
): Promise<PlannedLoad> {
  progress('reading the graph', 0);
  const stored = await readStoredGraph(run);
  const replaced = replace ? [] : replacementProblems(dataset, stored);
  if (replaced.length > 0) throw new DatasetError(dataset.id, replaced);
  const problems = [...ownershipProblems(dataset, stored), ...identityProblems(dataset, stored)];
  if (problems.length > 0) throw new DatasetError(dataset.id, problems);
  const { positions, report: layout } = unionLayout(dataset, stored, relayout, (done) => progress('laying out', done));
  progress('writing', 0);
  const changes = graphChanges(dataset.id, stored, mergeShared(graphRows(dataset, positions), dataset.id, stored));
  return { stored, changes, moved: movedOthers(dataset, stored, positions), report: { rows: countRows(changes), layout } };
}

async function loadWithin(run: RunInTransaction, dataset: Dataset, options: LoadOptions): Promise<LoadReport> {
  const { stored, changes, moved, report } = await planLoad(run, dataset, options);
  const isTouched = moved.length > 0 || Object.values(report.rows).some(({ added, changed, removed }) => added + changed + removed > 0);
  const about = aboutText(dataset);
  const isThere = stored.datasets.some(
    (known) => known.id === dataset.id && known.hash === dataset.hash && known.about === about && known.model === MODEL_VERSION,
  );
  // The time of loading tells readers that the graph changed, even if the files of this dataset did not.
  if (isTouched || !isThere) await writeDatasetNode(run, dataset);
  await writeGraph(run, dataset.id, stored, changes, moved, written(options));
  return report;
}

async function loadInStages(database: WritableDatabase, dataset: Dataset, options: LoadOptions): Promise<LoadReport> {
  await database.defineSchema(schemaOfNodes());
  const { stored, changes, moved, report } = await database.transaction((run) => planLoad(run, dataset, options));
  await writeInStages(database, dataset.id, newRows(changes, stored), written(options), async (touch) => {
    // Made of rows that are there, an index takes less than when each row is added to it.
    await database.defineSchema(schemaFor(dataset));
    await touch();
    await database.transaction(async (run) => {
      await publishDataset(run, dataset);
      await writeGraph(run, dataset.id, stored, withoutNew(changes, stored), moved, () => undefined);
    });
  });
  return report;
}

function written({ progress = () => undefined }: LoadOptions): (written: number, total: number) => void {
  return (rows, total) => progress('writing', total === 0 ? 1 : rows / total, total);
}

function rowsIn({ actors, sources, relations, evidence }: Dataset): number {
  return actors.length + sources.length + relations.length + evidence.length;
}

/** The ids of the datasets that are loaded. */
export async function loadedIn(database: WritableDatabase): Promise<unknown[]> {
  const { rows } = await database.read({ text: queryText('load/current-datasets') }, READ_DATASETS);
  return rows.map(([id]) => id);
}

const READ_DATASETS = { timeoutMs: 60_000, maxRows: 100_000 };
