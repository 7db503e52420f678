import { withinLimits } from '../../../server/database/limits.ts';

const waited = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const never = () => new Promise<never>(() => undefined);

describe('limits of a query', () => {
  test('an answer in time is given', async () => {
    expect(await withinLimits({ timeoutMs: 1000 }, async () => 7)).toBe(7);
  });

  test('a millisecond is a limit', async () => {
    expect(await withinLimits({ timeoutMs: 1 }, async () => 7)).toBe(7);
  });

  test('an error of the work is its own', async () => {
    await expect(withinLimits({ timeoutMs: 1000 }, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  });

  test('time that is up ends it, and the work is told why', async () => {
    let told: AbortSignal | undefined;
    const answer = withinLimits({ timeoutMs: 20 }, (ended) => {
      told = ended;
      return never();
    });
    await expect(answer).rejects.toMatchObject({ failure: 'timeout', message: 'The query did not end within its limit of 20 ms.' });
    expect(told?.reason).toMatchObject({ failure: 'timeout' });
  });

  test('time in which something of ours starts is not counted, here or further out', async () => {
    const starting = waited(200);
    const answer = withinLimits({ timeoutMs: 50 }, (_, pauseClock) =>
      withinLimits({ timeoutMs: 50, pauseClock }, async (ended, holdBoth) => {
        holdBoth(starting);
        await starting;
        ended.throwIfAborted();
        return 7;
      }),
    );
    expect(await answer).toBe(7);
  });

  test('time stands still until the last of ours has started, and what is left of it is left', async () => {
    const answer = withinLimits({ timeoutMs: 5000 }, async (ended, hold) => {
      hold(waited(10));
      await waited(50);
      ended.throwIfAborted();
      return 7;
    });
    expect(await answer).toBe(7);
    const late = withinLimits({ timeoutMs: 50 }, async (ended, hold) => {
      hold(waited(10));
      hold(waited(250));
      await waited(250);
      ended.throwIfAborted();
      return 7;
    });
    expect(await late).toBe(7);
    // What is waited for meanwhile takes nothing from it either.
    const joined = withinLimits({ timeoutMs: 300 }, async (ended, hold) => {
      hold(waited(450));
      await waited(400);
      hold(waited(60));
      await waited(100);
      ended.throwIfAborted();
      return 7;
    });
    expect(await joined).toBe(7);
  });

  test('nothing ends work that has been answered, neither its time nor its signal', async () => {
    const gone = new AbortController();
    let told: AbortSignal | undefined;
    let pause: ((ours: Promise<unknown>) => void) | undefined;
    await withinLimits({ timeoutMs: 40, signal: gone.signal }, async (ended, hold) => {
      told = ended;
      pause = hold;
    });
    gone.abort();
    pause?.(Promise.resolve());
    await waited(100);
    expect(told?.aborted).toBe(false);
  });

  test('time goes on when all that was waited for has started, or failed to', async () => {
    const answer = withinLimits({ timeoutMs: 50 }, (_, hold) => {
      hold(waited(20));
      hold(Promise.reject(new Error('broken')));
      return never();
    });
    await expect(answer).rejects.toMatchObject({ failure: 'timeout' });
  });

  test('a signal ends it', async () => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 10);
    await expect(withinLimits({ timeoutMs: 1000, signal: gone.signal }, never)).rejects.toMatchObject({ failure: 'cancelled' });
  });

  test('a signal that has fired already starts nothing', async () => {
    let started = false;
    const answer = withinLimits({ timeoutMs: 1000, signal: AbortSignal.abort() }, async () => {
      started = true;
    });
    await expect(answer).rejects.toMatchObject({ failure: 'cancelled' });
    expect(started).toBe(false);
  });

  test.each([0, -1, Number.NaN])('a timeout of %d ms is no timeout', async (timeoutMs) => {
    await expect(withinLimits({ timeoutMs }, never)).rejects.toThrow(RangeError);
  });
});
