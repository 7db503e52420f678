import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { CampService } from '../camps/camp-service.ts';
import { CypherService } from '../cypher/cypher-service.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { GraphProvider } from '../graph/graph-provider.ts';
import type { Settings } from '../settings/settings.ts';
import { openParts } from '../start/open-parts.ts';
import { ententeServer } from './entente-server.ts';

/** There is one client, which takes turns with nobody. */
const CLIENT = 'stdio';

/**
 * Serves one assistant over standard input and output until the input ends, or SIGINT or SIGTERM comes.
 * @param grammar parses user queries; with the embedded engine it has to be one that explains
 * @throws StartError, QuestionFileError
 */
export async function serveMcpOnStdio(settings: Settings, grammar: Grammar): Promise<void> {
  const parts = await openParts(settings, grammar);
  const { log, connection, questions, version } = parts;
  const services = {
    connection,
    graphs: new GraphProvider(connection, (event) => log.warn(event)),
    cypher: new CypherService(connection, parts.guard),
    camps: new CampService(parts.camps),
    settings,
  };
  const caller = { client: CLIENT, base: settings.address ?? addressOf(settings) };
  const handle = serveStdio(() => ententeServer({ services, questions, version, log }, caller), {
    maxSubscriptions: 0,
    onerror: (error) => log.warn({ err: error }, error.message),
  });
  parts.warmUp();
  // A pipe closes; a file, such as /dev/null, only ends.
  await Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close'), once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await handle.close();
  await parts.close();
}

/** Where `npm start` serves the viewer with these settings. */
function addressOf({ host, port }: Settings): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
