import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cypherAnswer } from '../../model/api/cypher.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { childrenOf, endLeftOver, isRunning, killNow, loadedDataFolder, newDataFolder, relationsIn, run, start } from './process.ts';

const union = async (address: string) => graphAnswer.parse(await (await fetch(`${address}/api/graph`)).json());
const count = async (address: string) => {
  const body = JSON.stringify({ statement: 'MATCH (c:Claim) RETURN count(c)' });
  const response = await fetch(`${address}/api/cypher`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return cypherAnswer.parse(await response.json()).data.values;
};

afterEach(endLeftOver);

describe('after kill -9', () => {
  it('of the server, a start finds everything, and no engine has outlived it', async () => {
    const data = { ENTENTE_DATA: newDataFolder() };
    const first = await start(data);
    const before = await union(first.address);
    const engines = childrenOf(first.child.pid ?? 0);
    expect(engines.length).toBeGreaterThan(0);
    await killNow(first);
    while (engines.some(isRunning)) await wait(100);
    const second = await start(data);
    expect(second.out).toEqual([second.address]);
    expect(await union(second.address)).toEqual(before);
    second.child.kill('SIGTERM');
    await second.ended;
  });

  it('of every process of the engine, the next question is answered', async () => {
    const running = await start({ ENTENTE_DATA: await loadedDataFolder() });
    const before = [await union(running.address), await count(running.address)];
    for (const pid of childrenOf(running.child.pid ?? 0)) process.kill(pid, 'SIGKILL');
    expect([await union(running.address), await count(running.address)]).toEqual(before);
    running.child.kill('SIGTERM');
    await running.ended;
  });

  it('of the seed job at any moment, the store is empty or whole, and the next start completes it', async () => {
    const data = { ENTENTE_DATA: newDataFolder() };
    const expected = await start({ ENTENTE_DATA: await loadedDataFolder() });
    const whole = await union(expected.address);
    expected.child.kill('SIGTERM');
    await expected.ended;
    for (const delay of [300, 600, 900, 1200, 1600, 2000]) {
      const seed = run(['dist/server/seed.js'], data);
      await Promise.race([wait(delay), seed.ended]);
      await killNow(seed);
      expect([0, whole.relations.length]).toContain(await relationsIn(data.ENTENTE_DATA));
    }
    const running = await start(data);
    expect(await union(running.address)).toEqual(whole);
    running.child.kill('SIGTERM');
    await running.ended;
  });

  it('of the seed job in the middle of a large load, the store is as it was, and the next load takes away what is left', async () => {
    const data = { ENTENTE_DATA: newDataFolder() };
    const folder = join(newDataFolder(), 'large');
    await writeGenerated(folder, planFor({ actors: 300, relations: 9000 }));
    const seed = run(['dist/server/seed.js', folder], data);
    const isEnded = seed.ended.then(() => true);
    while (!existsSync(join(data.ENTENTE_DATA, 'graph-new'))) {
      if (await Promise.race([isEnded, wait(50, false)])) throw new Error('it ended before it wrote anything');
    }
    await wait(1000);
    await killNow(seed);
    expect(await relationsIn(data.ENTENTE_DATA)).toBe(0);
    expect((await run(['dist/server/seed.js', 'seed/data/iraq'], data).ended).code).toBe(0);
    expect(readdirSync(data.ENTENTE_DATA)).toEqual(['graph']);
  });
});
