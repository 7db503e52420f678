import type { ExportContent } from './content.ts';
import type { SelectionFormat } from './formats.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphologyJson } from './graphology.ts';
import { actorsCsv, evidenceCsv, relationsCsv, sourcesCsv, vocabularyCsv } from './tables.ts';

const SERIALIZERS: Readonly<Record<SelectionFormat, (content: ExportContent) => Iterable<string>>> = {
  gexf,
  graphml,
  json: graphologyJson,
  'actors.csv': actorsCsv,
  'relations.csv': relationsCsv,
  'sources.csv': sourcesCsv,
  'evidence.csv': evidenceCsv,
  'vocabulary.csv': vocabularyCsv,
};

/** Generates a document in pieces, on demand, so that a large one is never in memory as a whole. */
export function serializeExport(format: SelectionFormat, content: ExportContent): Iterable<string> {
  return SERIALIZERS[format](content);
}
