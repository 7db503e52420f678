import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { projectFile } from '../server/files/project-file.ts';

const SHIPPED = projectFile('seed/data/');

/** The folders of the shipped datasets, ordered by name. */
export async function shippedFolders(): Promise<string[]> {
  const entries = await readdir(SHIPPED, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => fileURLToPath(new URL(name, SHIPPED)));
}

const releases = z.record(z.string(), z.array(z.string()));

/**
 * The hashes that the datasets that ship have had, by their ids, each in the order of its versions; the last is that of the files
 * that ship now. What is loaded and has one of them, nobody has changed.
 */
export async function shippedReleases(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(new URL('released.json', SHIPPED), 'utf8');
  return new Map(Object.entries(releases.parse(JSON.parse(text))));
}
