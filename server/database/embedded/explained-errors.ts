import type { CypherReader } from '../../grammar/grammar.ts';
import type { ReadOptions } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { deserializeDatabaseError, serializeDatabaseError } from '../serialized-error.ts';

/** The engine's codes for a query that it cannot read, that makes no sense to it, that it has no way to run, or that it fails at. */
const NOT_UNDERSTOOD = new Set(['GRAFEO-Q001', 'GRAFEO-Q002', 'GRAFEO-Q004', 'GRAFEO-X001']);

/** Longer texts are not parsed: the parser takes seconds for them, in which it reads nothing else. */
const LONGEST_EXPLAINED = 4000;

/** What the engine says of a text that is nested so deeply that the parser would run out of stack too. */
const TOO_DEEP = /nesting depth|plan depth/;

/**
 * What an engine answers; what it refuses is `unsupported` where Neo4j has what the query asks for.
 * @param text as the engine gets it
 * @param written as somebody wrote it, if that was rewritten for the engine
 * @throws DatabaseError
 */
export async function withExplainedErrors<T>(
  answer: Promise<T>,
  text: string,
  { signal, pauseClock, isUnreadable = false }: Partial<ReadOptions>,
  grammar: Pick<CypherReader, 'ask'>,
  written = text,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof DatabaseError) || isUnreadable || !isWorthExplaining(error, text)) throw error;
    const asking = { ended: signal ?? new AbortController().signal, ...(pauseClock && { pauseClock }) };
    // The engine's refusal is worth telling also where the grammar fails on the text.
    const task = { text, written, refusal: serializeDatabaseError(error) };
    throw deserializeDatabaseError(await grammar.ask('explainRefusal', task, asking).catch(() => task.refusal));
  }
}

function isWorthExplaining({ failure, message, details: { code = '' } }: DatabaseError, text: string): boolean {
  if (failure !== 'refused' || !NOT_UNDERSTOOD.has(code) || message.startsWith('Missing parameter')) return false;
  return text.length <= LONGEST_EXPLAINED && !TOO_DEEP.test(message);
}
