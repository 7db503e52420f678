import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { Logger } from 'pino';
import { exportFileName } from '../../model/export/file-name.ts';
import { EXPORT_FORMATS, exportFormat, mediaTypeOf } from '../../model/export/formats.ts';
import { writeExport } from '../../model/export/write-export.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import type { Connection } from '../connection.ts';
import type { Graphs } from '../graphs.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { validate } from '../http/validate.ts';
import { readExportContent } from './export-content.ts';

/** `GET /api/export/:format`: what `GET /api/graph` answers to the same query, as a file with its provenance. */
export function exportRoutes(connection: Connection, graphs: Graphs, version: string): Router {
  return Router().get('/export/:format', async (request, response) => {
    const format = exportFormat(request.params.format);
    if (format === undefined) {
      const detail = `There is no export format "${request.params.format}"; there are: ${EXPORT_FORMATS.join(', ')}.`;
      throw new HttpProblem(404, 'Not found', detail);
    }
    const query = validate(graphQuery, request.query);
    const made = { created: new Date().toISOString(), generator: `Entente ${version}` };
    const content = await readExportContent(connection.database, await graphs.current(response), query, made);
    response.attachment(exportFileName(content.provenance, format));
    response.setHeader('Content-Type', mediaTypeOf(format));
    await send(writeExport(format, content), response, request.log);
  });
}

/**
 * Sends the pieces as fast as they are taken. A client that leaves ends it; a writer that fails breaks
 * the answer off, so that it is not taken for whole.
 */
async function send(pieces: Iterable<string>, response: Response, log: Logger): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    if (!hasLeft(error)) log.error({ err: error }, 'an export was broken off');
  }
}

function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
