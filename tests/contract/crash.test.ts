import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../server/database/database.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { embedded, failureOf } from './engines.ts';
import { CAN_SEE_PROCESSES, enginesOf, gone } from './processes.ts';
import { AMPLE, RUNAWAY } from './texts.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

describe.skipIf(!CAN_SEE_PROCESSES)('what ends without warning (embedded)', () => {
  const engine = embedded();
  const countNodes = async (database: Database) => (await database.read({ text: 'MATCH (n) RETURN count(n)' }, AMPLE)).rows[0]?.[0];
  const killEngines = () => {
    const engines = enginesOf(process.pid);
    for (const pid of engines) process.kill(pid, 'SIGKILL');
    return engines.length;
  };
  const startWriter = async (last: 'write' | 'query'): Promise<ChildProcess> => {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, engine.settings.dataFolder, last], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const chunk of writer.stdout) {
      said += chunk;
      if (said.includes('in the middle')) break;
    }
    expect(said).toContain('acknowledged');
    return writer;
  };
  const kill = async (writer: ChildProcess) => {
    const engines = enginesOf(writer.pid ?? 0);
    expect(engines).toHaveLength(1);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    for (const pid of engines) await gone(pid);
  };

  test('an engine killed between two queries: the next is answered', async () => {
    const database = await engine.open();
    await database.readForUser({ text: 'RETURN 1' }, AMPLE);
    expect(killEngines()).toBe(2);
    expect((await database.read({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
    expect((await database.readForUser({ text: 'RETURN 2' }, AMPLE)).rows).toEqual([[2]]);
  });

  test.each(['read', 'readForUser'] as const)('an engine killed during %s: the query is run again', async (method) => {
    const database = await engine.open();
    await Promise.all([1, 2].map(() => database.readForUser({ text: 'UNWIND range(1, 100000) AS x RETURN count(x)' }, AMPLE)));
    const answers = Promise.all(
      [7, 8].map((n) => database[method]({ text: `UNWIND range(1, 2000000) AS x RETURN count(x % ${n})` }, AMPLE)),
    );
    setTimeout(killEngines, 100);
    expect((await answers).map(({ rows }) => rows)).toEqual([[[2_000_000]], [[2_000_000]]]);
  });

  test('an engine that dies twice of the same query is not started a third time for it', async () => {
    const database = await engine.open();
    await database.readForUser({ text: 'RETURN 1' }, AMPLE);
    const killing = setInterval(killEngines, 1000);
    try {
      expect(await failureOf(database.readForUser({ text: RUNAWAY }, AMPLE))).toMatchObject({ failure: 'unavailable' });
    } finally {
      clearInterval(killing);
    }
    expect((await database.readForUser({ text: 'RETURN 2' }, AMPLE)).rows).toEqual([[2]]);
  });

  test('queries of users that run at the same time have a process each, and ending one leaves the others as they are', async () => {
    const database = await engine.open();
    // Each has its process before the runaways begin.
    await Promise.all([1, 2].map(() => database.readForUser({ text: 'UNWIND range(1, 100000) AS x RETURN count(x)' }, AMPLE)));
    const gone = new AbortController();
    const runaways = [gone.signal, AbortSignal.timeout(4000)].map((signal) =>
      failureOf(database.readForUser({ text: RUNAWAY }, { ...AMPLE, signal })),
    );
    await sleep(1500);
    const [own, ...users] = enginesOf(process.pid);
    expect(users).toHaveLength(database.maxConcurrentUserQueries - 1);
    gone.abort();
    await runaways[0];
    await sleep(1500);
    const after = enginesOf(process.pid);
    expect(after).toEqual(expect.arrayContaining([own]));
    expect(users.filter((pid) => after.includes(pid))).toHaveLength(users.length - 1);
    await runaways[1];
  });

  test('closing leaves no process behind', async () => {
    const database = await engine.open();
    await database.readForUser({ text: 'RETURN 1' }, AMPLE);
    const engines = enginesOf(process.pid);
    await database.close();
    for (const pid of engines) await gone(pid);
    expect(enginesOf(process.pid)).toEqual([]);
  });

  test('a writer killed in the middle of a transaction: what was acknowledged is there, whole, and nothing of the rest', async () => {
    await kill(await startWriter('write'));
    expect(await countNodes(await engine.open())).toBe(10_000);
  });

  test('a writer killed in the middle of a query takes its engine along, and the store can be written again', async () => {
    await kill(await startWriter('query'));
    await engine.writing((database) => database.transaction((run) => run({ text: 'CREATE (:Actor)' })));
    expect(await countNodes(await engine.open())).toBe(10_001);
  });

  test("a writer's engine killed in the middle of a transaction: it is reported, nothing is kept, and the next goes well", async () => {
    await engine.writing(async (database) => {
      const failing = database.transaction(async (run) => {
        await run({ text: 'CREATE (:Actor)' });
        killEngines();
        await run({ text: 'CREATE (:Actor)' });
      });
      expect(await failureOf(failing)).toMatchObject({ failure: 'unavailable' });
      await database.transaction((run) => run({ text: 'CREATE (:Actor)' }));
    });
    expect(await countNodes(await engine.open())).toBe(1);
  });

  test('two can read at once; who wants to write beside them is told that the store is held', async () => {
    const one = await engine.open();
    const two = await openDatabase(engine.settings);
    expect([await countNodes(one), await countNodes(two)]).toEqual([0, 0]);
    const refused = await failureOf(openDatabaseForWriting(engine.settings));
    expect(refused).toMatchObject({ failure: 'locked', message: expect.stringContaining('stop it and try again') });
    await two.close();
    await one.close();
    await engine.writing(async () => {
      expect(await failureOf(openDatabase(engine.settings))).toMatchObject({ failure: 'locked' });
    });
  });
});
