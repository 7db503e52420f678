import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { destination, pino } from 'pino';
import { z } from 'zod';
import { createApp } from './app.ts';
import { CampSolver } from './camps/camp-solver.ts';
import { Guard } from './cypher/guard/guard.ts';
import { DatabaseConnection } from './database/connection.ts';
import { openDatabase } from './database/open/open-database.ts';
import { projectFile } from './files/project-file.ts';
import { Grammar } from './grammar/grammar.ts';
import { OpenRequests } from './http/open-requests.ts';
import { readLibrary } from './library/library.ts';
import { Metrics } from './metrics/metrics.ts';
import type { Settings } from './settings/settings.ts';
import { StartError } from './start/start-error.ts';
import { stopOnSignal } from './start/stop.ts';

/** What adapts queries to the embedded engine, and explains its refusals, takes 160 MB and a second or two to load. */
const EXPLAINING_RESTS_AFTER_MS = 5 * 60_000;
/** The address holds the whole picture, even with thousands of selected actors; Node's default limit is 16 kB. */
const MOST_HEADER_BYTES = 256 * 1024;

/**
 * Starts the server, which stops on SIGINT or SIGTERM.
 * @param grammar parses user queries; it starts to load when it is created
 * @returns its address, such as `http://127.0.0.1:4040`
 * @throws StartError, QuestionFileError
 */
export async function serve(settings: Settings, grammar: Grammar): Promise<string> {
  const log = pino(
    { level: settings.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    destination({ dest: 2, sync: true }),
  );
  const questions = await readLibrary();
  const explaining = new Grammar({ explains: true }, EXPLAINING_RESTS_AFTER_MS);
  const connection = new DatabaseConnection(
    (isFirst) => openDatabase(settings.database, isFirst, explaining, (event) => log.warn(event)),
    log,
  );
  const connected = connection.connect();
  // A Neo4j server may become available later; an embedded store that does not open never will.
  if (settings.database.neo4j === undefined) {
    await connected;
    if (connection.failure !== undefined) throw new StartError(connection.failure.message);
  }

  // The first query should not wait for it. If it does not load, each query reports that.
  await grammar.warmUp().catch((error: unknown) => log.error({ err: error }, 'What reads Cypher does not load.'));
  const guard = new Guard(grammar);
  const camps = new CampSolver();
  const requests = new OpenRequests();
  const metrics = new Metrics(true);
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES },
    createApp({ settings, connection, guard, camps, requests, metrics, questions, version: await readVersion(), log }),
  );
  try {
    await listen(server, settings);
  } catch (error) {
    await connection.close();
    throw error;
  }
  // The first query should not wait for it either, and the port and the first page not for this.
  if (settings.database.neo4j === undefined) void explaining.warmUp().catch(() => undefined);
  stopOnSignal({
    server,
    requests,
    log,
    close: () => Promise.allSettled([connection.close(), grammar.close(), explaining.close(), camps.close()]),
  });
  return addressOf(server, settings);
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(listenProblem(error, host, port))));
    server.listen(port, host, resolve);
  });
}

function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use; end what uses it, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account; choose one above 1023: PORT=4040 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST: ${host} is not an address of this machine; leave it unset for 127.0.0.1`;
  return `The server cannot listen on ${host} port ${port}: ${message}`;
}

function addressOf(server: Server, { host }: Settings): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function readVersion(): Promise<string> {
  const text = await readFile(projectFile('package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
