import { LatestInSteps } from '../../client/surface/latest-in-steps.ts';

function* threeSteps(asked: string): Generator<void, string> {
  for (let step = 0; step < 3; step += 1) yield;
  return asked.toUpperCase();
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('work in steps', () => {
  it('is done for the first that is asked for and for the latest, however many are asked for meanwhile', async () => {
    const done: string[] = [];
    const work = new LatestInSteps(threeSteps, (asked, result) => done.push(`${asked} ${result}`));
    for (const asked of ['a', 'b', 'c']) work.ask(asked);
    expect([work.isPending, done]).toEqual([true, []]);
    await aMoment();
    expect([work.isPending, done]).toEqual([false, ['a A', 'c C']]);
    work.ask('d');
    await aMoment();
    expect(done.at(-1)).toBe('d D');
  });

  it('is given up with what waits for it', async () => {
    const done: string[] = [];
    const work = new LatestInSteps(threeSteps, (asked) => done.push(asked));
    work.ask('a');
    work.ask('b');
    work.stop();
    await aMoment();
    expect([work.isPending, done]).toEqual([false, []]);
  });
});
