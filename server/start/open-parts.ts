import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Question } from '../../model/library/question.ts';
import { CampSolver } from '../camps/camp-solver.ts';
import { Guard } from '../cypher/guard/guard.ts';
import { DatabaseConnection } from '../database/connection.ts';
import { openDatabase } from '../database/open/open-database.ts';
import { projectFile } from '../files/project-file.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { GrammarPair } from '../grammar/grammar-pair.ts';
import { readLibrary } from '../library/library.ts';
import type { Settings } from '../settings/settings.ts';
import { openLog } from './open-log.ts';
import { StartError } from './start-error.ts';

/** What answers are made with, however they are asked for. */
export interface Parts {
  readonly log: Logger;
  readonly connection: DatabaseConnection;
  readonly guard: Guard;
  readonly camps: CampSolver;
  readonly questions: readonly Question[];
  readonly version: string;
  /** Loads the rest of what reads Cypher. The port and the first page should not wait for it. */
  warmUp(): void;
  /** Ends all that was opened. */
  close(): Promise<unknown>;
}

/**
 * Opens the database and all that answers need beside it. The log goes to standard error.
 * @param grammar parses user queries; it is closed with the rest. With the embedded engine it has to be one that explains
 * @throws StartError, QuestionFileError
 */
export async function openParts(settings: Settings, grammar: Grammar): Promise<Parts> {
  const log = openLog(settings.logLevel);
  const questions = await readLibrary();
  const reader = settings.database.neo4j === undefined ? new GrammarPair(grammar) : grammar;
  const connection = new DatabaseConnection((isFirst) => openDatabase(settings.database, isFirst, reader, (event) => log.warn(event)), log);
  const connected = connection.connect();
  // A Neo4j server may become available later; an embedded store that does not open never will.
  if (settings.database.neo4j === undefined) {
    await connected;
    if (connection.failure !== undefined) throw new StartError(connection.failure.message);
  }
  const camps = new CampSolver();
  return {
    log,
    connection,
    guard: new Guard(reader),
    camps,
    questions,
    version: await readVersion(),
    warmUp: () => void grammar.complete().catch(() => undefined),
    close: () => Promise.allSettled([connection.close(), reader.close(), camps.close()]),
  };
}

async function readVersion(): Promise<string> {
  const text = await readFile(projectFile('package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
