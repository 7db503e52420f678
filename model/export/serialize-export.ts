import type { ExportContent } from './content.ts';
import type { ExportDocument } from './document.ts';
import type { SelectionFormat } from './formats.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphologyJson } from './graphology.ts';
import { actorsCsv, evidenceCsv, relationsCsv, sourcesCsv, vocabularyCsv } from './tables.ts';

const SERIALIZERS: Readonly<Record<SelectionFormat, (content: ExportContent) => ExportDocument>> = {
  gexf,
  graphml,
  json: graphologyJson,
  'actors.csv': actorsCsv,
  'relations.csv': relationsCsv,
  'sources.csv': sourcesCsv,
  'evidence.csv': evidenceCsv,
  'vocabulary.csv': vocabularyCsv,
};

/** What is selected as a document of a format, which is never in memory as a whole. */
export function serializeExport(format: SelectionFormat, content: ExportContent): ExportDocument {
  return SERIALIZERS[format](content);
}
