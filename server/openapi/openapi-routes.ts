import { readdirSync } from 'node:fs';
// The package's own entry runs the whole of Swagger UI, which is for a browser.
import absolutePath from 'swagger-ui-dist/absolute-path.js';
import { z } from 'zod';
import { notFound } from '../http/http-problem.ts';
import { type Route, route } from '../http/route.ts';
import { openApiDocument } from './document.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Entente API</title>
<link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui' });`;
const FILES = new Set(readdirSync(absolutePath()));

/** These routes, and those that give the document of all of them, these included. */
export function withDocument(routes: readonly Route[], version: string): Route[] {
  const all = [
    ...routes,
    route({
      name: 'getOpenApi',
      method: 'get',
      path: '/openapi.json',
      summary: 'This document',
      answer: z.record(z.string(), z.unknown()),
      handle: () => document,
    }),
    route({
      name: 'getDocs',
      method: 'get',
      path: '/docs',
      summary: 'This document, to be read in a browser',
      answer: z.string(),
      mediaTypes: ['text/html'],
      handle({ response }) {
        response.type('html').send(PAGE);
      },
    }),
    route({
      name: 'getDocsFile',
      method: 'get',
      path: '/docs/{file}',
      summary: 'What the page of the document loads',
      answer: z.unknown(),
      mediaTypes: ['text/css', 'text/javascript'],
      problems: [404],
      handle({ parts: { file }, response }) {
        if (file === 'start.js') response.type('js').send(START);
        else if (FILES.has(file)) response.sendFile(file, { root: absolutePath() });
        else throw notFound('file', file);
      },
    }),
  ];
  const document = openApiDocument(all, version);
  return all;
}
