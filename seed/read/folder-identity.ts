import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPackage } from '../../model/dataset.ts';
import { FolderHash } from './folder-hash.ts';

const DESCRIPTOR = 'datapackage.json';
/** In the order in which the files of a dataset are read. */
const FILES = ['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv', 'vocabulary.csv', DESCRIPTOR];

/** What is known of a dataset's folder without a look at its rows. */
export interface FolderIdentity {
  readonly id: string;
  readonly version: string | undefined;
  /** As the whole dataset has it when it is read. */
  readonly hash: string;
}

/** Identifies the dataset in a folder; nothing where its descriptor cannot be read. */
export async function identifyFolder(folder: string): Promise<FolderIdentity | undefined> {
  const hash = new FolderHash();
  let descriptor: Uint8Array | undefined;
  for (const file of FILES) {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes !== undefined) hash.add(file, bytes);
    descriptor = bytes;
  }
  const parsed = dataPackage.safeParse(jsonOf(descriptor));
  return parsed.success ? { id: parsed.data.name, version: parsed.data.version, hash: hash.digest() } : undefined;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
