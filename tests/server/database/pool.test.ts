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

  test('prefers, of those with as little to do, one that runs', async () => {
    const [first, second] = [runnerNamed('first'), runnerNamed('second')];
    const pool = new Pool([first, second]);
    await second.runner();
    const name = () => pool.ask({ timeoutMs: 60_000 }, async (runner) => runner.name);
    expect(await name()).toBe('second');
    await first.runner();
    expect(await name()).toBe('first');
  });

  test('gives a query to one that must be started before one that is busy', async () => {
    const [first, second] = [runnerNamed('first'), runnerNamed('second')];
    const pool = new Pool([first, second]);
    await second.runner();
    let answer: (name: string) => void = () => undefined;
    const busy = pool.ask({ timeoutMs: 60_000 }, () => new Promise<string>((resolve) => (answer = resolve)));
    expect(await pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).toBe('first');
    answer('done');
    expect(await busy).toBe('done');
  });

  test('is warm with one, and ends all that run when it is closed', async () => {
    const killed: string[] = [];
    const mortal = (name: string) => {
      let end: () => void = () => undefined;
      const exited = new Promise<void>((resolve) => (end = resolve));
      const kill = () => {
        killed.push(name);
        end();
      };
      return new SupervisedWorker(name, async () => ({ name, exited, kill }), { cancelledMs: 60_000, timedOutMs: 60_000 });
    };
    const [first, second, third] = [mortal('first'), mortal('second'), mortal('third')];
    const pool = new Pool([first, second, third]);
    pool.warmUp();
    await new Promise((resolve) => setImmediate(resolve));
    expect([first.isUp, second.isUp, third.isUp]).toEqual([true, false, false]);
    await second.runner();
    await pool.close();
    expect(killed).toEqual(['first', 'second']);
    await expect(pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).rejects.toMatchObject({ failure: 'unavailable' });
  });

  test('has one at hand again when it has answered', async () => {
    const pool = new Pool([runnerNamed('first'), runnerNamed('second')]);
    for (let query = 0; query < 3; query += 1) expect(await pool.ask({ timeoutMs: 60_000 }, async ({ name }) => name)).toBe('first');
  });
});
