import { Pool } from '../../../server/database/pool.ts';
import { SupervisedWorker } from '../../../server/database/supervised-worker.ts';

const runnerNamed = (name: string) =>
  new SupervisedWorker(name, async () => ({ name, exited: new Promise<void>(() => undefined), kill: () => undefined }), {
    cancelledMs: 60_000,
    timedOutMs: 60_000,
  });

describe('a pool of runners', () => {
  test('gives nothing to one that still works for somebody who has gone', async () => {
    const pool = new Pool([runnerNamed('first'), runnerNamed('second')]);
    const gone = new AbortController();
    const abandoned = pool.ask({ timeoutMs: 60_000, signal: gone.signal }, () => new Promise(() => undefined));
    // It has been begun by then.
    await new Promise((resolve) => setImmediate(resolve));
    gone.abort();
    await expect(abandoned).rejects.toMatchObject({ failure: 'cancelled' });
    expect(await pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).toBe('second');
    expect(await pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).toBe('second');
  });

  test('has one at hand again when it has answered', async () => {
    const pool = new Pool([runnerNamed('first'), runnerNamed('second')]);
    for (let query = 0; query < 3; query += 1) expect(await pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).toBe('first');
  });
});
