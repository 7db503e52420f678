import { Grammar } from './grammar/grammar.ts';

// It takes longest to load, so it begins before the rest is even read.
const grammar = new Grammar();
grammar.warmUp().catch(() => undefined);
const { endInOneLine } = await import('./start/end-in-one-line.ts');
const { readSettings } = await import('./settings/settings.ts');
const { serve } = await import('./serve.ts');

/** Serves the database that is there; the address is the last line it prints. */
try {
  console.log(await serve(readSettings(process.env), grammar));
} catch (error) {
  endInOneLine(error);
}
