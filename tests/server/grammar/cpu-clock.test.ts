import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CpuClock } from '../../../server/grammar/cpu-clock.ts';

const WORKS = `const until = process.hrtime.bigint() + 300_000_000n; while (process.hrtime.bigint() < until);`;

it('counts the work of other threads, and not what is done while it is stopped for something else that starts', async () => {
  const [clock, stopped] = [new CpuClock(), new CpuClock()];
  const first = new Worker(WORKS, { eval: true });
  const over = once(first, 'exit');
  // Two that overlap.
  stopped.hold(over);
  stopped.hold(over.then(() => undefined));
  await over;
  await Promise.resolve();
  expect(stopped.workedMs()).toBeLessThan(clock.workedMs() / 2);
  const before = stopped.workedMs();
  await once(new Worker(WORKS, { eval: true }), 'exit');
  expect(stopped.workedMs()).toBeGreaterThan(before);
});
