import { ThreadTurns } from '../../../server/camps/thread-turns.ts';

const NEVER = new AbortController().signal;

describe('the turns in a thread', () => {
  it('go to whoever is urgent first, then in the order of coming', async () => {
    const turns = new ThreadTurns();
    const order: string[] = [];
    const take = async (name: string, isUrgent: boolean) => {
      const turn = await turns.take(isUrgent, NEVER);
      order.push(name);
      turn.release();
    };
    const held = await turns.take(false, NEVER);
    const all = [take('year 1', false), take('year 2', false), take('window 1', true), take('window 2', true)];
    expect(order).toEqual([]);
    held.release();
    await Promise.all(all);
    expect(order).toEqual(['window 1', 'window 2', 'year 1', 'year 2']);
  });

  it('tell one that is not urgent that it is wanted, and no urgent one', async () => {
    const turns = new ThreadTurns();
    const year = await turns.take(false, NEVER);
    const another = turns.take(false, NEVER);
    expect(year.wanted.aborted).toBe(false);
    const window = turns.take(true, NEVER);
    expect(year.wanted.aborted).toBe(true);
    year.release();
    const taken = await window;
    const second = turns.take(true, NEVER);
    expect(taken.wanted.aborted).toBe(false);
    taken.release();
    (await second).release();
    (await another).release();
  });

  it('are not kept for who does not wait any more', async () => {
    const turns = new ThreadTurns();
    const held = await turns.take(true, NEVER);
    const gone = new AbortController();
    const left = expect(turns.take(true, gone.signal)).rejects.toThrow('gone');
    const next = turns.take(false, NEVER);
    gone.abort(new Error('gone'));
    await left;
    held.release();
    (await next).release();
    await expect(turns.take(true, gone.signal)).rejects.toThrow('gone');
  });
});
