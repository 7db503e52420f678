import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import type { Database } from '../../server/database/database.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { ClusterMember, type RoutingTable } from './cluster-member.ts';
import { describeNeo4j } from './engines.ts';
import { AMPLE } from './texts.ts';

const TABLE_BEHIND_MS = 300;

describeNeo4j('a cluster, of which each member is before one server', (engine) => {
  let members: ClusterMember[];
  let table: RoutingTable;
  const member = (place: number): ClusterMember => members[place] ?? (members[0] as ClusterMember);
  const settings = () => ({ neo4j: { uri: `neo4j://${member(0).address}`, username: 'neo4j', password: '' }, dataFolder: '' });

  beforeEach(async () => {
    const server = engine.settings.neo4j?.uri ?? '';
    members = await Promise.all([0, 1, 2, 3, 4].map(() => ClusterMember.before(server, () => table)));
    const [router, ...others] = members.map(({ address }) => address) as [string, string, string, string, string];
    table = { ROUTE: [router], READ: others.slice(0, 2), WRITE: others.slice(2, 3) };
  });
  afterEach(() => Promise.all(members.map((each) => each.kill().catch(() => undefined))));

  const answersOf = async (database: Database) => {
    await database.read({ text: 'RETURN 1' }, AMPLE);
    await database.explain({ text: 'RETURN 1' }, AMPLE);
    await database.streamRows({ text: 'RETURN 1' }, AMPLE, async () => undefined);
    await database.streamUserQuery({ text: 'RETURN 1' }, { ...AMPLE, format: 'plain' }, async () => undefined);
    await database.profileUserQuery({ text: 'RETURN 1' }, AMPLE);
    await database.ping();
  };

  it('is asked at its readers, and in read mode', async () => {
    const database = await openDatabase(settings());
    await answersOf(database);
    await database.close();
    expect(members.map(({ asked }) => asked.writes)).toEqual([0, 0, 0, 0, 0]);
    expect(member(1).asked.reads + member(2).asked.reads).toBeGreaterThanOrEqual(7);
    expect([member(0), member(3)].map(({ asked }) => asked.reads)).toEqual([0, 0]);
  });

  it('goes on answering when a reader has gone', async () => {
    const database = await openDatabase(settings());
    await answersOf(database);
    await member(1).kill();
    for (let asked = 0; asked < 2; asked += 1) await answersOf(database);
    await database.close();
  });

  it('is loaded at its leader, and a change of the leader is ridden out, between two transactions and within one', async () => {
    const council = await checkFolder(await writeDataset(cityCouncil()));
    const database = await openDatabaseForWriting(settings());
    await loadDataset(database, council);
    expect([member(1), member(2)].map(({ asked }) => asked.writes)).toEqual([0, 0]);
    expect(member(3).asked.writes).toBeGreaterThan(0);

    const lead = (place: number) => {
      for (const each of members) each.isLeader = false;
      member(place).isLeader = true;
      // The table is behind.
      setTimeout(() => {
        table = { ...table, WRITE: [member(place).address] };
      }, TABLE_BEHIND_MS);
    };
    lead(4);
    await database.transaction((run) => run({ text: 'CREATE (:Once)' }));
    expect(member(3).asked.refused).toBeGreaterThan(0);

    let runs = 0;
    await database.transaction(async (run) => {
      runs += 1;
      await run({ text: 'CREATE (:Once)' });
      if (runs === 1) lead(3);
      await run({ text: 'CREATE (:Once)' });
    });
    const { rows } = await database.read({ text: 'MATCH (n:Once) RETURN count(n)' }, AMPLE);
    await database.close();
    expect([runs > 1, rows, member(4).asked.refused > 0]).toEqual([true, [[3]], true]);
  });
});
