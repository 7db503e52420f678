import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFolder } from '../../seed/check/check-folder.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { explaining } from '../server/grammars.ts';
import { startApp } from '../server/running-app.ts';
import { describeEngines, describeNeo4j, failureOf } from './engines.ts';
import { withTransactions } from './with-transactions.ts';

const REMOVER = fileURLToPath(new URL('./remover.ts', import.meta.url));
const PATIENCE_MS = 180_000;
const WHOLE = { timeoutMs: 60_000, maxRows: 1_000_000 };

/** How many there are of each, and of which datasets: what is left over shows here. */
async function contentOf(database: Pick<WritableDatabase, 'read'>): Promise<unknown> {
  const rows = async (text: string) => (await database.read({ text }, WHOLE)).rows;
  return {
    nodes: (await rows('MATCH (n) RETURN labels(n) AS labels, count(n) AS count'))
      .map(([labels, count]) => `${count} ${[...(labels as string[])].sort()}`)
      .sort(),
    relationships: await rows('MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY type'),
    datasets: await rows('MATCH (d:Dataset) RETURN d.id, d.actors, d.relations, d.claims ORDER BY d.id'),
    actors: await rows('MATCH (a:Actor) RETURN a.id, a.name ORDER BY a.id LIMIT 3'),
  };
}

/**
 * A database that is watched while it is written to.
 * @param before is told of each transaction how many were committed before it, and may throw
 */
function watched(database: WritableDatabase, before: (committed: number) => Promise<void>, sizes: number[] = []): WritableDatabase {
  const same = withTransactions(database, async (work) => {
    await before(sizes.length);
    sizes.push(0);
    return database.transaction((run) =>
      work((statement) => {
        const rows = statement.parameters?.rows;
        sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + (Array.isArray(rows) ? rows.length : 0);
        return run(statement);
      }),
    );
  });
  const fill = database.fill?.bind(database);
  return fill === undefined ? same : { ...same, fill: (work) => fill((empty) => work(watched(empty, before, sizes))) };
}

/** A database whose transactions go wrong once a number of them has been committed. */
function failingAfter(database: WritableDatabase, transactions: number): WritableDatabase {
  return watched(database, async (committed) => {
    if (committed >= transactions) throw new Error('the connection is lost');
  });
}

/** Takes a dataset out in a process that is killed in the middle of the transaction after so many. */
async function removalKilledAfter({ neo4j }: DatabaseSettings, id: string, transactions: number): Promise<void> {
  const args = ['--import', 'tsx', REMOVER, neo4j?.uri ?? '', id, String(STAGED.stagedFrom), String(transactions)];
  const remover = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(remover, 'exit');
  const [said] = await Promise.race([once(remover.stdout, 'data'), exited.then(() => [''])]);
  expect(String(said)).toContain('in the middle');
  remover.kill('SIGKILL');
  await exited;
}

/** What somebody sees who starts the product and asks it: what it serves by itself, and what a query of his own finds. */
async function seenIn(settings: DatabaseSettings): Promise<{ served: unknown; query: unknown }> {
  const { request, close } = await startApp(settings);
  try {
    const get = async (path: string) => (await request.get(path).expect(200)).body;
    const [{ sources }, { counts }, { actors, relations }] = [await get('/api/sources'), await get('/api/info'), await get('/api/graph')];
    const response = await request.post('/api/cypher').send({ statement: 'MATCH (n) RETURN count(n)' });
    return {
      served: { counts, sources: sources.length, actors: actors.length, relations: relations.length },
      query: response.status === 202 ? response.body.data.values : response.body.errors[0].message,
    };
  } finally {
    await close();
  }
}

/** As a large one is, which takes minutes. */
const STAGED = { stagedFrom: 250 };
/** As if what was broken off had been so long ago that it cannot still go on. */
const LONG_AGO = { text: 'MATCH (d:StagedDataset) SET d.writtenAt = 0' };
const NOTHING = { added: 0, changed: 0, removed: 0 };
let large: Dataset;
let council: Dataset;
const folders: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-large-'));
  folders.push(folder);
  await writeGenerated(join(folder, 'large'), planFor({ actors: 120, relations: 500 }));
  large = ofTypes(await checkFolder(join(folder, 'large')), 3);
  council = await checkFolder(await writeDataset(cityCouncil()));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A dataset with the relations of a few types: each has a constraint and an index of its own, which take a server long to make. */
function ofTypes(dataset: Dataset, count: number): Dataset {
  const types = new Set([...new Set(dataset.relations.map(({ type }) => type))].slice(0, count));
  const relations = dataset.relations.filter(({ type }) => types.has(type));
  const ids = new Set(relations.map(({ id }) => id));
  return { ...dataset, relations, evidence: dataset.evidence.filter(({ relation }) => ids.has(relation)) };
}

/** A dataset with one actor of another one too. */
function sharing(dataset: Dataset, other: Dataset): Dataset {
  return { ...dataset, actors: [...dataset.actors, ...other.actors.slice(0, 1)] };
}

/** A dataset with one actor more, who is tied to the first, and his id. */
function withNewcomer(dataset: Dataset): [extended: Dataset, newcomer: string] {
  const [first] = dataset.actors;
  const [tie] = dataset.relations;
  const [claim] = dataset.evidence;
  if (first === undefined || tie === undefined || claim === undefined) throw new Error('the dataset is empty');
  const actor = { ...first, id: 'newcomer', name: 'Newcomer' };
  return [
    {
      ...dataset,
      hash: 'another',
      actors: [...dataset.actors, actor],
      relations: [...dataset.relations, { ...tie, id: 'new-tie', source: first.id, target: actor.id }],
      evidence: [...dataset.evidence, { ...claim, id: 'new-claim', relation: 'new-tie' }],
    },
    actor.id,
  ];
}

async function placesOf(database: Pick<WritableDatabase, 'read'>): Promise<Record<string, unknown>> {
  const { rows } = await database.read({ text: 'MATCH (a:Actor) RETURN a.id, a.x, a.y' }, WHOLE);
  return Object.fromEntries(rows.map(([id, ...place]) => [String(id), place]));
}

describeEngines('loading a large dataset', (engine) => {
  it(
    'gives, in many transactions, what one gives, and shows nobody a part of it',
    async () => {
      await engine.writing((database) => loadDataset(database, council));
      // The store of the embedded engine is filled beside the one that is there only when that is empty.
      if (engine.name === 'embedded') await engine.writing((database) => removeDataset(database, council.id));
      const app = engine.name === 'neo4j' ? await startApp(engine.settings) : undefined;
      const before = app && (await seenIn(engine.settings));
      await engine.writing(async (database) => {
        const sizes: number[] = [];
        const look = async (committed: number) => {
          if (committed % 4 !== 3) return;
          if (before === undefined) expect((await failureOf(openDatabase(engine.settings, false, explaining))).failure).toBe('locked');
          else
            expect(await seenIn(engine.settings)).toEqual({
              served: before?.served,
              query: expect.stringContaining(`"${large.id}" is being loaded`),
            });
        };
        const report = await loadDataset(watched(database, look, sizes), large, STAGED);
        const total = large.actors.length + large.relations.length + large.sources.length + large.evidence.length;
        // So many more are new that those who were there are laid out anew too.
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total + (before === undefined ? 0 : council.actors.length));
        expect(Math.max(...sizes)).toBeLessThan(total / 2);
        expect(report.rows.relations).toEqual({ added: large.relations.length, changed: 0, removed: 0 });
        // Loaded again, by which every row is compared with what is stored, nothing changes, and nobody is moved.
        const again = await loadDataset(database, large, STAGED);
        expect(again.rows).toEqual({ actors: NOTHING, relations: NOTHING, sources: NOTHING, claims: NOTHING });
        expect(again.layout).toMatchObject({ way: 'kept', placed: 0 });
        const places = await placesOf(database);
        const [extended, newcomer] = withNewcomer(large);
        expect((await loadDataset(database, extended, STAGED)).layout).toMatchObject({ way: 'kept', placed: 1 });
        const { [newcomer]: added, ...others } = await placesOf(database);
        expect([others, added]).toEqual([places, [expect.any(Number), expect.any(Number)]]);
      });
      if (app === undefined) return;
      const after = await seenIn(engine.settings);
      expect(after).toMatchObject({ served: { relations: 20 + large.relations.length }, query: [[expect.any(Number)]] });
      await app.close();
    },
    PATIENCE_MS,
  );

  it('leaves nothing when it fails, and goes well the next time', async () => {
    await engine.writing(async (database) => {
      await expect(loadDataset(failingAfter(database, 5), large, STAGED)).rejects.toThrow('the connection is lost');
      if (database.isShared) await database.transaction((run) => run(LONG_AGO));
      else expect(await contentOf(database)).toEqual({ nodes: [], relationships: [], datasets: [], actors: [] });
      await loadDataset(database, council);
      expect(await contentOf(database)).toMatchObject({
        datasets: [[council.id, 20, 19, 19]],
        nodes: expect.arrayContaining(['1 Source', '19 Claim']),
      });
    });
  });
});

describeNeo4j('a large dataset beside others', (engine) => {
  it(
    'leaves nothing of itself when its load or its removal is broken off, wherever that is, and shows nobody a part of it',
    async () => {
      await engine.writing((database) => loadDataset(database, council));
      const app = await startApp(engine.settings);
      const { served } = await seenIn(engine.settings);
      await engine.writing(async (database) => {
        const before = await contentOf(database);
        // The first gives keys to the claims that an early version stored.
        for (const transactions of [3, 6]) {
          await expect(loadDataset(failingAfter(database, transactions), large, STAGED)).rejects.toThrow('the connection is lost');
          expect((await database.read({ text: 'MATCH (d:StagedDataset) RETURN count(d)' }, WHOLE)).rows).toEqual([[1]]);
          expect(await seenIn(engine.settings)).toEqual({ served, query: expect.stringContaining(`"${large.id}" is being loaded`) });
          // It may still be going on, and the next to come waits.
          await expect(removeDataset(database, council.id)).rejects.toMatchObject({
            failure: 'locked',
            message: expect.stringContaining(large.id),
          });
          await database.transaction((run) => run(LONG_AGO));
          expect(await seenIn(engine.settings)).toEqual({
            served,
            query: expect.stringContaining('a part of it is still there. Run `npm run seed`'),
          });
          // What comes next takes it away, whatever it is.
          await loadDataset(database, council);
          expect(await contentOf(database)).toEqual(before);
        }
        await loadDataset(database, sharing(large, council), STAGED);
        // The second transaction hides it, and those after it take it away.
        await removalKilledAfter(engine.settings, large.id, 4);
        expect(await seenIn(engine.settings)).toEqual({ served, query: expect.stringContaining(`"${large.id}" is being taken out`) });
        await expect(loadDataset(database, council)).rejects.toMatchObject({
          failure: 'locked',
          message: expect.stringContaining('taken out'),
        });
        await database.transaction((run) => run(LONG_AGO));
        expect(await seenIn(engine.settings)).toMatchObject({ served, query: expect.stringContaining(`--remove ${large.id}`) });
        const removed = { actors: 120, relations: large.relations.length, sources: large.sources.length, claims: large.evidence.length };
        const removal = { title: large.title, removed, shared: { actors: 1, sources: 0 }, left: 1 };
        expect(await removeDataset(database, large.id, STAGED)).toEqual(removal);
        expect(await contentOf(database)).toEqual(before);
        // In one go it is the same.
        await loadDataset(database, sharing(large, council), STAGED);
        const sizes: number[] = [];
        const steps: [string, number][] = [];
        expect(
          await removeDataset(
            watched(database, async () => undefined, sizes),
            large.id,
            { ...STAGED, progress: (step, done) => steps.push([step, done]) },
          ),
        ).toEqual(removal);
        expect(steps.at(-1)).toEqual(['taking out', 1]);
        expect(steps.filter(([, done]) => done < 1).length).toBeGreaterThan(1);
        expect(sizes.length).toBeGreaterThan(4);
        expect(await contentOf(database)).toEqual(before);
      });
      expect(await seenIn(engine.settings)).toMatchObject({ served, query: [[expect.any(Number)]] });
      await app.close();
    },
    PATIENCE_MS,
  );
});
