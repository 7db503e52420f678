import { endInOneLine } from './end-in-one-line.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

/** Serves the database that is there; the address is the last line it prints. */
try {
  console.log(await serve(readSettings(process.env)));
} catch (error) {
  endInOneLine(error);
}
