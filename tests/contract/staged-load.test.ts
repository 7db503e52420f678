import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../seed/check/check-folder.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { UnionGraphCache } from '../../server/graph/union-graph.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { explaining } from '../server/grammars.ts';
import { describeEngines, describeNeo4j } from './engines.ts';

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

/** A database whose transactions go wrong once a number of them has been committed; it tells how many rows each one wrote. */
function failingAfter(database: WritableDatabase, transactions: number, sizes: number[] = []): WritableDatabase {
  const watched: WritableDatabase = {
    info: database.info,
    isShared: database.isShared,
    read: (statement, options) => database.read(statement, options),
    explain: (statement, options) => database.explain(statement, options),
    close: () => database.close(),
    defineSchema: (statements) => database.defineSchema(statements),
    async transaction(work) {
      if (sizes.push(0) > transactions) throw new Error('the connection is lost');
      return database.transaction((run) =>
        work((statement) => {
          const rows = statement.parameters?.rows;
          sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + (Array.isArray(rows) ? rows.length : 0);
          return run(statement);
        }),
      );
    },
  };
  const fill = database.fill?.bind(database);
  if (fill === undefined) return watched;
  return { ...watched, fill: (work) => fill((empty) => work(failingAfter(empty, transactions, sizes))) };
}

/** As a large one is, which takes minutes. */
const STAGED = { stagedFrom: 500 };
const NOTHING = { added: 0, changed: 0, removed: 0 };
let large: Dataset;
let council: Dataset;
const folders: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-large-'));
  folders.push(folder);
  await writeGenerated(join(folder, 'large'), planFor({ actors: 120, relations: 500 }));
  large = await checkFolder(join(folder, 'large'));
  council = await checkFolder(await writeDataset(cityCouncil()));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describeEngines('loading a large dataset', (engine) => {
  engine.ownSchema();

  it('gives, in many transactions, what one gives', async () => {
    await engine.writing(async (database) => {
      const sizes: number[] = [];
      const report = await loadDataset(failingAfter(database, Number.POSITIVE_INFINITY, sizes), large, STAGED);
      const total = large.actors.length + large.relations.length + large.sources.length + large.evidence.length;
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
      expect(Math.max(...sizes)).toBeLessThan(total / 2);
      expect(report.rows.relations).toEqual({ added: 500, changed: 0, removed: 0 });
      // Loaded again, by which every row is compared with what is stored, nothing changes.
      const again = await loadDataset(database, large, STAGED);
      expect(again.rows).toEqual({ actors: NOTHING, relations: NOTHING, sources: NOTHING, claims: NOTHING });
    });
  });

  it('leaves nothing when it fails, and goes well the next time', async () => {
    await engine.writing(async (database) => {
      await expect(loadDataset(failingAfter(database, 4), large, STAGED)).rejects.toThrow('the connection is lost');
      if (database.isShared) await database.transaction((run) => run({ text: 'MATCH (d:StagedDataset) SET d.writtenAt = 0' }));
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
  engine.ownSchema();

  it('leaves nothing of itself when it is broken off, wherever that is, or taken out', async () => {
    await engine.writing(async (database) => {
      await loadDataset(database, council);
      const before = await contentOf(database);
      for (const transactions of [2, 5]) {
        await expect(loadDataset(failingAfter(database, transactions), large, STAGED)).rejects.toThrow('the connection is lost');
        expect((await database.read({ text: 'MATCH (d:StagedDataset) RETURN count(d)' }, WHOLE)).rows).toEqual([[1]]);
        // The picture has none of it.
        const reader = await openDatabase(engine.settings, true, explaining);
        const { actors, relations } = await new UnionGraphCache().current(reader).finally(() => reader.close());
        expect([actors.size, relations.size]).toEqual([20, 19]);
        // It may still be going on, and the next to come waits.
        await expect(removeDataset(database, council.id)).rejects.toMatchObject({
          failure: 'locked',
          message: expect.stringContaining(large.id),
        });
        await database.transaction((run) => run({ text: 'MATCH (d:StagedDataset) SET d.writtenAt = 0' }));
        // What comes next takes it away, whatever it is.
        await loadDataset(database, council);
        expect(await contentOf(database)).toEqual(before);
      }
      await loadDataset(database, large, STAGED);
      await removeDataset(database, large.id);
      expect(await contentOf(database)).toEqual(before);
    });
  });
});
