import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { infoAnswer } from '../../model/api.ts';
import { newDataFolder, run, start } from './process.ts';

const info = async (address: string) => infoAnswer.parse(await (await fetch(`${address}/api/info`)).json());

describe('npm start', () => {
  it('loads the shipped data the first time, serves the viewer, and the second time loads nothing', async () => {
    const data = { ENTENTE_DATA: newDataFolder() };
    const first = await start(data);
    const before = await info(first.address);
    const page = await (await fetch(first.address)).text();
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(first.out.join('\n')).toContain('is loaded');
    expect(before.counts.relations).toBeGreaterThan(0);
    expect(page).toContain('<div id="root">');

    const second = await start(data);
    expect(second.out).toEqual([second.address]);
    expect((await info(second.address)).datasets).toEqual(before.datasets);
    second.child.kill('SIGTERM');
    expect((await second.ended).out.at(-1)).toBe(second.address);
  });

  it('says in one line that the port is in use, and which to take', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await run(['scripts/start.mjs'], { ENTENTE_DATA: newDataFolder(), PORT: String(port) }).ended;
    taken.close();
    expect([code, err]).toEqual([1, [`Port ${port} is in use; end what uses it, or choose another: PORT=${port + 1} npm start`]]);
  });

  it('says in one line that the data folder cannot be used', async () => {
    const file = join(newDataFolder(), 'a-file');
    writeFileSync(file, '');
    const { code, err } = await run(['scripts/start.mjs'], { ENTENTE_DATA: file }).ended;
    expect([code, err.length]).toEqual([1, 1]);
    expect(err[0]).toContain(file);
  });

  it('says in one line which setting is broken', async () => {
    const { code, err } = await run(['scripts/start.mjs'], { ENTENTE_DATA: newDataFolder(), PORT: 'many' }).ended;
    expect([code, err]).toEqual([1, ['PORT: a port is a number from 0 to 65535']]);
  });

  it('starts without the Neo4j it was told of, says so, and goes on trying', async () => {
    const running = await start({ ENTENTE_DATA: newDataFolder(), NEO4J_URI: 'bolt://127.0.0.1:1' });
    const health = await fetch(`${running.address}/api/health`);
    const graph = await fetch(`${running.address}/api/graph`);
    running.child.kill('SIGTERM');
    await running.ended;
    expect([health.status, await health.json()]).toEqual([503, { alive: true, ready: false }]);
    expect([graph.status, graph.headers.get('content-type'), graph.headers.get('retry-after')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
      '5',
    ]);
  });
});

describe('npm run seed', () => {
  const seed = (args: string[], data = newDataFolder()) => run(['--import', 'tsx', 'seed/main.ts', ...args], { ENTENTE_DATA: data }).ended;

  it('only checks with --check', async () => {
    const data = newDataFolder();
    expect(await seed(['--check'], data)).toMatchObject({ code: 0, out: [expect.stringContaining('can be loaded')] });
  });

  it('lists every problem, loads nothing and ends with 2', async () => {
    const folder = newDataFolder();
    for (const name of ['actors', 'relations', 'sources', 'evidence']) writeFileSync(join(folder, `${name}.csv`), 'id\nx\n');
    const { code, out, err } = await seed([folder]);
    expect([code, out]).toEqual([2, []]);
    expect(err.length).toBeGreaterThan(4);
    expect(err.at(-1)).toContain('Nothing was loaded.');
  });

  it('says which store is in use by a server that runs', async () => {
    const data = newDataFolder();
    const running = await start({ ENTENTE_DATA: data });
    const { code, err } = await seed([], data);
    running.child.kill('SIGTERM');
    await running.ended;
    expect([code, err.length]).toEqual([1, 1]);
    expect(err[0]).toMatch(/stop it/i);
  });

  it('explains a call it does not understand', async () => {
    expect(await seed(['--chekc'])).toMatchObject({ code: 2, err: expect.arrayContaining([expect.stringContaining('Usage')]) });
  });
});
