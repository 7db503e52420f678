import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Grammar } from './grammar/grammar.ts';
import { OpenRequests } from './http/open-requests.ts';
import { Metrics } from './metrics/metrics.ts';
import type { Settings } from './settings/settings.ts';
import { openParts } from './start/open-parts.ts';
import { StartError } from './start/start-error.ts';
import { stopOnSignal } from './start/stop.ts';

/** The address holds the whole picture, even with thousands of selected actors; Node's default limit is 16 kB. */
const MOST_HEADER_BYTES = 256 * 1024;

/**
 * Starts the server, which stops on SIGINT or SIGTERM.
 * @param grammar parses user queries; with the embedded engine it has to be one that explains
 * @returns its address, such as `http://127.0.0.1:4040`
 * @throws StartError, QuestionFileError
 */
export async function serve(settings: Settings, grammar: Grammar): Promise<string> {
  const parts = await openParts(settings, grammar);
  // The first query should not wait for it. If it does not load, each query reports that.
  await grammar.warmUp().catch((error: unknown) => parts.log.error({ err: error }, 'What reads Cypher does not load.'));
  const requests = new OpenRequests();
  const metrics = new Metrics(true);
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES }, createApp({ settings, requests, metrics, ...parts }));
  try {
    await listen(server, settings);
  } catch (error) {
    await parts.connection.close();
    throw error;
  }
  parts.warmUp();
  stopOnSignal({ server, requests, log: parts.log, close: parts.close });
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
