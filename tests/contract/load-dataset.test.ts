import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { DatasetError } from '../../seed/problem.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import type { LoadReport } from '../../seed/load/write-graph.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { describeEngines, type TestEngine } from './engines.ts';
import { AMPLE } from './texts.ts';

const load = (engine: TestEngine, folder: string) => engine.writing(async (database) => loadDataset(database, await checkFolder(folder)));
const ask = async (engine: TestEngine, text: string) => engine.writing(async (database) => (await database.read({ text }, AMPLE)).rows);
const total = (report: LoadReport) =>
  Object.values(report).reduce(
    (sum, { added, changed, removed }) => ({ added: sum.added + added, changed: sum.changed + changed, removed: sum.removed + removed }),
    {
      added: 0,
      changed: 0,
      removed: 0,
    },
  );

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** Everything that is stored, as text, to compare two states of the graph. */
async function everything(engine: TestEngine): Promise<string> {
  const nodes = await ask(engine, 'MATCH (n) RETURN labels(n), properties(n)');
  const relations = await ask(engine, 'MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)');
  const sorted = (rows: unknown[][]) =>
    rows.map((row) => JSON.stringify(row, (_, value) => (isMap(value) ? Object.fromEntries(Object.entries(value).sort()) : value))).sort();
  return [...sorted(nodes), ...sorted(relations)].join('\n');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describeEngines('loading a dataset', (engine) => {
  it('stores actors, relations, evidence and added types as the contract has them', async () => {
    await load(engine, await writeDataset(cityCouncil()));
    expect(
      await ask(engine, "MATCH (a:Actor:Person {id: 'member-abel'}) RETURN a.name, a.kind, a.x IS NOT NULL, a.aliases IS NULL"),
    ).toEqual([['Councillor Abel', 'person', true, true]]);
    expect(
      await ask(
        engine,
        "MATCH (a:Actor)-[r:SUPPORTS {id: 'backs-cohen'}]->(b:Actor) RETURN a.id, b.id, r.from, r.fromLatest, r.toEarliest, r.to, r.fromYear, r.toYear, r.startStatus, r.endStatus, r.endedBy, r.sign, r.category, r.status, r.confidence, r.channel, r.dates, r.sources, r.dataset",
      ),
    ).toEqual([
      [
        ...[
          'member-dubois',
          'member-cohen',
          '1993-02-01',
          '1993-02-28',
          '1994-05-03',
          '1994-05-04',
          1993,
          1994,
          'known',
          'ended',
          'drops-cohen',
        ],
        ...[1, 'cooperation', 'actual', 'moderate', 'verbal', '1993-02/..', ['minutes-1995'], 'port-council'],
      ],
    ]);
    expect(
      await ask(
        engine,
        "MATCH (s:Source)-[t:STATES]->(c:Claim {relation: 'backs-cohen'})-[:SUBJECT]->(a:Actor) MATCH (c)-[:OBJECT]->(b:Actor) RETURN s.id, t.locator, c.credibility, c.stance, a.id, b.id",
      ),
    ).toEqual([['minutes-1995', 'page 17', 2, 'supports', 'member-dubois', 'member-cohen']]);
    expect(
      await ask(
        engine,
        'MATCH (d:Dataset)-[:DEFINES]->(t:RelationType) RETURN d.id, d.title, d.actors, d.relations, d.claims, t.type, t.sign',
      ),
    ).toEqual([['port-council', 'The council of Port', 20, 19, 19, 'LOBBIES', 1]]);
  });

  it('changes nothing when the same files are loaded again', async () => {
    const folder = await writeDataset(cityCouncil());
    expect(total(await load(engine, folder))).toMatchObject({ changed: 0, removed: 0 });
    const before = await everything(engine);
    expect(total(await load(engine, folder))).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await everything(engine)).toBe(before);
  });

  it('updates what changed and removes what is gone, and says so', async () => {
    const folder = await writeDataset(cityCouncil());
    await load(engine, folder);
    await edit(folder, 'relations.csv', (text) =>
      text
        .replace('rivals-abel-brandt,RIVALS', 'rivals-abel-brandt,OPPOSES')
        .replace('alleged,low', 'actual,high')
        .replace(/^drops-cohen.*\n/m, ''),
    );
    await edit(folder, 'evidence.csv', (text) => text.replace(/^.*,drops-cohen,.*\n/m, ''));
    const report = await load(engine, folder);
    // The state that the removed event had ended is open again.
    expect(report.relations).toEqual({ added: 0, changed: 3, removed: 1 });
    expect(report.claims).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await ask(engine, "MATCH ()-[r {id: 'rivals-abel-brandt'}]->() RETURN type(r)")).toEqual([['OPPOSES']]);
    expect(await ask(engine, "MATCH ()-[r {id: 'backs-cohen'}]->() RETURN r.endStatus, r.endedBy")).toEqual([['ongoing', null]]);
    const fresh = await everything(engine);
    await engine.writing((database) => database.transaction((run) => run({ text: 'MATCH (n) DETACH DELETE n' })));
    await load(engine, folder);
    const withoutTime = (graph: string) => graph.replace(/"loadedAt":"[^"]*"/g, '');
    expect(withoutTime(fresh)).toBe(withoutTime(await everything(engine)));
  });

  it('loads nothing of a dataset with one bad row', async () => {
    const folder = await writeDataset(cityCouncil());
    await load(engine, folder);
    const before = await everything(engine);
    await edit(folder, 'relations.csv', (text) => `${text}\nbad,FUNDS,member-abel,nobody,1993,actual,high,,,No.`);
    await expect(load(engine, folder)).rejects.toThrow(DatasetError);
    expect(await everything(engine)).toBe(before);
  });

  it('lets two datasets meet in their actors, and keeps apart what each owns', async () => {
    const council = await writeDataset(cityCouncil());
    await load(engine, council);
    const second = await writeDataset({
      actors: ['member-abel,Councillor Abel,person,Abe,,', 'newspaper,The Port Courier,institution,,,'],
      relations: ['courier-backs-abel,SUPPORTS,newspaper,member-abel,1993/,actual,high,,,The paper backs him.'],
      sources: ['courier,Courier,,,1994,,C'],
      evidence: ['k1,courier-backs-abel,courier,front page,It backs him.,3,supports'],
      raw: { 'datapackage.json': '{"name": "press"}' },
    });
    await load(engine, second);
    expect(await ask(engine, "MATCH (a:Actor {id: 'member-abel'}) RETURN a.description, a.aliases")).toEqual([
      ['Sits on the council', ['Abe']],
    ]);
    const loadedAt = () => ask(engine, 'MATCH (d:Dataset) RETURN d.id, d.loadedAt ORDER BY d.id');
    const before = await loadedAt();
    await load(engine, council);
    await load(engine, second);
    expect(await loadedAt()).toEqual(before);
    expect(await ask(engine, "MATCH (d:Dataset)-[:INCLUDES]->(:Actor {id: 'member-abel'}) RETURN d.id ORDER BY d.id")).toEqual([
      ['port-council'],
      ['press'],
    ]);
    expect(await ask(engine, 'MATCH (a:Actor) RETURN count(a)')).toEqual([[21]]);

    const other = await writeDataset({
      actors: ['member-abel,Abel & Sons,institution,,,'],
      raw: { 'datapackage.json': '{"name": "firms"}' },
    });
    await expect(load(engine, other)).rejects.toMatchObject({
      problems: [expect.objectContaining({ file: 'actors.csv', message: expect.stringContaining('is Councillor Abel (person)') })],
    });

    await edit(second, 'relations.csv', (text) => text.replace('courier-backs-abel', 'backs-cohen'));
    await edit(second, 'evidence.csv', (text) => text.replace('courier-backs-abel', 'backs-cohen'));
    await expect(load(engine, second)).rejects.toMatchObject({
      problems: [expect.objectContaining({ message: expect.stringContaining('belongs to the dataset "port-council"') })],
    });

    await edit(second, 'relations.csv', (text) => text.replace(/\nbacks-cohen.*/, ''));
    await edit(second, 'evidence.csv', (text) => text.replace(/\nk1.*/, ''));
    await edit(second, 'actors.csv', (text) => text.replace(/\nmember-abel.*/, '').replace(/\nnewspaper.*/, ''));
    await load(engine, second);
    expect(await ask(engine, "MATCH (a:Actor) WHERE a.id IN ['member-abel', 'newspaper'] RETURN a.id")).toEqual([['member-abel']]);
  });
});
