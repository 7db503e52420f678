import { basename } from 'node:path';
import type { DatabaseError } from '../../server/database/database-error.ts';
import { DatasetError } from '../problems/problem.ts';
import type { ShippedStanding } from './standing.ts';

interface Found {
  readonly standing: ShippedStanding;
  readonly files: { readonly id: string; readonly version: string | undefined };
  readonly loaded: { readonly version: string | null } | undefined;
}

/** What is to be said at the start of a dataset that ships and is not loaded by itself: a sentence, or nothing. */
export function standingInWords(folder: string, { standing, files, loaded }: Found, isEmbedded: boolean): string[] {
  const { id } = files;
  const seeds = `${isEmbedded ? 'with Entente stopped, ' : ''}\`npm run seed -- ${placeOf(folder)}\``;
  const versions =
    files.version === undefined || loaded === undefined || loaded.version === null || files.version === loaded.version
      ? ''
      : ` (version ${files.version}; ${loaded.version} is loaded)`;
  switch (standing) {
    case 'not-loaded':
      return [`"${id}" ships with this version and is not loaded: ${seeds} loads it beside the others.`];
    case 'newer':
      return [`What ships as "${id}" is newer than what is loaded${versions}: ${seeds} loads it.`];
    case 'files-changed':
      return [`The files of ${placeOf(folder)} were changed, and are not what is loaded as "${id}": ${seeds} loads them.`];
    case 'other-loaded':
      return [
        `What is loaded as "${id}" is not what ships${versions}, and is left alone, since it never shipped like that: ${seeds} puts what ships in its place.`,
      ];
    default:
      return [];
  }
}

/** Why what ships was not loaded although it was due. */
export function refusalInWords(folders: readonly string[], error: DatasetError | DatabaseError): string {
  const places = folders.map(placeOf);
  const why =
    error instanceof DatasetError
      ? `it does not go with what else is loaded, as \`npm run seed -- ${places.join(' ')}\` says with Entente stopped.`
      : error.message;
  return `What ships in ${places.join(' and ')} is newer than what is loaded, and was not loaded: ${why}`;
}

function placeOf(folder: string): string {
  return `seed/data/${basename(folder)}`;
}
