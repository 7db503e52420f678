import { access, constants, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseError } from '../database-error.ts';

/** The path of the store in a data folder, which is made if it is not there. @throws DatabaseError `unavailable` */
export async function storePath(dataFolder: string): Promise<string> {
  const folder = resolve(dataFolder);
  const unusable = (why: string, cause?: unknown) =>
    new DatabaseError('unavailable', `The data folder ${folder} ${why}. Set ENTENTE_DATA to a folder that can be read and written.`, {
      cause,
    });
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw unusable((await isFile(folder)) ? 'is a file' : 'cannot be created', cause);
  }
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unusable('cannot be read and written', cause);
  }
  return join(folder, 'graph');
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
