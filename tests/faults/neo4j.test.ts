import { copyFileSync, mkdtempSync, openSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { CAN_SEE_PROCESSES } from '../contract/processes.ts';
import { RUNAWAY } from '../contract/texts.ts';
import { describeWith } from '../needs/describe-with.ts';
import { type Ended, run } from '../project/process.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { type Answer, problemOf, singleValue } from './ask.ts';
import { clockJumps } from './clock-jumps.ts';
import { record } from './fault-table.ts';
import { limitFiles } from './full-disk.ts';
import { MANY_AT_A_TIME, manyAtATime } from './many-at-a-time.ts';
import { OwnNeo4j } from './own-neo4j.ts';
import { inWords, type Look, suffer, watch } from './suffer.ts';
import { tenRunaways } from './ten-runaways.ts';
import { until, WatchedServer } from './watched-server.ts';

const engine = 'neo4j';
const lacks = CAN_SEE_PROCESSES ? missingForNeo4j() : 'only Linux lets one see processes the way these tests look at them';

describeWith({ name: 'neo4j', title: 'a Neo4j', lacks }, 'a server over Neo4j', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'entente-faults-'));
  const [clock, log] = ['clock', 'log'].map((name) => join(scratch, name)) as [string, string];
  let neo4j: OwnNeo4j;
  let server: WatchedServer;

  const seed = (...args: string[]): Promise<Ended> => run(['dist/server/seed.js', ...args], { NEO4J_URI: neo4j.uri }).ended;
  const expectTold = (looks: readonly Look[], told: RegExp) => {
    for (const answer of looks.flatMap(({ graph, query }) => [graph, query])) {
      expect([answer.status, problemOf(answer)]).toEqual([503, expect.stringMatching(told)]);
    }
  };

  beforeAll(async () => {
    neo4j = await OwnNeo4j.start();
    const loading = seed('seed/data/iraq', await writeDataset(cityCouncil()));
    server = await WatchedServer.start({ NEO4J_URI: neo4j.uri, LOG_LEVEL: 'info', ENTENTE_TEST_CLOCK: clock }, openSync(log, 'a'));
    expect((await loading).out.filter((line) => line.includes('is loaded'))).toHaveLength(2);
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await neo4j.stop();
  });

  it('that is killed in the middle of twenty queries and of writing says so, and has all that it said was done when it is back', {
    timeout: 180_000,
  }, async () => {
    let answers: Answer[] = [];
    let acknowledged = 0;
    const write = async () => {
      const database = await openDatabaseForWriting({ neo4j: { uri: neo4j.uri, username: 'neo4j', password: '' }, dataFolder: '' });
      try {
        for (;;) {
          await database.transaction((query) => query({ text: 'CREATE (:Acknowledged)' }));
          acknowledged += 1;
        }
      } catch {
        await database.close();
      }
    };
    const strike = async () => {
      const asked = Array.from({ length: 20 }, (_, client) => server.query(RUNAWAY, { client, timeoutMs: 30_000 }));
      await neo4j.kill();
      answers = await Promise.all(asked);
    };
    let writing: Promise<void> = Promise.resolve();
    const { looks } = await suffer(server, {
      name: 'database killed in the middle of twenty queries',
      engine,
      isLong: true,
      prepare: async () => {
        writing = write();
        while (acknowledged < 20) await sleep(10);
      },
      strike,
      mend: () => neo4j.startAgain(),
    });
    await writing;
    const away = new RegExp(
      `^Neo4j at ${new URL(neo4j.uri).host} (refuses connections|does not answer|takes connections and closes).*Entente goes on trying\\.$`,
    );
    expectTold(looks, away);
    for (const answer of answers) expect([answer.status, problemOf(answer)]).toEqual([503, expect.stringMatching(away)]);
    const kept = Number(singleValue(await server.query('MATCH (n:Acknowledged) RETURN count(n)', { client: 30 })));
    // The one that was under way may have been written without an answer.
    expect([acknowledged, acknowledged + 1]).toContain(kept);
  });

  it('holds up nobody for ten that run away', () => tenRunaways(server, engine));

  it('does not notice that its clock is set', () => clockJumps(server, engine, clock));

  it('answers 200 requests at a time', MANY_AT_A_TIME, () => manyAtATime(server, engine));

  it('whose disk is full says so to whoever loads and to whoever asks, also when its store is damaged, and has all that was done', {
    timeout: 180_000,
  }, async () => {
    const broken = `^Neo4j at ${new URL(neo4j.uri).host} answers, but its database does not \\(Neo\\.[\\w.]+\\)\\. Its logs say more, such as that a disk is full; once that is mended, start it again\\.`;
    const store = join(neo4j.home, 'data', 'databases', 'neo4j', 'neostore');
    const kept = join(scratch, 'neostore');
    let failed: Ended | undefined;
    let ofDamaged: Look[] = [];
    const { looks, row } = await suffer(server, {
      name: 'disk of the database full while data are loaded',
      engine,
      prepare: async () => {
        limitFiles([neo4j.pid], 4096);
        failed = await seed('--remove', 'port-council');
      },
      strike: async () => undefined,
      // A start of it takes seconds, so the other fault is done in between.
      mend: async () => {
        await neo4j.kill();
        copyFileSync(store, kept);
        truncateSync(store);
        await neo4j.startAgain();
        await until(async () => problemOf(await server.graph(40)).includes('answers, but'), 'what is the matter is not said');
        ofDamaged = await watch(server);
        await neo4j.kill();
        copyFileSync(kept, store);
        await neo4j.startAgain();
      },
    });
    record({ ...row, fault: 'store of the database cut off', seen: ofDamaged.map(inWords) });
    expect([failed?.code, failed?.err.at(-1)]).toEqual([1, expect.stringMatching(new RegExp(`${broken}$`))]);
    expectTold([...looks, ...ofDamaged], new RegExp(`${broken}( This was found \\d+ s ago\\.)? Entente goes on trying\\.$`));
  });
});
