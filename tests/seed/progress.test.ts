import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { printProgress } from '../../seed/progress.ts';

describe('printProgress', () => {
  const printed = () => {
    const lines: string[] = [];
    let at = 0;
    const progress = printProgress(
      (line) => lines.push(line),
      () => at,
    );
    const wait = (ms: number) => {
      at += ms;
    };
    return { lines, progress, wait };
  };

  it('says how much is done, how fast and how long the rest takes, each step from its own beginning', () => {
    const { lines, progress, wait } = printed();
    progress('laying out', 0);
    wait(4000);
    progress('laying out', 0.25);
    progress('writing', 0, 10_000);
    wait(2000);
    progress('writing', 0.5, 10_000);
    wait(300_000);
    progress('writing', 0.55, 10_000);
    expect(lines).toEqual([
      'laying out … 25 % (12 s left)',
      'writing … 50 % (2,500 rows a second, 2 s left)',
      'writing … 55 % (18 rows a second, 5 min left)',
    ]);
  });

  it('prints nothing of what takes less than a second, and one line a second', () => {
    const { lines, progress, wait } = printed();
    for (const done of [0.1, 0.2, 0.3]) {
      wait(300);
      progress('laying out', done);
    }
    expect(lines).toEqual([]);
    wait(200);
    progress('laying out', 0.4);
    wait(900);
    progress('laying out', 0.5);
    expect(lines).toHaveLength(1);
  });

  it('is told where the check of a large folder is: which file is read, and when its rows are checked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-progress-'));
    await writeGenerated(join(folder, 'large'), planFor({ actors: 200, relations: 2500 }));
    const steps: [string, number][] = [];
    await checkFolder(join(folder, 'large'), (step, done) => steps.push([step, done]));
    await rm(folder, { recursive: true });
    expect([...new Set(steps.map(([step]) => step))]).toEqual(['reading relations.csv', 'reading evidence.csv', 'checking the rows']);
    const shares = steps.filter(([step]) => step === 'reading relations.csv').map(([, done]) => done);
    expect(shares).toEqual([expect.closeTo(0.4, 1), expect.closeTo(0.8, 1)]);
  });

  it('guesses nothing from next to nothing', () => {
    const { lines, progress, wait } = printed();
    progress('laying out', 0);
    wait(2000);
    progress('laying out', 0.01);
    expect(lines).toEqual(['laying out … 1 %']);
  });
});
