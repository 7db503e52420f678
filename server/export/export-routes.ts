import { z } from 'zod';
import { datasetFiles, type TextFile } from '../../model/export/dataset-files.ts';
import { exportFileName, slugify } from '../../model/export/file-name.ts';
import { EXPORT_FORMATS, exportFormat, formatsFor, isDatasetFormat, mediaTypeOf } from '../../model/export/formats.ts';
import { exportQuery } from '../../model/export/query.ts';
import { serializeExport } from '../../model/export/serialize-export.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import type { CampService } from '../camps/camp-service.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import type { DatasetInfo } from '../graph/union-graph.ts';
import { whileConnected } from '../http/disconnect-signal.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';
import { sourcesById, withClaims } from './claims.ts';
import { exportCamps } from './export-camps.ts';
import { readExportContent } from './export-content.ts';
import { documentPieces, sendPieces, slicedPieces } from './send-pieces.ts';
import { readWholeDataset } from './whole-dataset.ts';
import { zip } from './zip.ts';

const DESCRIPTION = [
  'What the query selects, as a graph or as one table:',
  ...list('graph'),
  ...list('table'),
  '\nWhole datasets, whatever else the query says: only `dataset` chooses among them.',
  ...list('dataset'),
].join('\n');

/** What a query selects as a file with its provenance; or the datasets themselves, which are always whole. */
export function exportRoutes(connection: DatabaseConnection, graphs: GraphProvider, camps: CampService, version: string): Route[] {
  return [
    route({
      name: 'exportGraph',
      method: 'get',
      path: '/export/{format}',
      summary: 'What /api/graph answers, with its evidence and provenance, as a file; or whole datasets',
      description: DESCRIPTION,
      choices: { format: EXPORT_FORMATS },
      query: exportQuery,
      answer: z.unknown(),
      mediaTypes: [...new Set(EXPORT_FORMATS.map(mediaTypeOf))],
      hasVersion: true,
      problems: [404],
      rate: 'exports',
      async handle({ parts, query, request, response }) {
        const format = exportFormat(parts.format);
        if (format === undefined) {
          const detail = `There is no export format "${parts.format}"; there are: ${EXPORT_FORMATS.join(', ')}.`;
          throw new HttpProblem(404, 'Not found', detail);
        }
        const graph = await graphs.current(response, query.known);
        requireKnownValues(query, graph);
        if (isDatasetFormat(format)) {
          const datasets = graph.datasets.filter(({ id }) => matchesChoice(query.filter.dataset, id));
          const files = await foldersOf(connection.database, datasets);
          response.attachment(exportFileName({ datasets, window: null }, format));
          response.setHeader('Content-Type', mediaTypeOf(format));
          await sendPieces(slicedPieces(zip(files)), response, request.log);
          return;
        }
        const made = { created: new Date().toISOString(), generator: `Entente ${version}` };
        const { database } = connection;
        const sources = await sourcesById(database, graph);
        const { content, relations } = await readExportContent(
          graph,
          query,
          await whileConnected(response, (ended) => exportCamps(camps, graph, query, format, ended)),
          sources,
          made,
        );
        response.attachment(exportFileName(content.provenance, format));
        response.setHeader('Content-Type', mediaTypeOf(format));
        const pages = unchanged(withClaims(relations, sources, database, graph.known), () => graphs.isCurrent(graph));
        await sendPieces(documentPieces(serializeExport(format, content), pages), response, request.log);
      },
    }),
  ];
}

function list(holds: Parameters<typeof formatsFor>[0]): string[] {
  return formatsFor(holds).map(({ format, title, purpose }) => `- \`${format}\`: ${title}; ${purpose}`);
}

/** The files of each dataset in a folder of its own, which `npm run seed` takes. */
async function foldersOf(database: Database, datasets: readonly DatasetInfo[]): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const dataset of datasets) {
    const folder = slugify(dataset.id);
    for (const { name, pieces } of datasetFiles(await readWholeDataset(database, dataset)))
      files.push({ name: `${folder}/${name}`, pieces });
  }
  return files;
}

/** The pages, and an error in the place of the end when the data have changed since: the file would be of two versions. */
async function* unchanged<Page>(pages: AsyncIterable<Page>, isCurrent: () => Promise<boolean>): AsyncGenerator<Page> {
  yield* pages;
  if (!(await isCurrent())) throw new Error('The data were changed while they were exported.');
}
