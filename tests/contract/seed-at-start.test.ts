import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MODEL_VERSION } from '../../model/model-version.ts';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import { identifyFolder } from '../../seed/read/folder-identity.ts';
import { seedAtStart } from '../../seed/seed-at-start.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { cityCouncil, type FolderContent, writeDataset } from '../seed/dataset-folder.ts';
import { describeEngines, type TestEngine } from './engines.ts';
import { graphState } from './graph-state.ts';
import { AMPLE } from './texts.ts';

const described = (content: FolderContent, about: Record<string, string>): FolderContent => ({
  ...content,
  raw: { ...content.raw, 'datapackage.json': JSON.stringify(about) },
});

/** What shipped before, what ships now with one more actor, and a dataset of somebody's own that shares an actor with both. */
const BEFORE = described(cityCouncil(), { name: 'port-council', title: 'The council of Port', version: '1.0.0' });
const NOW = described(
  { ...cityCouncil(), actors: [...(cityCouncil().actors ?? []), 'member-new,Councillor New,person,,Newly elected,'] },
  { name: 'port-council', title: 'The council of Port', version: '1.1.0' },
);
const OWN = described(
  {
    actors: ['member-abel,Councillor Abel,person,,,', 'paper,The paper,institution,,,'],
    relations: ['paper-backs-abel,SUPPORTS,paper,member-abel,1993/,actual,high,,,The paper backs him.'],
    sources: ['paper-1994,The paper,,,1994,,C'],
    evidence: ['m1,paper-backs-abel,paper-1994,front page,It backs him.,3,supports'],
  },
  { name: 'press', title: 'The press' },
);

/** A copy of somebody's of what shipped, with an actor of his own. */
const CHANGED = { ...BEFORE, actors: [...(BEFORE.actors ?? []), 'member-mine,Councillor Mine,person,,,'] };

async function load(engine: TestEngine, ...contents: FolderContent[]): Promise<void> {
  const datasets = await Promise.all(contents.map(async (content) => checkFolder(await writeDataset(content))));
  await engine.writing(async (database) => {
    for (const dataset of datasets) await loadDataset(database, dataset);
  });
}

const hashOf = async (content: FolderContent) => (await checkFolder(await writeDataset(content))).hash;

/** All that is stored, read by one who does not keep the store open: a start that loads needs it alone. */
async function stateOf(engine: TestEngine): ReturnType<typeof graphState> {
  const database = await openDatabase(engine.settings);
  return graphState(database).finally(() => database.close());
}

/** What a start prints where these files are shipped, after those of {@link BEFORE}. @param others datasets that ship beside */
async function start(engine: TestEngine, files: FolderContent, others: readonly string[] = []) {
  const folder = await writeDataset(files);
  const releases = new Map([['port-council', [await hashOf(BEFORE), await hashOf(NOW)]]]);
  const printed: string[] = [];
  const before = await stateOf(engine);
  await seedAtStart(engine.settings, (line) => printed.push(line), { folders: [folder, ...others], releases });
  return { printed, isUntouched: (await stateOf(engine)).hash === before.hash, place: `seed/data/${basename(folder)}` };
}

async function idsIn(engine: TestEngine): Promise<Record<string, unknown[]>> {
  const database = await openDatabase(engine.settings);
  const ids = async (text: string) => (await database.read({ text }, AMPLE)).rows.flat();
  const found = {
    datasets: await ids('MATCH (d:Dataset) RETURN d.id AS id ORDER BY id'),
    newActors: await ids("MATCH (a:Actor) WHERE a.id IN ['member-new', 'member-mine'] RETURN a.id AS id ORDER BY id"),
    relations: await ids("MATCH (:Actor)-[r {dataset: 'press'}]->(:Actor) RETURN r.id AS id"),
  };
  await database.close();
  return found;
}

describeEngines('a start over what an earlier version shipped', (engine) => {
  const isEmbedded = engine.name === 'embedded';
  const command = (place: string) => `${isEmbedded ? 'with Entente stopped, ' : ''}\`npm run seed -- ${place}\``;

  test('loads what ships now if nobody has changed it, beside what is somebody’s own; of a Neo4j it only says so', async () => {
    await load(engine, BEFORE, OWN);
    const { printed, isUntouched, place } = await start(engine, NOW);
    const newActors = isEmbedded ? ['member-new'] : [];
    expect(await idsIn(engine)).toEqual({ datasets: ['port-council', 'press'], newActors, relations: ['paper-backs-abel'] });
    if (isEmbedded)
      expect(printed.join('\n')).toMatch(/^The council of Port \(port-council\) was loaded before, and is brought up to date:/);
    else
      expect(printed).toEqual([
        `What ships as "port-council" is newer than what is loaded (version 1.1.0; 1.0.0 is loaded): ${command(place)} loads it.`,
      ]);
    expect(isUntouched).toBe(!isEmbedded);
    if (isEmbedded) expect((await start(engine, NOW)).printed).toEqual([]);
  });

  test('leaves alone what somebody has changed, or has loaded under its id, and says what to do', async () => {
    await load(engine, CHANGED);
    const { printed, isUntouched, place } = await start(engine, NOW);
    expect([printed, isUntouched]).toEqual([
      [
        `What is loaded as "port-council" is not what ships (version 1.1.0; 1.0.0 is loaded), and is left alone, since it never shipped like that: ${command(place)} puts what ships in its place.`,
      ],
      true,
    ]);
    expect((await start(engine, CHANGED)).printed).toEqual([]);
  });

  test('says that files were changed, and loads no older ones', async () => {
    await load(engine, NOW);
    const { printed, isUntouched, place } = await start(engine, CHANGED);
    expect([printed, isUntouched]).toEqual([
      [`The files of ${place} were changed, and are not what is loaded as "port-council": ${command(place)} loads them.`],
      true,
    ]);
    expect(await start(engine, BEFORE)).toMatchObject({ printed: [], isUntouched: true });
  });

  test('does not bring back what was taken out', async () => {
    await load(engine, BEFORE, OWN);
    await engine.writing((database) => removeDataset(database, 'port-council'));
    expect(await start(engine, NOW)).toMatchObject({ printed: [], isUntouched: true });
    // Who has taken out all that ships hears of none of it.
    expect(await start(engine, NOW, [await writeDataset(described(OWN, { name: 'other', title: 'Another' }))])).toMatchObject({
      printed: [],
    });
    await engine.writing((database) => database.transaction((run) => run({ text: 'MATCH (d:Dataset) SET d.model = 0' })));
    expect(await start(engine, NOW)).toMatchObject({ printed: [], isUntouched: true });
  });

  test('names what ships and is not loaded beside what ships and is, and loads nothing of it', async () => {
    await load(engine, NOW);
    const press = await writeDataset(OWN);
    expect(await start(engine, NOW, [press])).toMatchObject({
      printed: [
        `"press" ships with this version and is not loaded: ${command(`seed/data/${basename(press)}`)} loads it beside the others.`,
      ],
      isUntouched: true,
    });
  });

  test('of a store that a newer version wrote does nothing', async () => {
    await load(engine, BEFORE);
    await engine.writing((database) =>
      database.transaction((run) => run({ text: `MATCH (d:Dataset) SET d.model = ${MODEL_VERSION + 1}` })),
    );
    expect(await start(engine, NOW)).toMatchObject({ printed: [], isUntouched: true });
  });

  if (!isEmbedded) return;

  test('loads again what an older version wrote, and leaves what is somebody’s own', async () => {
    await load(engine, BEFORE, OWN);
    await engine.writing((database) => database.transaction((run) => run({ text: 'MATCH (d:Dataset) SET d.model = 0' })));
    expect((await start(engine, BEFORE)).isUntouched).toBe(false);
    const models = await (await engine.open()).read({ text: 'MATCH (d:Dataset) RETURN d.id AS id, d.model ORDER BY id' }, AMPLE);
    expect(models.rows).toEqual([
      ['port-council', MODEL_VERSION],
      ['press', 0],
    ]);
  });

  test('goes on with what is loaded where the newer one cannot be', async () => {
    // Somebody's own dataset has taken the id of the new actor for something else.
    await load(engine, BEFORE, { ...OWN, actors: [...(OWN.actors ?? []), 'member-new,New Harbour,institution,,,'] });
    const refused = await start(engine, NOW);
    const says = `What ships in ${refused.place} is newer than what is loaded, and was not loaded:`;
    expect([refused.printed, refused.isUntouched]).toEqual([
      [`${says} it does not go with what else is loaded, as \`npm run seed -- ${refused.place}\` says with Entente stopped.`],
      true,
    ]);
    const folder = await writeDataset(NOW);
    const releases = new Map([['port-council', [await hashOf(BEFORE), await hashOf(NOW)]]]);
    const other = await openDatabase(engine.settings);
    const printed: string[] = [];
    try {
      await seedAtStart(engine.settings, (line) => printed.push(line), { folders: [folder], releases });
    } finally {
      await other.close();
    }
    expect(printed).toEqual([expect.stringMatching(/was not loaded: Another Entente holds the store .*: stop it and try again\.$/)]);
  });

  test('loads nothing of two that are due where one of them cannot be', async () => {
    const second = described(OWN, { name: 'press', title: 'The press', version: '2' });
    await load(engine, BEFORE, OWN);
    const broken = await writeDataset(second);
    await writeFile(join(broken, 'actors.csv'), (await readFile(join(broken, 'actors.csv'), 'utf8')).replace('person', 'nobody'));
    const ships = await writeDataset(NOW);
    const releases = new Map([
      ['port-council', [await hashOf(BEFORE), await hashOf(NOW)]],
      ['press', [await hashOf(OWN), (await identifyFolder(broken))?.hash ?? '']],
    ]);
    const before = await stateOf(engine);
    const printed: string[] = [];
    await seedAtStart(engine.settings, (line) => printed.push(line), { folders: [ships, broken], releases });
    expect(printed).toHaveLength(1);
    expect(await stateOf(engine)).toEqual(before);
  });
});
