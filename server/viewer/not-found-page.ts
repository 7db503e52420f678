import type { RequestHandler } from 'express';

const STYLES = `
  :root { color-scheme: light dark; --ink: #1d2125; --panel: #ffffff; --quiet: #5f666d; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eceef0; --panel: #1b1e22; --quiet: #a0a7ae; } }
  body { display: grid; place-content: center; min-height: 100vh; margin: 0; padding: 24px; box-sizing: border-box;
    background: var(--panel); color: var(--ink); font: 14px/1.5 'Inter Variable', Inter, system-ui, sans-serif; text-align: center; }
  h1 { margin: 0 0 8px; font-size: 20px; font-weight: 600; }
  p { max-width: 56ch; margin: 0 0 8px; overflow-wrap: anywhere; color: var(--quiet); }
  a { color: var(--ink); text-underline-offset: 3px; }
`;

/**
 * Answers a browser that opens an unknown address with a page and a link back. Other clients
 * and requests for files get the API's problem.
 */
export const notFoundPage: RequestHandler = (request, response, next) => {
  const isVisit = request.method === 'GET' || request.method === 'HEAD';
  // A client that accepts anything is not a browser: browsers prefer HTML.
  if (!isVisit || request.accepts(['json', 'html']) !== 'html') {
    next();
    return;
  }
  response.status(404).type('html').send(pageFor(request.path));
};

function pageFor(path: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Not found – Entente</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <style>${STYLES}</style>
  </head>
  <body>
    <main>
      <h1>There is nothing here</h1>
      <p>Entente has no page at ${escapedText(decoded(path))}.</p>
      <p><a href="/">Open the graph</a> or <a href="/api/docs">the description of the API</a></p>
    </main>
  </body>
</html>
`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function escapedText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
