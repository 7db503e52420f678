/**
 * The process that holds the embedded engine: it opens one store, and runs what its parent sends. Having a process of
 * its own is what makes it possible to end a query, since the engine cannot.
 */
import { existsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GrafeoDB } from '@grafeo-db/js';
import { Backpressure } from '../backpressure.ts';
import type { RowChunk } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { type SerializedDatabaseError, serializeDatabaseError } from '../serialized-error.ts';
import { isLocked } from './errors.ts';
import type { EngineReply, EngineRequest } from './messages.ts';
import { isDenied, openFailure } from './open-failure.ts';
import { Store } from './store.ts';

const LOCK_PATIENCE_MS = 1000;
const MEMORY_CHECK_MS = 100;
/** So many rows of answers may be held that nobody needs any more. */
const ROWS_HELD = 5000;

const [path = '', mode = 'read', memoryLimit = '0'] = process.argv.slice(2);

// A process that lost its parent has nobody to answer, and may be busy in a query that would run for hours.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
if (!process.connected) process.kill(process.pid, 'SIGKILL');
// A service manager may tell every process to end; the parent decides when this one does.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

try {
  serve(new Store(await open(), mode === 'write' ? 'write' : 'read'));
} catch (error) {
  reply({ kind: 'unopened', refusal: unopened(error) });
}

function reply(message: EngineReply): void {
  process.send?.(message);
}

function answer(id: number, message: EngineReply): void {
  try {
    reply(message);
  } catch {
    // A message holds fewer levels than a query can put into one value.
    reply({ kind: 'refused', id, refusal: { failure: 'refused', message: 'The answer is nested too deeply.' } });
  }
}

/** A store held by a process that is just ending frees itself within a moment. */
async function open(): Promise<GrafeoDB> {
  const { default: grafeo } = await import('@grafeo-db/js');
  const started = performance.now();
  for (;;) {
    try {
      return mode === 'write' ? grafeo.GrafeoDB.create(path) : openToRead(grafeo.GrafeoDB);
    } catch (error) {
      if (!isLocked(error) || performance.now() - started > LOCK_PATIENCE_MS) throw error;
      await sleep(50);
    }
  }
}

function openToRead(engine: typeof GrafeoDB): GrafeoDB {
  if (!existsSync(path)) {
    if (mode !== 'make') throw new DatabaseError('unavailable', gone(path));
    engine.create(path).close();
  }
  try {
    return engine.openReadOnly(path);
  } catch (error) {
    if (isLocked(error)) throw error;
    // A store of an older format has to be written anew once, where it can be.
    try {
      engine.open(path).close();
    } catch (second) {
      // That it cannot be written is not what is wrong with it.
      throw isDenied(second) ? error : second;
    }
    return engine.openReadOnly(path);
  }
}

function gone(store: string): string {
  return `The store ${store} is not there any more: put it back, or stop Entente, load the data again and start it.`;
}

function unopened(error: unknown): SerializedDatabaseError {
  if (error instanceof DatabaseError) return serializeDatabaseError(error);
  if (error instanceof Error && /native binding|Cannot find module/.test(error.message)) {
    const platform = `${process.platform}-${process.arch}`;
    return { failure: 'unavailable', message: `The embedded engine did not load on ${platform}: install again, or set NEO4J_URI.` };
  }
  return openFailure(error, path, statSync(path, { throwIfNoEntry: false }));
}

function rowsOf(reply: EngineReply): number {
  if (reply.kind === 'rows') return reply.rows.rows.length;
  return reply.kind === 'answered' ? reply.answered.written.rows : 0;
}

function serve(store: Store): void {
  const backpressures = new Map<number, Backpressure>();
  let held = 0;
  process.on('message', async (request: EngineRequest) => {
    const { id } = request;
    if (request.kind === 'taken') return backpressures.get(id)?.acknowledge();
    if (request.kind === 'end') return backpressures.get(id)?.end();
    const backpressure = new Backpressure();
    backpressures.set(id, backpressure);
    const sink = (piece: RowChunk) => {
      reply({ kind: 'piece', id, piece });
      return backpressure.waitForRoom();
    };
    const answered = await store.answer(id, request.task, sink);
    answer(id, answered);
    backpressures.delete(id);
    held += rowsOf(answered);
    if (held < ROWS_HELD) return;
    held = 0;
    // The engine holds an answer until V8 collects what stands for it, which V8 puts off, since it does not see the size.
    globalThis.gc?.();
  });
  reply({ kind: 'ready', version: store.version });
  // The engine works on threads of its own, so this goes on during a query.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() < Number(memoryLimit)) return;
    clearInterval(watch);
    reply({ kind: 'overfull' });
  }, MEMORY_CHECK_MS);
}
