import { readdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { nearestSpelling } from '../problems/nearest-spelling.ts';
import { DatasetError, type DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';

const WORKBOOK = /\.(?:xlsx?|xlsm|ods|numbers)$/i;
const ARCHIVE = /\.(?:zip|gz|tgz|tar|7z|rar)$/i;
const SHEETS = 'save each of its sheets as "CSV UTF-8", and name the folder they are in';

/**
 * The names of the files in a dataset's folder.
 * @param files the files that it must have
 * @throws DatasetError when it is not a folder, cannot be read, or has none of these files
 */
export async function listFolder(folder: string, files: readonly string[]): Promise<string[]> {
  const refuse = (message: string, fix: string): never => {
    throw new DatasetError(folder, [{ file: folder, cause: 'folder', message, fix }]);
  };
  const names = await readdir(folder).catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return refuse('there is no such folder', 'check how it is written');
    if (code === 'ENOTDIR') return refuse(...notAFolder(folder));
    return refuse('the folder cannot be read', 'check its permissions');
  });
  const isNear = (name: string) => files.includes(name) || files.some((file) => similarlyNamed(file, [name]) !== undefined);
  if (names.some(isNear)) return names;
  const all = files.join(', ');
  const below = await folderBelow(folder, files[0] ?? '');
  if (below !== undefined) return refuse(`none of ${all} is in it`, `name the folder ${below}, where they are`);
  const workbook = names.find((name) => WORKBOOK.test(name));
  if (workbook !== undefined) return refuse(`none of ${all} is in it, but ${quoted(workbook)} is`, SHEETS);
  return refuse(names.length === 0 ? 'the folder is empty' : `none of ${all} is in it`, `a dataset is a folder with ${all}`);
}

/** A file whose name differs from an expected one in case, ending or a letter, as spreadsheets and typing errors cause. */
export function similarlyNamed(file: string, present: readonly string[]): string | undefined {
  const tables = present.filter((name) => /\.(?:csv|txt|tsv)$/i.test(name));
  const stem = (name: string) => name.toLowerCase().replace(/(?:\.csv)?\.(?:csv|txt|tsv)$/, '');
  const meant = nearestSpelling(
    stem(file),
    tables.map((name) => stem(name)),
  );
  return tables.find((name) => name !== file && stem(name) === meant);
}

/** Reports tables that are not read. */
export function unreadFiles(present: readonly string[], known: readonly string[]): DatasetProblem[] {
  return present
    .filter((name) => extname(name).toLowerCase() === '.csv' && !known.includes(name))
    .map((file) => {
      const meant = known.find((each) => !present.includes(each) && similarlyNamed(each, [file]) !== undefined);
      const fix =
        meant === undefined ? `the tables of a dataset are ${known.join(', ')}` : `rename it to ${meant}, if it is meant to be that`;
      return { file, cause: 'file-unread', message: 'this file is not read', fix };
    });
}

function notAFolder(path: string): [message: string, mend: string] {
  if (WORKBOOK.test(path)) return ['this is a workbook', SHEETS];
  if (ARCHIVE.test(path)) return ['this is an archive', 'unpack it, and name the folder that holds actors.csv'];
  if (extname(path).toLowerCase() === '.csv') return ['this is one file of a dataset', `name its folder, ${dirname(path)}`];
  return ['this is a file', 'name the folder that holds actors.csv'];
}

async function folderBelow(folder: string, file: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const names = await readdir(join(folder, entry.name)).catch((): string[] => []);
    if (names.includes(file)) return join(folder, entry.name);
  }
  return undefined;
}
