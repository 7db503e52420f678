import { Grammar } from '../server/grammar/grammar.ts';
import { serveMcpOnStdio } from '../server/mcp/serve-stdio.ts';
import { exitWithMessage } from '../server/start/exit-with-message.ts';
import { seedEmbedded } from './seed-embedded.ts';

/** Brings the shipped data in an embedded store up to date, then serves an assistant over standard input and output. */
const settings = await seedEmbedded(console.error);
const grammar = new Grammar({ explains: settings.database.neo4j === undefined });
grammar.warmUp().catch(() => undefined);
try {
  await serveMcpOnStdio(settings, grammar);
} catch (error) {
  exitWithMessage(error);
}
process.exit(0);
