import { parseArgs } from 'node:util';
import type { WritableDatabase } from '../server/database/database.ts';
import { DatabaseError } from '../server/database/database-error.ts';
import { databaseSettings, SettingsError } from '../server/database/settings.ts';
import { checkFolder } from './check/check-folder.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { type DatasetFolder, problemsBetweenDatasets } from './load/between-datasets.ts';
import { type LoadOptions, loadTogether } from './load/load-dataset.ts';
import { openToLoad } from './load/open-to-load.ts';
import { removeDataset, UnknownDatasetError } from './load/remove-dataset.ts';
import { writeImport } from './neo4j-admin/write-import.ts';
import { DatasetError } from './problems/problem.ts';
import { formatEveryProblem, formatProblems } from './problems/problem-report.ts';
import { printProgress } from './progress.ts';
import { formatCheck, formatImport, formatRemoval, formatReport } from './report.ts';
import { shippedFolders } from './shipped.ts';
import { FolderInUseError } from './write/new-folder.ts';

const USAGE = `Usage: npm run seed -- [folder …] [--check] [--replace] [--relayout] [--all]
       npm run seed -- [folder …] --neo4j-admin OUT [--all]
       npm run seed -- --remove ID

Checks datasets' folders and loads them; without a folder, every one in seed/data.
  --check      only check: nothing is loaded
  --replace    let a folder take the place of another dataset that is loaded under its id
  --relayout   lay out all actors anew: without it, who has a place keeps it as long as little is new
  --all        print every problem, not three examples of each kind
  --neo4j-admin OUT
               load nothing: write into the folder OUT what neo4j-admin imports, for the first load of a large Neo4j
  --remove ID  take a dataset out: what it has alone goes, what others include stays

Exit code 0: done; 1: the database or a setting; 2: the dataset or the call.`;

const OPTIONS = {
  all: { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
  'neo4j-admin': { type: 'string' },
  remove: { type: 'string' },
  relayout: { type: 'boolean' },
  replace: { type: 'boolean' },
} as const;

/** Datasets that cannot be loaded, each with its problems. */
class RefusedDatasets extends Error {
  constructor(
    readonly refused: readonly DatasetError[],
    readonly listsAll: boolean,
  ) {
    super('datasets cannot be loaded');
  }
}

/** A command line that makes no sense. */
class UsageError extends Error {}

keepHeapSmall();
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const { remove, check = false, relayout = false, replace = false, all = false, 'neo4j-admin': out } = values;
    if (values.help === true) {
      console.log(USAGE);
      return 0;
    }
    if (remove !== undefined) {
      if (positionals.length > 0 || check || relayout || replace || all || out !== undefined)
        throw new UsageError('--remove takes an id, and nothing beside it');
      await removeById(remove);
      return 0;
    }
    if (out !== undefined && (out === '' || check || relayout || replace))
      throw new UsageError('--neo4j-admin takes a folder to write to; what it writes is for an empty Neo4j, where nothing is replaced');
    const folders = positionals.length > 0 ? positionals : await shippedFolders();
    const datasets = await readDatasets(folders, all);
    if (check) for (const { dataset } of datasets) console.log(formatCheck(dataset, all));
    else if (out !== undefined) await writeForImport(out, datasets, all);
    else await load(datasets, { relayout, replace }, all);
    return 0;
  } catch (error) {
    return report(error);
  }
}

/** @throws RefusedDatasets with the problems of each dataset, and between them */
async function readDatasets(folders: readonly string[], listsAll: boolean): Promise<DatasetFolder[]> {
  const datasets: DatasetFolder[] = [];
  const refused: DatasetError[] = [];
  for (const folder of folders) {
    try {
      datasets.push({ folder, dataset: await checkFolder(folder, printProgress(console.error)) });
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      refused.push(error);
    }
  }
  refused.push(...problemsBetweenDatasets(datasets));
  if (refused.length > 0) throw new RefusedDatasets(refused, listsAll);
  return datasets;
}

async function load(
  datasets: readonly DatasetFolder[],
  { relayout, replace }: Required<Pick<LoadOptions, 'relayout' | 'replace'>>,
  listsAll: boolean,
): Promise<void> {
  await withWritableDatabase(async (database) => {
    const options = { progress: printProgress(console.error), replace, relayout };
    const reports = await loadTogether(
      database,
      datasets.map(({ dataset }) => dataset),
      options,
    ).catch((error: unknown) => {
      if (!(error instanceof DatasetError)) throw error;
      const folder = datasets.find(({ dataset }) => dataset.id === error.folder)?.folder ?? error.folder;
      throw new RefusedDatasets([new DatasetError(folder, error.problems)], listsAll);
    });
    for (const [index, { dataset }] of datasets.entries()) {
      const report = reports[index];
      if (report !== undefined) console.log(formatReport(dataset, report, listsAll));
    }
  });
}

async function writeForImport(folder: string, folders: readonly DatasetFolder[], listsAll: boolean): Promise<void> {
  const datasets = folders.map(({ dataset }) => dataset);
  const written = await writeImport(folder, datasets, printProgress(console.error));
  for (const [index, dataset] of datasets.entries()) {
    const report = written.reports[index];
    if (report !== undefined) console.log(formatReport(dataset, report, listsAll, 'is written'));
  }
  console.log(formatImport(folder, written));
}

async function removeById(id: string): Promise<void> {
  const removal = await withWritableDatabase(async (database) => ({
    ...(await removeDataset(database, id, { progress: printProgress(console.error) })),
    engine: database.info.engine,
  }));
  console.log(formatRemoval(id, removal, removal.engine === 'embedded'));
}

async function withWritableDatabase<T>(work: (database: WritableDatabase) => Promise<T>): Promise<T> {
  const database = await openToLoad(databaseSettings(process.env));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function report(error: unknown): number {
  if (error instanceof RefusedDatasets) {
    const inWords = error.listsAll ? formatEveryProblem : formatProblems;
    for (const { problems, notices, message } of error.refused) {
      const end = `${message}. Nothing was loaded.`;
      console.error([inWords(problems), inWords(notices), end].filter((part) => part !== '').join('\n\n'));
    }
    return 2;
  }
  if (error instanceof UnknownDatasetError || error instanceof FolderInUseError) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof DatabaseError || error instanceof SettingsError) {
    console.error(error.message);
    return 1;
  }
  const isCall = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || isCall) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  throw error;
}
