import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import type { StoreMode } from './messages.ts';

const READ = constants.R_OK | constants.X_OK;

/**
 * The path of the store in a data folder, which is made if it is not there. A store that is there can be read in a
 * folder that cannot be written; loading, and making a store, takes a folder that can.
 *
 * @throws DatabaseError `unavailable`
 */
export async function storePath(dataFolder: string, mode: StoreMode): Promise<string> {
  const folder = resolve(dataFolder);
  const path = join(folder, 'graph');
  const unusable = (why: string, needed: string, cause?: unknown) =>
    new DatabaseError('unavailable', `The data folder ${folder} ${why}. Set ENTENTE_DATA to a folder that can be ${needed}.`, { cause });
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw unusable((await isFile(folder)) ? 'is a file' : 'cannot be created', 'read and written', cause);
  }
  if (!(await may(folder, READ))) throw unusable('cannot be read', 'read and written');
  if (await may(folder, constants.W_OK)) return path;
  if (mode === 'write') throw unusable('cannot be written, and loading data writes', 'read and written');
  if (!(await may(path, constants.F_OK))) throw unusable('cannot be written, and there is no store in it to read', 'written');
  return path;
}

/** Removes a store that nobody has open, with the files that the engine has put beside it. */
export async function removeStore(path: string): Promise<void> {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(basename(path)));
  for (const name of names) await rm(join(dirname(path), name), { recursive: true, force: true });
}

async function may(path: string, what: number): Promise<boolean> {
  return access(path, what).then(
    () => true,
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
