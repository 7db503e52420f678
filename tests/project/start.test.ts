import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { infoAnswer } from '../../model/api/server-state.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { endLeftOver, loadedDataFolder, newDataFolder, run, start } from './process.ts';

const info = async (address: string) => infoAnswer.parse(await (await fetch(`${address}/api/info`)).json());

async function changeStore(dataFolder: string, text: string): Promise<void> {
  const database = await openDatabaseForWriting({ dataFolder });
  await database.transaction((run) => run({ text })).finally(() => database.close());
}

afterEach(endLeftOver);

describe('npm start', () => {
  it('loads the shipped data the first time, again over a store of an older version, serves the viewer, and the second time loads nothing', async () => {
    const data = { ENTENTE_DATA: newDataFolder() };
    const first = await start(data);
    const before = await info(first.address);
    const page = await (await fetch(first.address)).text();
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(first.out.join('\n')).toContain('is loaded');
    expect(before.counts.relations).toBeGreaterThan(0);
    expect(page).toContain('<div id="root">');

    // As a version had it that did not know what a claim attests, nor of versions.
    await changeStore(data.ENTENTE_DATA, 'MATCH (d:Dataset) REMOVE d.model');
    await changeStore(data.ENTENTE_DATA, 'MATCH (:Actor)-[r]->(:Actor) REMOVE r.dating, r.attestedFrom');
    const newer = await start(data);
    const mended = await info(newer.address);
    newer.child.kill('SIGTERM');
    await newer.ended;
    expect(newer.out.join('\n')).toContain('is brought up to date');
    expect(mended.counts).toEqual(before.counts);

    const second = await start(data);
    expect(second.out).toEqual([second.address]);
    expect((await info(second.address)).datasets).toEqual(mended.datasets);
    second.child.kill('SIGTERM');
    expect((await second.ended).out.at(-1)).toBe(second.address);
  });

  it('says in one line that the port is in use, and which to take', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await run(['scripts/start.mjs'], { ENTENTE_DATA: await loadedDataFolder(), PORT: String(port) }).ended;
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
  const seed = (args: string[], data = newDataFolder()) => run(['dist/server/seed.js', ...args], { ENTENTE_DATA: data }).ended;

  it('only checks with --check', async () => {
    const data = newDataFolder();
    const { code, out } = await seed(['--check'], data);
    expect([code, out.filter((line) => line.includes('can be loaded')).length]).toEqual([0, (await shippedFolders()).length]);
    expect(existsSync(join(data, 'graph'))).toBe(false);
  });

  it('lists every remark on a dataset with --all, and three of a kind without', async () => {
    const [some, all] = await Promise.all([seed(['--check']), seed(['--check', '--all'])]);
    expect(some.out.filter((line) => /^ {2}… and \d+ more/.test(line)).length).toBeGreaterThan(0);
    expect(all.out.filter((line) => line.includes(' more'))).toEqual([]);
    expect(all.out.length).toBeGreaterThan(some.out.length);
  });

  // What is bundled may have other names than the package whose classes tell what a date is.
  it('refuses in the built form the dates that the sources refuse', async () => {
    const dates = ['2020-01-24T10:00', '2020-01-24T10:00:00Z', '2020-21', '2019-02-29', '2019/20'];
    const folder = await writeDataset({
      actors: ['a,A,person,,,', 'b,B,person,,,'],
      relations: dates.map((date, index) => `r${index},MEETS_WITH,a,b,${date},actual,high,,,They met.`),
      sources: ['s,S,,,2020-02-01,,C'],
      evidence: dates.map((_, index) => `e${index},r${index},s,para 1,It says so.,3,supports`),
    });
    const { code, err } = await seed([folder, '--check', '--all']);
    expect(code).toBe(2);
    for (const [index, words] of ['finer than', 'finer than', 'is a season', 'does not exist', 'not of four digits'].entries()) {
      expect(err.find((line) => line.includes(`"${dates[index]}"`))).toContain(words);
    }
  });

  it('writes what neo4j-admin imports, says how to import it, and needs no database', async () => {
    const [data, out] = [newDataFolder(), join(newDataFolder(), 'import')];
    const council = await writeDataset(cityCouncil());
    const written = await seed([council, '--neo4j-admin', out], data);
    // A busy machine takes so long that it says how far it is.
    const warned = written.err.filter((line) => !line.startsWith('writing … '));
    expect([written.code, warned, written.out[0]]).toEqual([0, [], 'The council of Port (port-council) is written:']);
    const command = written.out.find((line) => line.includes('neo4j-admin database import full neo4j'));
    const files = [...(command ?? '').matchAll(/[\w-]+\.csv/g)].map(([file]) => file);
    expect(readdirSync(out).sort()).toEqual([...files, 'schema.cypher'].sort());
    expect(files).toEqual(expect.arrayContaining(['actors.csv', 'relations.csv', 'claims.csv', 'datasets.csv']));
    // Nothing is written over, and nothing is loaded.
    const again = await seed([council, '--neo4j-admin', out], data);
    expect(again).toEqual({ code: 2, out: [], err: [`${out} is not empty; name a new folder, or empty it.`] });
    expect((await seed([council, '--neo4j-admin', out, '--check'], data)).code).toBe(2);
    expect(readdirSync(data)).toEqual([]);
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
    const data = await loadedDataFolder();
    const running = await start({ ENTENTE_DATA: data });
    const { code, err } = await seed([], data);
    running.child.kill('SIGTERM');
    await running.ended;
    expect([code, err.length]).toEqual([1, 1]);
    expect(err[0]).toMatch(/stop it/i);
  });

  it('loads several folders, and takes out a dataset by its id, also the last', async () => {
    const data = newDataFolder();
    const council = await writeDataset(cityCouncil());
    const press = await writeDataset({
      actors: ['member-abel,Councillor Abel,person,,,', 'paper,The paper,institution,,,'],
      relations: ['paper-backs-abel,SUPPORTS,paper,member-abel,1993/,actual,high,,,The paper backs him.'],
      sources: ['paper-1994,The paper,,,1994,,C'],
      evidence: ['m1,paper-backs-abel,paper-1994,front page,It backs him.,3,supports'],
      raw: { 'datapackage.json': '{"name": "press", "title": "The press"}' },
    });
    const loaded = await seed([council, press], data);
    expect([loaded.code, loaded.out.filter((line) => line.includes('is loaded'))]).toEqual([
      0,
      ['The council of Port (port-council) is loaded:', 'The press (press) is loaded:'],
    ]);
    expect(await seed(['--remove', 'port-council'], data)).toEqual({
      code: 0,
      out: [
        'The council of Port (port-council) is taken out: 19 actors, 19 relations, 1 source and 19 claims.',
        '1 actor and 0 sources stay, since other datasets include them.',
      ],
      err: [],
    });
    expect(await seed(['--remove', 'port-council'], data)).toEqual({
      ...{ code: 2, out: [] },
      err: ['No dataset "port-council" is loaded. Loaded: press (The press).'],
    });
    expect((await seed(['--remove', 'press'], data)).out.at(-1)).toContain('No dataset is left. `npm start` loads what ships');
  });

  it('explains a call it does not understand', async () => {
    const usage = { code: 2, out: [], err: expect.arrayContaining([expect.stringContaining('Usage')]) };
    expect(await Promise.all([seed(['--chekc']), seed(['--remove']), seed(['--remove', 'iraq', '--check'])])).toEqual([
      usage,
      usage,
      usage,
    ]);
  });
});
