import { QuestionFileError } from '../../model/library/question-file.ts';
import { DatabaseError } from '../database/database-error.ts';
import { SettingsError } from '../database/settings.ts';
import { StartError } from './start-error.ts';

const USER_ERRORS = [StartError, SettingsError, QuestionFileError, DatabaseError];

/** Prints an error that a user can correct on one line and exits with code 1; any other error is thrown again. */
export function exitWithMessage(error: unknown): never {
  if (!USER_ERRORS.some((mendable) => error instanceof mendable)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
