import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of the first program with one of these names in the folders of the PATH, folder by folder.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
