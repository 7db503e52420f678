import { Grammar } from './grammar/grammar.ts';

// The grammar takes longest to load, so it starts before anything else is imported, and before the settings are read.
const grammar = new Grammar({ explains: !process.env.NEO4J_URI });
grammar.warmUp().catch(() => undefined);
const { exitWithMessage } = await import('./start/exit-with-message.ts');
const { readSettings } = await import('./settings/settings.ts');
const { serve } = await import('./serve.ts');

/** Starts the server. The last line that it prints is its address. */
try {
  console.log(await serve(readSettings(process.env), grammar));
} catch (error) {
  exitWithMessage(error);
}
