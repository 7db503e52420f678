import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CpuClock } from '../../../server/grammar/cpu-clock.ts';

describe('the clock of what other threads work', () => {
  it('stands still while only this thread works', () => {
    const clock = new CpuClock();
    const end = performance.now() + 300;
    while (performance.now() < end);
    expect(clock.workedMs()).toBeLessThan(150);
  });

  it('runs while another thread works', async () => {
    const busy = new Worker("require('node:worker_threads').parentPort.postMessage(''); for (;;);", { eval: true });
    await once(busy, 'message');
    const clock = new CpuClock();
    while (clock.workedMs() < 200) await new Promise((resolve) => setTimeout(resolve, 10));
    await busy.terminate();
  });
});
