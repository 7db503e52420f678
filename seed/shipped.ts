import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../server/files/project-file.ts';

const SHIPPED = projectFile('seed/data/');

/** The folders of the shipped datasets, ordered by name. */
export async function shippedFolders(): Promise<string[]> {
  const entries = await readdir(SHIPPED, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => fileURLToPath(new URL(name, SHIPPED)));
}
