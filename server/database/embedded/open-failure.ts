import type { SerializedDatabaseError } from '../serialized-error.ts';
import { isLocked } from './errors.ts';

/** What is found where the store should be. */
interface Found {
  readonly size: number;
  isDirectory(): boolean;
}

/** What the engine's words are for, the first that fit. */
const MEANINGS: readonly (readonly [said: RegExp, meaning: string])[] = [
  [/unsupported file format version|page size \d+ is not supported/, 'was written by another version of Entente'],
  [/\bWAL\b.*(?:belongs to database|holds files of another database)/, 'has the log of another store beside it (its name ends in .wal)'],
  [/(?:sidecar WAL|inspect .*\.wal)/, 'has something else in the place of its log (its name ends in .wal)'],
  [/file header is \d+ bytes|the file ends|both database headers/, 'is cut off, or damaged at its beginning'],
  [/not a Grafeo database|not a database file/, 'is no store'],
];

/** The engine's own kinds of errors, which say nothing to a user. */
const PREFIX = /^Database error: (?:GRAFEO-[A-Z]\d+: )?(?:(?:Serialization|I\/O) error: |Invalid value: )?/;

/**
 * Why a store did not open, in one line: what seems to be the matter, and what to do. Nothing is ever removed here:
 * a store may be of use to somebody who knows more of it.
 *
 * @param found what is at `path`, if anything is
 */
export function openFailure(error: unknown, path: string, found?: Found): SerializedDatabaseError {
  const text = error instanceof Error ? error.message : String(error);
  const said = text.replace(PREFIX, '').replaceAll(path, 'graph').replace(/\s+/g, ' ').trim();
  if (isLocked(error)) return { failure: 'locked', message: `Another Entente holds the store ${path}: stop it and try again.` };
  if (isDenied(error)) {
    return {
      failure: 'unavailable',
      message: `The store ${path} cannot be read, or has to be written first: check the permissions of it and its folder. (${said})`,
    };
  }
  const message = `The store ${path} ${meaningOf(said, found)}: move it away and seed again. (${said})`;
  return { failure: 'unavailable', message };
}

/** Whether the engine was not let at the store or its folder. */
export function isDenied(error: unknown): boolean {
  return error instanceof Error && /permission denied|read-only file system|os error (?:13|30)\b/i.test(error.message);
}

function meaningOf(said: string, found: Found | undefined): string {
  const isOfTheLog = /\bwal\b/i.test(said) && !found?.isDirectory();
  if (!isOfTheLog) {
    if (found?.isDirectory()) return 'is a folder, where a store is one file';
    if (found?.size === 0) return 'is empty';
  } else if (found === undefined) return 'is missing, but its log is there (its name ends in .wal)';
  return MEANINGS.find(([words]) => words.test(said))?.[1] ?? 'is damaged';
}
