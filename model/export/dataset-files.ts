import type { RelationType } from '../coding/vocabulary.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../fields.ts';
import { type Cell, csv } from './csv.ts';
import { dataPackageOf, type PackageDescription } from './data-package.ts';
import { fieldColumns } from './field-columns.ts';
import { VOCABULARY_COLUMNS } from './tables.ts';

/** A row of the dataset format: its cells by the name of their column; a cell that is empty may be left out. */
export type DatasetRow = Readonly<Record<string, Cell>>;

/** A whole dataset, as its files hold it. */
export interface WholeDataset extends PackageDescription {
  readonly actors: readonly DatasetRow[];
  readonly relations: readonly DatasetRow[];
  readonly sources: readonly DatasetRow[];
  readonly evidence: readonly DatasetRow[];
  readonly vocabulary: readonly RelationType[];
}

/** A file whose text is generated in pieces, on demand. */
export interface TextFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/**
 * The files of a dataset's folder: its tables with the columns of the dataset format and no others, and
 * the descriptor. The same dataset gives the same bytes, so no file contains the time of the export.
 */
export function datasetFiles(dataset: WholeDataset): TextFile[] {
  const { actors, relations, sources, evidence, vocabulary } = dataset;
  return [
    { name: 'datapackage.json', pieces: [`${JSON.stringify(dataPackageOf(dataset), null, 2)}\n`] },
    { name: 'actors.csv', pieces: table(ACTOR_FIELDS, actors) },
    { name: 'relations.csv', pieces: table(RELATION_FIELDS, relations) },
    { name: 'sources.csv', pieces: table(SOURCE_FIELDS, sources) },
    { name: 'evidence.csv', pieces: table(EVIDENCE_FIELDS, evidence) },
    ...(vocabulary.length === 0 ? [] : [{ name: 'vocabulary.csv', pieces: csv(VOCABULARY_COLUMNS, vocabulary) }]),
  ];
}

function table(fields: Fields, rows: readonly DatasetRow[]): Iterable<string> {
  return csv(fieldColumns(fields), rows);
}
