/** The thread in which Neo4j is asked what users want to know: one value can be so large that reading it takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Piece } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { Flow } from '../flow.ts';
import { toRefusal } from '../refusal.ts';
import { Connection, type Neo4jSettings } from './connection.ts';
import { PLAN_LINES, profile } from './plan.ts';
import type { UserReply, UserRequest, UserTask } from './user-messages.ts';
import { writeRows } from './write-rows.ts';

interface Running {
  readonly ending: AbortController;
  readonly flow: Flow;
}

// The driver takes a stack trace of every query; looking its places up in source maps would cost more than the rest.
process.setSourceMapsEnabled(false);

const settings: Neo4jSettings = workerData;
const connection = new Connection(settings);
const running = new Map<number, Running>();

parentPort?.on('message', (request: UserRequest) => {
  if (request.kind === 'begin') void answer(request.id, request.task);
  else if (request.kind === 'taken') running.get(request.id)?.flow.taken();
  else end(request.id);
});

reply({ kind: 'ready' });

async function answer(id: number, task: UserTask): Promise<void> {
  const run: Running = { ending: new AbortController(), flow: new Flow() };
  running.set(id, run);
  try {
    await perform(id, task, run);
  } catch (error) {
    reply(failure(id, error));
  } finally {
    running.delete(id);
  }
}

async function perform(id: number, task: UserTask, { ending, flow }: Running): Promise<void> {
  const { statement, timeoutMs } = task;
  if (task.kind === 'profile') {
    reply({ kind: 'plan', id, plan: await connection.readingOnce(timeoutMs, ending.signal, (tx) => profile(tx, statement), PLAN_LINES) });
    return;
  }
  const sink = (piece: Piece) => {
    reply({ kind: 'piece', id, piece }, piece);
    return flow.sent();
  };
  const answered = await connection.readingOnce(timeoutMs, ending.signal, (tx) => writeRows(tx, statement, task, sink));
  reply({ kind: 'answered', id, answered }, answered.last);
}

function end(id: number): void {
  running.get(id)?.flow.end();
  running.get(id)?.ending.abort();
}

function failure(id: number, error: unknown): UserReply {
  if (error instanceof DatabaseError) return { kind: 'refused', id, refusal: toRefusal(error) };
  // Whatever works by recursion along a value overflows its stack; no query that is meant to be read needs that.
  if (error instanceof RangeError)
    return { kind: 'refused', id, refusal: { failure: 'refused', message: 'The answer is nested too deeply.' } };
  return { kind: 'failed', id, message: String(error) };
}

function reply(message: UserReply, piece?: Piece): void {
  parentPort?.postMessage(message, piece?.bytes.buffer instanceof ArrayBuffer ? [piece.bytes.buffer] : []);
}
