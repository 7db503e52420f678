/**
 * `npm run neo4j`: a local Neo4j server, its data in .neo4j/data; Ctrl-C stops it. `NEO4J_PORT` (7687) says where.
 * `npm run neo4j -- --version 2025` is one of the calendar releases, with data of its own.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_LINE, lineOf, RELEASES } from './neo4j/releases.mjs';
import { startNeo4j } from './neo4j/start-neo4j.mjs';

let asked = false;
/** @type {Awaited<ReturnType<typeof startNeo4j>> | undefined} */
let server;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (server === undefined) process.exit(1);
    asked = true;
    server.stop();
  });
}

try {
  const { version } = parseArgs({ options: { version: { type: 'string', default: DEFAULT_LINE } } }).values;
  const line = lineOf(version);
  const known = Object.keys(RELEASES).sort((a, b) => Number(a) - Number(b));
  if (line === undefined) throw new Error(`There is no version "${version}" here; there are: ${known.join(', ')}.`);
  const port = Number(process.env.NEO4J_PORT || 7687);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('NEO4J_PORT: a port is a number from 1 to 65535.');
  // No line reads what a later one has written.
  const home = fileURLToPath(new URL(line === DEFAULT_LINE ? '../.neo4j/data' : `../.neo4j/data-${line}`, import.meta.url));
  server = await startNeo4j({ line, port, home, log: console.log });
  console.log(`Neo4j answers. Ctrl-C stops it. Use it with:\nNEO4J_URI=${server.uri}`);
  await server.exited;
  if (!asked) throw new Error('Neo4j ended by itself.');
  console.log('Neo4j has stopped.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
