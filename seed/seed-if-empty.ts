import type { Database, ReadOptions } from '../server/database/database.ts';
import { openDatabase, openDatabaseForWriting } from '../server/database/open/open-database.ts';
import { queryText } from '../server/database/query-text.ts';
import type { DatabaseSettings } from '../server/database/settings.ts';
import { checkFolder } from './check/check-folder.ts';
import { loadDataset } from './load/load-dataset.ts';
import { printProgress } from './progress.ts';
import { formatReport } from './report.ts';
import { shippedFolders } from './shipped.ts';

const LIMITS: ReadOptions = { timeoutMs: 10_000, maxRows: 1 };

/**
 * Loads the shipped datasets into a database that has none, and does nothing otherwise.
 * @throws DatasetError, DatabaseError
 */
export async function seedIfEmpty(settings: DatabaseSettings, print: (line: string) => void): Promise<void> {
  const reader = await openDatabase(settings);
  const empty = await isEmpty(reader).finally(() => reader.close());
  if (!empty) return;
  const datasets = await Promise.all((await shippedFolders()).map(checkFolder));
  const writer = await openDatabaseForWriting(settings);
  try {
    for (const dataset of datasets) print(formatReport(dataset, await loadDataset(writer, dataset, { progress: printProgress(print) })));
  } finally {
    await writer.close();
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.read({ text: queryText('load/current-datasets') }, LIMITS)).rows.length === 0;
}
