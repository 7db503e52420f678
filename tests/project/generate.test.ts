import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './process.ts';

const generate = (...args: string[]) => run(['scripts/generate.mjs', ...args], {}).ended;

describe('npm run generate', () => {
  it('writes a dataset of the size that is asked for, which the seed job finds right', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'entente-generated-')), 'made-up');
    const { code, out, err } = await generate(folder, '--actors', '40', '--relations', '90', '--camps', '4');
    expect([code, out[0], err]).toEqual([0, `${folder}: 40 actors in 4 camps, 90 relations.`, []]);
    const check = await run(['dist/server/seed.js', folder, '--check'], {}).ended;
    expect(check.code).toBe(0);
    // It is not written over.
    expect(await generate(folder)).toEqual({ code: 2, out: [], err: [expect.stringContaining(folder)] });
  });

  it.each([
    [[], 'Name one folder to write to.'],
    [['--actors', 'many'], '--actors many: a whole number from 1 to 1,000,000 is needed.'],
    [['--camps', '50', '--actors', '40'], '--camps 50: a whole number from 1 to 40 is needed.'],
    [['--size', '3'], '--size'],
  ])('says what is wrong with %j, and writes nothing', async (args, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-generated-'));
    const { code, err } = await generate(...(args.length === 0 ? [] : [join(folder, 'made-up')]), ...args);
    expect(code).toBe(2);
    expect(err[0]).toContain(message);
    expect(err[1]).toContain('Usage: npm run generate');
    expect(readdirSync(folder)).toEqual([]);
  });
});
