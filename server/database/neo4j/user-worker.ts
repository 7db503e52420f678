/** The thread in which Neo4j is asked what users want to know: one value can be so large that reading it takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { Backpressure } from '../backpressure.ts';
import type { RowChunk } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { serializeDatabaseError } from '../serialized-error.ts';
import { Neo4jConnection, type Neo4jSettings, type Runnable } from './connection.ts';
import { PLAN_LINES, profile } from './plan.ts';
import { streamRows } from './stream-rows.ts';
import type { Around, UserReply, UserRequest, UserTask } from './user-messages.ts';
import { askAround } from './watched-query.ts';

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

async function perform(id: number, task: UserTask, run: Running): Promise<void> {
  const { statement } = task;
  if (task.kind === 'profile') {
    const { answer: plan, around } = await ask(task, run, (tx) => profile(tx, statement), PLAN_LINES);
    reply({ kind: 'plan', id, plan, around });
    return;
  }
  const { answer: answered, around } = await ask(task, run, (tx, before) =>
    streamRows(tx, statement, task, async (piece) => {
      reply({ kind: 'piece', id, piece, before }, piece);
      await run.backpressure.waitForRoom();
    }),
  );
  reply({ kind: 'answered', id, answered, around }, answered.last);
}

/** Asks a user's query, and around it the question that comes with it, if any. */
async function ask<T>(
  { question, timeoutMs }: UserTask,
  { ending: { signal } }: Running,
  query: (tx: Runnable, before: Around['before']) => Promise<T>,
  linesBefore = 0,
): Promise<{ readonly answer: T; readonly around: Around }> {
  if (question !== undefined)
    return connection.readAtOnce(timeoutMs, signal, (tx) => askAround(tx, question, (before) => query(tx, before)), linesBefore);
  const answer = await connection.readStatement(timeoutMs, signal, (tx) => query(tx, []), linesBefore);
  return { answer, around: { before: [], after: [] } };
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
