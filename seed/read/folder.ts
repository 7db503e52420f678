import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import {
  type ActorRow,
  actorRow,
  dataPackage,
  type EvidenceRow,
  evidenceRow,
  type RelationRow,
  relationRow,
  type SourceRow,
  sourceRow,
  vocabularyRow,
} from '../../model/dataset.ts';
import type { RelationType } from '../../model/vocabulary.ts';
import { DatasetError, type Problem } from '../problem.ts';
import { type Row, readTable } from './csv.ts';

/** A dataset as its files have it: every row well-formed, nothing yet checked against the rest. */
export interface DatasetFiles {
  readonly id: string;
  readonly title: string;
  readonly version: string | undefined;
  /** SHA-256 over the files that were read, hexadecimal. */
  readonly hash: string;
  readonly actors: Row<ActorRow>[];
  readonly relations: Row<RelationRow>[];
  readonly sources: Row<SourceRow>[];
  readonly evidence: Row<EvidenceRow>[];
  readonly vocabulary: Row<RelationType>[];
}

interface TableFile<T> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly schema: z.ZodType<T>;
}

const ACTORS: TableFile<ActorRow> = { file: 'actors.csv', columns: Object.keys(actorRow.shape), schema: actorRow };
const RELATIONS: TableFile<RelationRow> = { file: 'relations.csv', columns: Object.keys(relationRow.shape), schema: relationRow };
const SOURCES: TableFile<SourceRow> = { file: 'sources.csv', columns: Object.keys(sourceRow.shape), schema: sourceRow };
const EVIDENCE: TableFile<EvidenceRow> = { file: 'evidence.csv', columns: Object.keys(evidenceRow.shape), schema: evidenceRow };
const VOCABULARY: TableFile<RelationType> = {
  file: 'vocabulary.csv',
  columns: ['type', 'label', 'inverse label', 'category', 'sign', 'temporality', 'symmetric', 'definition'],
  schema: vocabularyRow,
};
const DESCRIPTOR = 'datapackage.json';

/**
 * Reads a dataset's folder.
 * @returns the files, and every problem that can be seen in one row alone
 * @throws DatasetError when the folder cannot be read at all
 */
export async function readFolder(folder: string): Promise<{ files: DatasetFiles; problems: Problem[] }> {
  const present = await listFolder(folder);
  const problems: Problem[] = [];
  const hash = createHash('sha256');

  const bytesOf = async (file: string): Promise<Uint8Array> => {
    const bytes = await readFile(join(folder, file)).catch(() => {
      throw new DatasetError(folder, [{ file, message: 'cannot be read; check that it is a file, and its permissions' }]);
    });
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    return bytes;
  };
  const table = async <T>({ file, columns, schema }: TableFile<T>): Promise<Row<T>[]> => {
    if (!present.includes(file)) {
      problems.push({
        file,
        message: `is missing from the folder; a dataset is ${[ACTORS, RELATIONS, SOURCES, EVIDENCE].map((each) => each.file).join(', ')}`,
      });
      return [];
    }
    const read = readTable(file, await bytesOf(file), columns, schema);
    problems.push(...read.problems);
    return read.rows;
  };

  const actors = await table(ACTORS);
  const relations = await table(RELATIONS);
  const sources = await table(SOURCES);
  const evidence = await table(EVIDENCE);
  const vocabulary = present.includes(VOCABULARY.file) ? await table(VOCABULARY) : [];
  const descriptor = present.includes(DESCRIPTOR) ? readDescriptor(await bytesOf(DESCRIPTOR), problems) : undefined;
  const id = descriptor?.name ?? slugOf(basename(resolve(folder)));
  const files = {
    id,
    title: descriptor?.title ?? id,
    version: descriptor?.version,
    hash: hash.digest('hex'),
    actors,
    relations,
    sources,
    evidence,
    vocabulary,
  };
  return { files, problems };
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    const message =
      code === 'ENOENT'
        ? 'there is no such folder'
        : code === 'ENOTDIR'
          ? 'this is a file; name the folder that holds actors.csv'
          : 'the folder cannot be read; check its permissions';
    throw new DatasetError(folder, [{ file: folder, message }]);
  }
}

function readDescriptor(bytes: Uint8Array, problems: Problem[]): z.infer<typeof dataPackage> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    problems.push({ file: DESCRIPTOR, message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` });
    return undefined;
  }
  const parsed = dataPackage.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push({ file: DESCRIPTOR, column: issue.path.join('.'), message: issue.message });
  return undefined;
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'dataset' : slug;
}
