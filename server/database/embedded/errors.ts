import { DatabaseError } from '../database-error.ts';
import { type SerializedDatabaseError, serializeDatabaseError } from '../serialized-error.ts';
import { noRoom } from './no-room.ts';

const ENGINE_ERROR = /^\w+ error: (?:(?<code>GRAFEO-[A-Z]\d+): )?(?<message>[^\n]*)/;
const POSITION = /\n\s*--> query:(\d+):(\d+)/;
const HELP = /\n\s*help: ([^\n]*)/;
const NOISE = /^(?:syntax|semantic|execution) error: (?:\[Cypher\] )?|^Invalid value: /;

/** An error of the engine in the project's terms; its code and position are in its text only. */
export function engineErrorOf(error: unknown): SerializedDatabaseError {
  if (error instanceof DatabaseError) return serializeDatabaseError(error);
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('panicked')) {
    return { failure: 'unsupported', message: 'The embedded engine cannot hold as many intermediate rows as this query makes; Neo4j can.' };
  }
  const full = noRoom(text);
  if (full !== undefined) return full;
  const { code, message: said } = ENGINE_ERROR.exec(text)?.groups ?? {};
  if (said === undefined) return { failure: 'refused', message: text };
  const help = HELP.exec(text)?.[1];
  const message = [said.replace(NOISE, ''), ...(help ? [help] : [])].join('. ');
  const position = POSITION.exec(text);
  return {
    failure: 'refused',
    message,
    ...(code ? { code } : {}),
    ...(position ? { position: { line: Number(position[1]), column: Number(position[2]) } } : {}),
  };
}

/** Whether the engine says that another process holds the store. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && /cannot be locked|is locked by another process/.test(error.message);
}
