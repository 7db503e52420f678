import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SHIPPED = new URL('./data/', import.meta.url);

/** The folders of the shipped datasets, ordered by name. */
export async function shippedFolders(): Promise<string[]> {
  const entries = await readdir(SHIPPED, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => fileURLToPath(new URL(name, SHIPPED)));
}
