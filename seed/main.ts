import { parseArgs } from 'node:util';
import { DatabaseError } from '../server/database/database-error.ts';
import { openDatabaseForWriting } from '../server/database/open-database.ts';
import { databaseSettings, SettingsError } from '../server/database/settings.ts';
import { checkFolder } from './check/check-folder.ts';
import { DatasetError, formatProblem } from './problem.ts';
import { loadDataset } from './load/load-dataset.ts';
import { printProgress } from './progress.ts';
import { formatCheck, formatReport } from './report.ts';
import { shippedFolders } from './shipped.ts';

const USAGE = `Usage: npm run seed -- [folder] [--check]

Checks a dataset's folder and loads it; without a folder, every one in seed/data.
  --check   only check: nothing is loaded

Exit code 0: done; 1: the database or a setting; 2: the dataset or the call.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help === true || positionals.length > 1) {
      console.log(USAGE);
      return values.help === true ? 0 : 2;
    }
    const folders = positionals.length > 0 ? positionals : await shippedFolders();
    const datasets = await Promise.all(folders.map(checkFolder));
    if (values.check === true) {
      for (const dataset of datasets) console.log(formatCheck(dataset));
      return 0;
    }
    const database = await openDatabaseForWriting(databaseSettings(process.env));
    try {
      for (const dataset of datasets) console.log(formatReport(dataset, await loadDataset(database, dataset, printProgress(console.log))));
    } finally {
      await database.close();
    }
    return 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof DatasetError) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    console.error(`${error.message}. Nothing was loaded.`);
    return 2;
  }
  if (error instanceof DatabaseError || error instanceof SettingsError) {
    console.error(error.message);
    return 1;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  throw error;
}
