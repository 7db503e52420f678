import { mkdtempSync, openSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { busiest, CAN_SEE_PROCESSES, familyOf } from '../contract/processes.ts';
import { loadedDataFolder } from '../project/process.ts';
import { type Answer, singleValue } from './ask.ts';
import { clockJumps } from './clock-jumps.ts';
import { limitFiles } from './full-disk.ts';
import { MANY_AT_A_TIME, manyAtATime } from './many-at-a-time.ts';
import { isAllAnswered, suffer } from './suffer.ts';
import { tenRunaways } from './ten-runaways.ts';
import { EACH_OF_TWENTY, twentyQueries } from './twenty-queries.ts';
import { until, WatchedServer } from './watched-server.ts';

const engine = 'embedded';

describe.skipIf(!CAN_SEE_PROCESSES)('a server over the embedded engine', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'entente-faults-'));
  const [clock, log] = ['clock', 'log'].map((name) => join(scratch, name)) as [string, string];
  let server: WatchedServer;
  beforeAll(async () => {
    const data = { ENTENTE_DATA: await loadedDataFolder(), LOG_LEVEL: 'info' };
    server = await WatchedServer.start({ ...data, ENTENTE_TEST_CLOCK: clock }, openSync(log, 'a'));
  });
  afterAll(async () => void (await server.stop()));

  it('whose engine is killed in the middle of a query answers it all the same', async () => {
    let answer: Promise<Answer> | undefined;
    const strike = async () => {
      answer = server.query('UNWIND range(1, 6000000) AS x RETURN count(x % 7)', { client: 1 });
      await until(async () => {
        const pid = await busiest(server.engines);
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        return pid !== undefined;
      }, 'no engine is busy');
      await answer;
    };
    const { looks } = await suffer(server, { name: 'database killed in the middle of a query', engine, strike });
    expect(singleValue((await answer) as Answer)).toBe(6_000_000);
    expect(looks.map(isAllAnswered)).toEqual([true, true]);
  });

  it('whose engines are all killed under a load of twenty queries answers all of them', async () => {
    let answers: Answer[] = [];
    const strike = async () => {
      const asked = twentyQueries(server);
      await sleep(500);
      for (const pid of server.engines) process.kill(pid, 'SIGKILL');
      answers = await Promise.all(asked);
    };
    const { looks } = await suffer(server, { name: 'engines killed under twenty queries', engine, strike });
    expect(answers.map(singleValue)).toEqual(answers.map(() => EACH_OF_TWENTY));
    expect(looks.map(isAllAnswered)).toEqual([true, true]);
  });

  it('holds up nobody for ten that run away', () => tenRunaways(server, engine));

  it('does not notice that its clock is set', () => clockJumps(server, engine, clock));

  it('answers 200 requests at a time', MANY_AT_A_TIME, () => manyAtATime(server, engine));

  it('goes on when its log cannot be written and its engines have to start again, and writes the log when it can', async () => {
    const size = () => statSync(log).size;
    const strike = async () => {
      limitFiles(familyOf(server.pid), size());
      for (const pid of server.engines) process.kill(pid, 'SIGKILL');
    };
    const full = size();
    const { looks } = await suffer(server, { name: 'disk full', engine, strike, mend: async () => limitFiles(familyOf(server.pid)) });
    expect(looks.map(isAllAnswered)).toEqual([true, true]);
    expect(readFileSync(log, 'utf8').slice(full)).toContain('request completed');
  });
});
