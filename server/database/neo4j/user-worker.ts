/** The thread in which Neo4j is asked what users want to know: one value can be so large that reading it takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseError } from '../database-error.ts';
import { toRefusal } from '../refusal.ts';
import { collect } from './collect.ts';
import { Connection, type Neo4jSettings } from './connection.ts';
import type { UserReply, UserRequest } from './user-messages.ts';

const settings: Neo4jSettings = workerData;
const connection = new Connection(settings);
const running = new Map<number, AbortController>();

parentPort?.on('message', (request: UserRequest) => {
  if (request.kind === 'end') running.get(request.id)?.abort();
  else void answer(request);
});

async function answer({ id, statement, timeoutMs, maxRows, maxBytes }: UserRequest & { kind: 'read' }): Promise<void> {
  const ending = new AbortController();
  running.set(id, ending);
  try {
    const result = await connection.reading(timeoutMs, ending.signal, (tx) => collect(tx, statement, { maxRows, maxBytes }));
    reply({ kind: 'result', id, result });
  } catch (error) {
    reply(failure(id, error));
  } finally {
    running.delete(id);
  }
}

function failure(id: number, error: unknown): UserReply {
  if (error instanceof DatabaseError) return { kind: 'refused', id, refusal: toRefusal(error) };
  // Whatever works by recursion along a value overflows its stack; no query that is meant to be read needs that.
  if (error instanceof RangeError)
    return { kind: 'refused', id, refusal: { failure: 'refused', message: 'The answer is nested too deeply.' } };
  return { kind: 'failed', id, message: String(error) };
}

function reply(message: UserReply): void {
  parentPort?.postMessage(message);
}
