import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where what a local Neo4j needs is kept between runs. */
export const CACHE = fileURLToPath(new URL('../../.neo4j', import.meta.url));

/**
 * A folder that is filled on the first call, and then kept.
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function keptFolder(folder, fill) {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  // Renamed only when all of it is there, so that a download that broke off is never taken for a whole one.
  const partial = `${folder}.${process.pid}`;
  const discard = () => rmSync(partial, { recursive: true, force: true });
  process.once('exit', discard);
  try {
    await fill(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    process.off('exit', discard);
    discard();
  }
  return folder;
}
