import { mkdir, readdir } from 'node:fs/promises';

/** A folder that cannot be written to. The message says what to do. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/** Makes a folder, unless it is there and empty. @throws FolderInUseError when it holds anything */
export async function makeNewFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new FolderInUseError(`${folder} is not empty; name a new folder, or empty it.`);
}
