import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { RelationType } from '../../model/coding/vocabulary.ts';
import {
  type ActorRow,
  actorRow,
  type DataPackage,
  dataPackage,
  type EvidenceRow,
  evidenceRow,
  type RelationRow,
  relationRow,
  type SourceRow,
  sourceRow,
  vocabularyRow,
} from '../../model/dataset.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../../model/fields.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';
import { type BrokenRow, type Row, readTable, type Table } from './csv.ts';
import { listFolder, similarlyNamed, unreadFiles } from './folder-files.ts';
import { FolderHash } from './folder-hash.ts';
import type { Progress } from './progress.ts';
import { slugOf } from './row-problems.ts';

/** The tables of a dataset. */
export type TableName = 'actors' | 'relations' | 'sources' | 'evidence' | 'vocabulary';

/** What is known about a table beside its good rows. */
export interface TableStatus {
  readonly broken: readonly BrokenRow[];
  /** Whether the table could be split into rows. */
  readonly isReadable: boolean;
}

/** A dataset as it was read: every row is well-formed, and nothing is checked across rows yet. */
export interface DatasetFiles {
  readonly id: string;
  readonly title: string;
  /** Where the id comes from. */
  readonly namedBy: 'datapackage.json' | 'folder';
  readonly version: string | undefined;
  /** The other members of the descriptor, such as description and licences. */
  readonly about: DataPackage['about'];
  /** SHA-256 over the files that were read, hexadecimal. */
  readonly hash: string;
  readonly actors: Row<ActorRow>[];
  readonly relations: Row<RelationRow>[];
  readonly sources: Row<SourceRow>[];
  readonly evidence: Row<EvidenceRow>[];
  readonly vocabulary: Row<RelationType>[];
  readonly tableStatus: Readonly<Record<TableName, TableStatus>>;
}

interface TableFile<T> {
  readonly file: string;
  readonly columns: readonly string[];
  /** The columns among them that the file may leave out. */
  readonly optional: readonly string[];
  readonly schema: z.ZodType<T>;
}

const ACTORS: TableFile<ActorRow> = { file: 'actors.csv', ...columnsOf(ACTOR_FIELDS), schema: actorRow };
const RELATIONS: TableFile<RelationRow> = { file: 'relations.csv', ...columnsOf(RELATION_FIELDS), schema: relationRow };
const SOURCES: TableFile<SourceRow> = { file: 'sources.csv', ...columnsOf(SOURCE_FIELDS), schema: sourceRow };
const EVIDENCE: TableFile<EvidenceRow> = { file: 'evidence.csv', ...columnsOf(EVIDENCE_FIELDS), schema: evidenceRow };
const VOCABULARY: TableFile<RelationType> = {
  file: 'vocabulary.csv',
  columns: ['type', 'label', 'inverse label', 'category', 'sign', 'temporality', 'symmetric', 'definition'],
  optional: [],
  schema: vocabularyRow,
};
/** The tables that every dataset must have. */
const TABLES = [ACTORS, RELATIONS, SOURCES, EVIDENCE];
const NO_VOCABULARY: Table<RelationType> = { rows: [], broken: [], isReadable: true, problems: [], notices: [] };
const DESCRIPTOR = 'datapackage.json';

/**
 * Reads a dataset's folder.
 * @param progress is told which file is being read, and the share of it that has been
 * @returns the files, every problem that shows in a single row, and remarks on what is not read
 * @throws DatasetError when the folder cannot be read at all
 */
export async function readFolder(
  folder: string,
  progress: Progress = () => undefined,
): Promise<{ files: DatasetFiles; problems: DatasetProblem[]; notices: DatasetProblem[] }> {
  const present = await listFolder(
    folder,
    TABLES.map(({ file }) => file),
  );
  const problems: DatasetProblem[][] = [];
  const notices: DatasetProblem[][] = [unreadFiles(present, [...TABLES.map(({ file }) => file), VOCABULARY.file])];
  const hash = new FolderHash();

  const bytesOf = async (file: string): Promise<Uint8Array | undefined> => {
    try {
      const bytes = await readFile(join(folder, file));
      hash.add(file, bytes);
      return bytes;
    } catch {
      const fix = 'check that it is a file, and its permissions';
      problems.push([{ file, cause: 'file-unreadable', message: 'cannot be read', fix }]);
      return undefined;
    }
  };
  const table = async <T>({ file, columns, optional, schema }: TableFile<T>): Promise<Table<T>> => {
    if (!present.includes(file)) problems.push([missing(file, present)]);
    const bytes = present.includes(file) ? await bytesOf(file) : undefined;
    if (bytes === undefined) return { rows: [], broken: [], isReadable: false, problems: [], notices: [] };
    const read = readTable(file, bytes, columns, schema, optional, (share) => progress(`reading ${file}`, share));
    problems.push(read.problems);
    notices.push(read.notices);
    return read;
  };

  const actors = await table(ACTORS);
  const relations = await table(RELATIONS);
  const sources = await table(SOURCES);
  const evidence = await table(EVIDENCE);
  const vocabulary = present.includes(VOCABULARY.file) ? await table(VOCABULARY) : NO_VOCABULARY;
  const descriptorBytes = present.includes(DESCRIPTOR) ? await bytesOf(DESCRIPTOR) : undefined;
  const descriptor = descriptorBytes === undefined ? undefined : readDescriptor(descriptorBytes);
  problems.push(descriptor?.problems ?? []);
  const id = descriptor?.value?.name ?? (slugOf(basename(resolve(folder))) || 'dataset');
  const files: DatasetFiles = {
    id,
    title: descriptor?.value?.title || id,
    namedBy: descriptor?.value === undefined ? 'folder' : DESCRIPTOR,
    version: descriptor?.value?.version,
    about: descriptor?.value?.about ?? {},
    hash: hash.digest(),
    actors: actors.rows,
    relations: relations.rows,
    sources: sources.rows,
    evidence: evidence.rows,
    vocabulary: vocabulary.rows,
    tableStatus: { actors, relations, sources, evidence, vocabulary },
  };
  return { files, problems: problems.flat(), notices: notices.flat() };
}

function columnsOf(fields: Fields): Pick<TableFile<unknown>, 'columns' | 'optional'> {
  const columns = Object.keys(fields);
  return { columns, optional: columns.filter((column) => fields[column]?.isOptional) };
}

function missing(file: string, present: readonly string[]): DatasetProblem {
  const other = similarlyNamed(file, present);
  if (other !== undefined)
    return { file, cause: 'file-missing', message: `is missing; the folder has ${quoted(other)}`, fix: `rename that file to ${file}` };
  return {
    file,
    cause: 'file-missing',
    message: 'is missing from the folder',
    fix: `add it: a dataset has the files ${TABLES.map((each) => each.file).join(', ')}`,
  };
}

function readDescriptor(bytes: Uint8Array): { value?: z.infer<typeof dataPackage>; problems: DatasetProblem[] } {
  const fault = (message: string, fix: string, column?: string): DatasetProblem => ({
    ...{ file: DESCRIPTOR, cause: 'descriptor', message, fix },
    ...(column === undefined ? {} : { column }),
  });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { problems: [fault(`is not JSON: ${said}`, 'mend it, or remove it: the dataset is then named after its folder')] };
  }
  const parsed = dataPackage.safeParse(json);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => fault('cannot be used', issue.message, issue.path.join('.'))),
  };
}
