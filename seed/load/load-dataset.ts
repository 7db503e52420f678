import type { RunInTransaction, WritableDatabase } from '../../server/database/database.ts';
import type { Dataset } from '../check/dataset.ts';
import { DatasetError } from '../problems/problem.ts';
import { countRows, graphChanges, type RowCounts } from './graph-changes.ts';
import { graphRows } from './graph-rows.ts';
import { ownershipProblems } from './ownership.ts';
import { replacementProblems } from './replacement.ts';
import { schemaFor } from './schema.ts';
import { identityProblems, mergeShared } from './shared-rows.ts';
import { readStoredGraph } from './stored-graph.ts';
import { type LayoutReport, movedOthers, unionLayout } from './union-layout.ts';
import { aboutText, writeDatasetNode, writeGraph } from './write-graph.ts';

/**
 * Called with the current step and the share of it that is done (0 to 1).
 * @param rows how many rows the step has in all, where it goes by rows
 */
export type LoadProgress = (step: 'reading the graph' | 'laying out' | 'writing', done: number, rows?: number) => void;

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
}

/**
 * Makes the graph hold a dataset exactly as its files do, in one transaction: all of it is
 * loaded, or nothing. Loading the same files again changes nothing.
 *
 * @throws DatasetError when it would replace a different dataset, or when another loaded dataset owns one of its
 *   relations or uses one of its ids for something else
 */
export async function loadDataset(database: WritableDatabase, dataset: Dataset, options: LoadOptions = {}): Promise<LoadReport> {
  await database.defineSchema(schemaFor(dataset));
  return database.transaction((run) => loadWithin(run, dataset, options));
}

/**
 * Loads several datasets, each as {@link loadDataset} does, in one transaction: all of them are loaded, or none.
 * @throws DatasetError
 */
export async function loadTogether(
  database: WritableDatabase,
  datasets: readonly Dataset[],
  options: LoadOptions = {},
): Promise<LoadReport[]> {
  for (const dataset of datasets) await database.defineSchema(schemaFor(dataset));
  return database.transaction(async (run) => {
    const reports: LoadReport[] = [];
    // They are laid out anew once, with the last.
    for (const [index, dataset] of datasets.entries())
      reports.push(await loadWithin(run, dataset, { ...options, relayout: options.relayout === true && index === datasets.length - 1 }));
    return reports;
  });
}

async function loadWithin(
  run: RunInTransaction,
  dataset: Dataset,
  { progress = () => undefined, replace = false, relayout = false }: LoadOptions,
): Promise<LoadReport> {
  progress('reading the graph', 0);
  const stored = await readStoredGraph(run);
  const replaced = replace ? [] : replacementProblems(dataset, stored);
  if (replaced.length > 0) throw new DatasetError(dataset.id, replaced);
  const problems = [...ownershipProblems(dataset, stored), ...identityProblems(dataset, stored)];
  if (problems.length > 0) throw new DatasetError(dataset.id, problems);
  const { positions, report: layout } = unionLayout(dataset, stored, relayout, (done) => progress('laying out', done));
  progress('writing', 0);
  const rows = mergeShared(graphRows(dataset, positions), dataset.id, stored);
  const changes = graphChanges(dataset.id, stored, rows);
  const moved = movedOthers(dataset, stored, positions);
  const counts = countRows(changes);
  const isTouched = moved.length > 0 || Object.values(counts).some(({ added, changed, removed }) => added + changed + removed > 0);
  const about = aboutText(dataset);
  const isThere = stored.datasets.some((known) => known.id === dataset.id && known.hash === dataset.hash && known.about === about);
  // The time of loading tells readers that the graph changed, even if the files of this dataset did not.
  if (isTouched || !isThere) await writeDatasetNode(run, dataset);
  await writeGraph(run, dataset.id, stored, changes, moved, (written, total) => progress('writing', written / total, total));
  return { rows: counts, layout };
}
