import { z } from 'zod';
import type { Database, ReadOptions } from '../server/database/database.ts';
import { openDatabase, openDatabaseForWriting } from '../server/database/open/open-database.ts';
import { queryText } from '../server/database/query-text.ts';
import type { DatabaseSettings } from '../server/database/settings.ts';
import { checkFolder } from './check/check-folder.ts';
import { loadTogether } from './load/load-dataset.ts';
import { printProgress } from './progress.ts';
import { formatReport } from './report.ts';
import { shippedFolders } from './shipped.ts';

const LIMITS: ReadOptions = { timeoutMs: 10_000, maxRows: 1000 };

/**
 * Loads the shipped datasets into a database that has none, or in which an older version of Entente loaded them in a form
 * that is not read any more, all of them or none; does nothing otherwise. If a dataset of somebody's own is in that form too, it does nothing
 * either: only its owner can load it again, and the API says so.
 * @throws DatasetError, DatabaseError
 */
export async function seedAtStart(settings: DatabaseSettings, print: (line: string) => void): Promise<void> {
  const reader = await openDatabase(settings);
  const { isEmpty, outdated } = await stateOf(reader).finally(() => reader.close());
  if (!isEmpty && outdated.length === 0) return;
  const datasets = await Promise.all((await shippedFolders()).map((folder) => checkFolder(folder)));
  const shipped: (string | null)[] = datasets.map(({ id }) => id);
  if (!outdated.every((id) => shipped.includes(id))) return;
  const writer = await openDatabaseForWriting(settings);
  try {
    const reports = await loadTogether(writer, datasets, { progress: printProgress(print) });
    for (const [index, dataset] of datasets.entries()) {
      const report = reports[index];
      // Remarks on what ships are for those who code it, not for those who start it.
      if (report !== undefined) print(formatReport({ ...dataset, notices: [] }, report));
    }
  } finally {
    await writer.close();
  }
}

/** Whether a database has no dataset, and which of its datasets have relations in a form that is not read any more. */
async function stateOf(database: Database): Promise<{ isEmpty: boolean; outdated: (string | null)[] }> {
  const firstColumn = async (query: string) => {
    const { rows } = await database.read({ text: queryText(query) }, LIMITS);
    return z.array(z.string().nullable()).parse(rows.map(([first]) => first));
  };
  return {
    isEmpty: (await firstColumn('load/current-datasets')).length === 0,
    outdated: await firstColumn('load/current-outdated-datasets'),
  };
}
