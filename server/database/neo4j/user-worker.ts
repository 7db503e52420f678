/** The thread in which Neo4j is asked what users want to know: one value can be so large that reading it takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { Backpressure } from '../backpressure.ts';
import type { RowChunk } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { serializeDatabaseError } from '../serialized-error.ts';
import { Neo4jConnection, type Neo4jSettings } from './connection.ts';
import { PLAN_LINES, profile } from './plan.ts';
import { streamRows } from './stream-rows.ts';
import type { UserReply, UserRequest, UserTask } from './user-messages.ts';

interface Running {
  readonly ending: AbortController;
  readonly backpressure: Backpressure;
}

// The driver takes a stack trace of every query; looking its places up in source maps would cost more than the rest.
process.setSourceMapsEnabled(false);

const settings: Neo4jSettings = workerData;
const connection = new Neo4jConnection(settings);
const running = new Map<number, Running>();

parentPort?.on('message', (request: UserRequest) => {
  if (request.kind === 'begin') void answer(request.id, request.task);
  else if (request.kind === 'taken') running.get(request.id)?.backpressure.acknowledge();
  else end(request.id);
});

reply({ kind: 'ready' });

async function answer(id: number, task: UserTask): Promise<void> {
  const run: Running = { ending: new AbortController(), backpressure: new Backpressure() };
  running.set(id, run);
  try {
    await perform(id, task, run);
  } catch (error) {
    reply(failure(id, error));
  } finally {
    running.delete(id);
  }
}

async function perform(id: number, task: UserTask, { ending, backpressure }: Running): Promise<void> {
  const { statement, timeoutMs } = task;
  if (task.kind === 'profile') {
    reply({ kind: 'plan', id, plan: await connection.readStatement(timeoutMs, ending.signal, (tx) => profile(tx, statement), PLAN_LINES) });
    return;
  }
  const sink = (piece: RowChunk) => {
    reply({ kind: 'piece', id, piece }, piece);
    return backpressure.waitForRoom();
  };
  const answered = await connection.readStatement(timeoutMs, ending.signal, (tx) => streamRows(tx, statement, task, sink));
  reply({ kind: 'answered', id, answered }, answered.last);
}

function end(id: number): void {
  running.get(id)?.backpressure.end();
  running.get(id)?.ending.abort();
}

function failure(id: number, error: unknown): UserReply {
  if (error instanceof DatabaseError) return { kind: 'refused', id, refusal: serializeDatabaseError(error) };
  // Whatever works by recursion along a value overflows its stack; no query that is meant to be read needs that.
  if (error instanceof RangeError)
    return { kind: 'refused', id, refusal: { failure: 'refused', message: 'The answer is nested too deeply.' } };
  return { kind: 'failed', id, message: String(error) };
}

function reply(message: UserReply, piece?: RowChunk): void {
  parentPort?.postMessage(message, piece?.bytes.buffer instanceof ArrayBuffer ? [piece.bytes.buffer] : []);
}
