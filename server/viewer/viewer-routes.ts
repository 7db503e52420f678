import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { projectFile } from '../files/project-file.ts';
import { noSuchRoute } from '../http/error-handler.ts';
import { notFoundPage } from './not-found-page.ts';

const BUILT = fileURLToPath(projectFile('dist/client'));
const A_YEAR = '365d';

/** Serves the built viewer. Files under assets/ have a hash in their names and never change. Any other address is a page that says so. */
export function viewerRoutes(): Router {
  return Router()
    .use('/assets', express.static(`${BUILT}/assets`, { immutable: true, maxAge: A_YEAR, index: false }), noSuchRoute)
    .use(express.static(BUILT, { maxAge: 0 }))
    .use(notFoundPage);
}
