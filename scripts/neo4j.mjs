/** `npm run neo4j`: a local Neo4j server, its data in .neo4j/data; Ctrl-C stops it. `NEO4J_PORT` (7687) says where. */
import { fileURLToPath } from 'node:url';
import { startNeo4j } from './neo4j/start-neo4j.mjs';

const home = fileURLToPath(new URL('../.neo4j/data', import.meta.url));
const port = Number(process.env.NEO4J_PORT || 7687);

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
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('NEO4J_PORT: a port is a number from 1 to 65535.');
  server = await startNeo4j({ port, home, log: console.log });
  console.log(`Neo4j answers. Ctrl-C stops it. Use it with:\nNEO4J_URI=${server.uri}`);
  await server.exited;
  if (!asked) throw new Error('Neo4j ended by itself.');
  console.log('Neo4j has stopped.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
