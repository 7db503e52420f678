import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { datasetFiles, type TextFile } from '../../model/export/dataset-files.ts';
import { exportFileName, slugify } from '../../model/export/file-name.ts';
import { EXPORT_FORMATS, exportFormat, formatsFor, isDatasetFormat, mediaTypeOf } from '../../model/export/formats.ts';
import { serializeExport } from '../../model/export/serialize-export.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import type { DatasetInfo } from '../graph/union-graph.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';
import { readExportContent } from './export-content.ts';
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
export function exportRoutes(connection: DatabaseConnection, graphs: GraphProvider, version: string): Route[] {
  return [
    route({
      name: 'exportGraph',
      method: 'get',
      path: '/export/{format}',
      summary: 'What /api/graph answers, with its evidence and provenance, as a file; or whole datasets',
      description: DESCRIPTION,
      choices: { format: EXPORT_FORMATS },
      query: graphQuery,
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
          await send(zip(files), response, request.log);
          return;
        }
        const made = { created: new Date().toISOString(), generator: `Entente ${version}` };
        const content = await readExportContent(connection.database, graph, query, made);
        response.attachment(exportFileName(content.provenance, format));
        response.setHeader('Content-Type', mediaTypeOf(format));
        await send(serializeExport(format, content), response, request.log);
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

/**
 * Sends the pieces with backpressure. A client that disconnects ends the export; an error while generating it
 * closes the connection, so that the file is not taken for complete.
 */
async function send(pieces: Iterable<string | Uint8Array>, response: Response, log: Logger): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    if (!hasLeft(error)) log.error({ err: error }, 'an export was broken off');
  }
}

function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
