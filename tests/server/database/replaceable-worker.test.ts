import { ReplaceableWorker } from '../../../server/database/replaceable-worker.ts';

/** What the worker that was started last has gone through; it exits when it is told to. */
function started() {
  const log: string[] = [];
  const exits: (() => void)[] = [];
  const workers = new ReplaceableWorker(
    async (closing) => {
      const number = exits.length + 1;
      if (log.at(-1) === 'broken') throw new Error('does not start');
      log.push(`start ${number}`);
      closing.addEventListener('abort', () => log.push('closing'));
      let exit: () => void = () => undefined;
      const exited = new Promise<void>((resolve) => {
        exit = resolve;
      });
      exits.push(exit);
      return { number, exited, kill: () => void log.push(`kill ${number}`) };
    },
    () => new Error('closed'),
  );
  return { log, workers, exit: (number: number) => exits[number - 1]?.() };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a worker that is always there', () => {
  it('is ended where it is to rest, and another starts when one is needed', async () => {
    const { log, workers, exit } = started();
    workers.rest();
    await workers.current();
    workers.rest();
    expect([workers.isUp, log]).toEqual([false, ['start 1', 'kill 1']]);
    expect((await workers.current()).number).toBe(2);
    exit(1);
    await soon();
    expect([workers.isUp, (await workers.current()).number]).toEqual([true, 2]);
  });

  it('starts when it is first needed, once, and again when it has ended', async () => {
    const { log, workers, exit } = started();
    expect([workers.isUp, log]).toEqual([false, []]);
    const [one, same] = await Promise.all([workers.current(), workers.current()]);
    expect([one.number, same, workers.isUp]).toEqual([1, one, true]);
    exit(1);
    await soon();
    expect(workers.isUp).toBe(false);
    expect((await workers.current()).number).toBe(2);
  });

  it('is replaced at once, after the old one has let go, and only by who has the current one', async () => {
    const { log, workers, exit } = started();
    const one = await workers.current();
    workers.replace(one);
    workers.replace(one);
    const two = workers.current();
    await soon();
    expect([workers.isUp, log]).toEqual([false, ['start 1', 'kill 1']]);
    exit(1);
    expect((await two).number).toBe(2);
    workers.replace(one);
    expect([workers.isUp, log]).toEqual([true, ['start 1', 'kill 1', 'start 2']]);
  });

  it('is tried again by the next who needs it when it does not start', async () => {
    const { log, workers } = started();
    log.push('broken');
    await expect(workers.current()).rejects.toThrow('does not start');
    log.push('mended');
    expect((await workers.current()).number).toBe(1);
  });

  it('is not there any more when it is closed, also not in place of one that is ending', async () => {
    const { log, workers, exit } = started();
    workers.replace(await workers.current());
    const closing = workers.close();
    const next = expect(workers.current()).rejects.toThrow('closed');
    exit(1);
    await Promise.all([closing, next]);
    expect(log).toEqual(['start 1', 'kill 1', 'closing']);
  });
});
