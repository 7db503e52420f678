import { DatabaseError } from './database/database-error.ts';
import { SettingsError } from './database/settings.ts';
import { QuestionFileError } from './library/question-file.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

/** Serves the database that is there; the address is the last line it prints. */
try {
  console.log(await serve(readSettings(process.env)));
} catch (error) {
  if (![StartError, SettingsError, QuestionFileError, DatabaseError].some((mendable) => error instanceof mendable)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
