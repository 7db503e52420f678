import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dataset } from '../check/dataset.ts';
import { firstGraph } from '../load/first-graph.ts';
import type { LoadProgress, LoadReport } from '../load/load-dataset.ts';
import { schemaFor } from '../load/schema.ts';
import { makeNewFolder } from '../write/new-folder.ts';
import { graphTables } from './graph-tables.ts';
import { type ImportTable, importPieces } from './import-table.ts';

const SCHEMA = 'schema.cypher';

/** What was written for an import. */
export interface WrittenImport {
  /** Of each dataset, what its load will have done. */
  readonly reports: readonly LoadReport[];
  /** The arguments of `neo4j-admin`, for a call within the folder. */
  readonly command: readonly string[];
  /** The file with the constraints and indexes, which are to be made after the import. */
  readonly schema: string;
}

/**
 * Writes what `neo4j-admin database import full` reads into a new or empty folder: the graph that loading these datasets
 * into an empty Neo4j gives. What is to be done with it is written beside it.
 * @throws FolderInUseError
 */
export async function writeImport(folder: string, datasets: readonly Dataset[], progress: LoadProgress): Promise<WrittenImport> {
  await makeNewFolder(folder);
  const { graph, reports } = firstGraph(datasets, progress);
  const tables = graphTables(datasets, graph);
  let hasLineBreaks = false;
  for (const [index, table] of tables.entries()) {
    progress('writing', index / tables.length);
    const pieces = importPieces(table, () => {
      hasLineBreaks = true;
    });
    await pipeline(Readable.from(pieces), createWriteStream(join(folder, table.file)));
  }
  await writeFile(join(folder, SCHEMA), schemaText(datasets));
  // The name comes first: behind the files it would be taken for one more.
  const command = ['database', 'import', 'full', 'neo4j', ...tables.map(argumentOf), ...(hasLineBreaks ? ['--multiline-fields=true'] : [])];
  return { reports, command, schema: SCHEMA };
}

function argumentOf({ kind, name, file }: ImportTable): string {
  return `--${kind}=${name === undefined ? '' : `${name}=`}${file}`;
}

/** Every constraint and index that these datasets need, once. */
function schemaText(datasets: readonly Dataset[]): string {
  const relations = datasets.flatMap((dataset) => dataset.relations);
  const texts = schemaFor({ relations }).map(({ text }) => text.trim());
  return `${texts.filter((text) => text.startsWith('CREATE ')).join(';\n')};\n`;
}
