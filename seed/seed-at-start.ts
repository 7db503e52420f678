import { DatabaseError } from '../server/database/database-error.ts';
import { openDatabase, openDatabaseForWriting } from '../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../server/database/settings.ts';
import { newerModel } from '../server/database/stored-model.ts';
import { checkFolder } from './check/check-folder.ts';
import { loadTogether } from './load/load-dataset.ts';
import { DatasetError } from './problems/problem.ts';
import { printProgress } from './progress.ts';
import { identifyFolder } from './read/folder-identity.ts';
import { formatReport } from './report.ts';
import { shippedFolders, shippedReleases } from './shipped.ts';
import { type LoadedDataset, loadedDatasets } from './start/loaded-datasets.ts';
import { shippedStanding } from './start/standing.ts';
import { refusalInWords, standingInWords } from './start/standing-in-words.ts';

/** What ships: folders, and the hashes that their files have had, by the ids of the datasets. */
export interface Shipped {
  readonly folders: readonly string[];
  readonly releases: ReadonlyMap<string, readonly string[]>;
}

/**
 * Brings the datasets that ship up to date in an embedded store, all that are due or none: all of them in a store that has
 * none, and in another those that are loaded and that nobody has changed since, where newer ones ship or an older version of
 * Entente loaded them in a form that is not read any more. What was taken out stays out. What is not loaded by itself is said
 * in a sentence; what is not loaded at all only beside others that ship, since who has taken out all of them wants none.
 * A Neo4j is never written to unasked: there all is said. What a newer version of Entente has loaded is left to the server,
 * which says so.
 *
 * @param shipped others than those in `seed/data`
 * @throws DatasetError when the files for an empty store have problems; DatabaseError when the store does not open
 */
export async function seedAtStart(settings: DatabaseSettings, print: (line: string) => void, shipped?: Shipped): Promise<void> {
  const { folders, releases } = shipped ?? { folders: await shippedFolders(), releases: await shippedReleases() };
  const isEmbedded = settings.neo4j === undefined;
  const reader = await openDatabase(settings);
  const loaded = await loadedDatasets(reader).finally(() => reader.close());
  if (newerModel(loaded) !== undefined) return;
  if (loaded.length === 0) return isEmbedded ? load(settings, folders, print) : undefined;
  const standings = await Promise.all(folders.map(async (folder) => ({ folder, found: await standingOf(folder, loaded, releases) })));
  const keepsWhatShips = standings.some(({ found }) => found?.loaded !== undefined);
  const due: string[] = [];
  for (const { folder, found } of standings) {
    if (found === undefined || (found.standing === 'not-loaded' && !keepsWhatShips)) continue;
    const isDue = found.standing === 'newer' || (found.standing === 'loaded' && found.loaded?.isOutdated === true);
    if (isEmbedded && isDue) due.push(folder);
    else for (const sentence of standingInWords(folder, found, isEmbedded)) print(sentence);
  }
  if (due.length === 0) return;
  try {
    await load(settings, due, print);
  } catch (error) {
    // What is loaded is there as before, and better than nothing.
    if (!(error instanceof DatasetError || error instanceof DatabaseError)) throw error;
    print(refusalInWords(due, error));
  }
}

/** How what ships in a folder stands to what is loaded under its id; nothing where the folder cannot be told. */
async function standingOf(folder: string, loaded: readonly LoadedDataset[], releases: Shipped['releases']) {
  const files = await identifyFolder(folder);
  const same = loaded.find(({ id }) => id === files?.id);
  if (files === undefined) return undefined;
  return { standing: shippedStanding(same?.hash, files.hash, releases.get(files.id) ?? []), files, loaded: same };
}

async function load(settings: DatabaseSettings, folders: readonly string[], print: (line: string) => void): Promise<void> {
  const datasets = await Promise.all(folders.map((folder) => checkFolder(folder)));
  const writer = await openDatabaseForWriting(settings);
  try {
    const reports = await loadTogether(writer, datasets, { progress: printProgress(print) });
    for (const [index, dataset] of datasets.entries()) {
      const report = reports[index];
      // Remarks on what ships are for those who code it, not for those who start it.
      if (report !== undefined) print(formatReport({ ...dataset, notices: [] }, report, false));
    }
  } finally {
    await writer.close();
  }
}
