import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { Logger } from 'pino';
import { datasetFiles, type TextFile } from '../../model/export/dataset-files.ts';
import { exportFileName, safe } from '../../model/export/file-name.ts';
import { EXPORT_FORMATS, exportFormat, isWhole, mediaTypeOf } from '../../model/export/formats.ts';
import { writeExport } from '../../model/export/write-export.ts';
import { lets } from '../../model/filter/choice.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import type { Connection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import type { Graphs } from '../graph/graphs.ts';
import { demandKnown } from '../graph/known-values.ts';
import type { DatasetInfo } from '../graph/union-graph.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { validate } from '../http/validate.ts';
import { readExportContent } from './export-content.ts';
import { readWholeDataset } from './whole-dataset.ts';
import { zip } from './zip.ts';

/**
 * `GET /api/export/:format`: what `GET /api/graph` answers to the same query, as a file with its provenance;
 * or the datasets themselves, which are always whole: of the query only `dataset` counts.
 */
export function exportRoutes(connection: Connection, graphs: Graphs, version: string): Router {
  return Router().get('/export/:format', async (request, response) => {
    const format = exportFormat(request.params.format);
    if (format === undefined) {
      const detail = `There is no export format "${request.params.format}"; there are: ${EXPORT_FORMATS.join(', ')}.`;
      throw new HttpProblem(404, 'Not found', detail);
    }
    const query = validate(graphQuery, request.query);
    const graph = await graphs.current(response);
    demandKnown(query, graph);
    if (isWhole(format)) {
      const datasets = graph.datasets.filter(({ id }) => lets(query.filter.dataset, id));
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
    await send(writeExport(format, content), response, request.log);
  });
}

/** The files of each dataset in a folder of its own, which `npm run seed` takes. */
async function foldersOf(database: Database, datasets: readonly DatasetInfo[]): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const dataset of datasets) {
    const folder = safe(dataset.id);
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
