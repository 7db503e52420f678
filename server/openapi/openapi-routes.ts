import express, { Router } from 'express';
import { absolutePath } from 'swagger-ui-dist';
import { openApiDocument } from './document.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Entente API</title>
<link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui' });`;

/** `GET /api/openapi.json`, and `/api/docs`, which shows it in a browser. */
export function openApiRoutes(version: string): Router {
  const document = openApiDocument(version);
  return Router()
    .get('/openapi.json', (_request, response) => {
      response.json(document);
    })
    .get('/docs', (_request, response) => {
      response.type('html').send(PAGE);
    })
    .get('/docs/start.js', (_request, response) => {
      response.type('js').send(START);
    })
    .use('/docs', express.static(absolutePath(), { index: false }));
}
