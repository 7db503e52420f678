import { setTimeout as later } from 'node:timers/promises';
import { resultOf, whenDone } from '../../../client/graph/slices.ts';

/** Takes some ten times as long as work may run before it yields. */
function* slow(): Generator<void, string> {
  for (let step = 0; step < 40; step += 1) {
    for (const end = performance.now() + 10; performance.now() < end; );
    yield;
  }
  return 'done';
}

describe('work in steps', () => {
  it('gives its result, and lets others run meanwhile', async () => {
    const order: string[] = [];
    const work = whenDone(slow()).then((result) => order.push(result));
    await later(0);
    order.push('another task');
    await work;
    expect(order).toEqual(['another task', 'done']);
  });

  it('tells of the step that fails', async () => {
    const failing = function* (): Generator<void, void> {
      yield;
      throw new Error('the second step');
    };
    await expect(whenDone(failing())).rejects.toThrow('the second step');
    expect(() => resultOf(failing())).toThrow('the second step');
  });

  it('ends when nobody waits for it', async () => {
    const steps: number[] = [];
    const counted = function* (): Generator<void, void> {
      for (const step of [1, 2, 3]) {
        steps.push(step);
        yield* slow();
      }
    };
    const leaving = new AbortController();
    const work = whenDone(counted(), leaving.signal);
    await later(0);
    leaving.abort(new Error('the page was left'));
    await expect(work).rejects.toThrow('the page was left');
    const then = steps.length;
    await later(100);
    expect(steps).toHaveLength(then);
    expect(then).toBeLessThan(3);
  });
});
