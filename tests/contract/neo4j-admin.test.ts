import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNeo4jAdmin } from '../../scripts/neo4j/neo4j-admin.mjs';
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadTogether } from '../../seed/load/load-dataset.ts';
import { writeImport } from '../../seed/neo4j-admin/write-import.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import type { Database, WritableDatabase } from '../../server/database/database.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { unrulyDataset } from '../seed/unruly-dataset.ts';
import { describeNeo4j } from './engines.ts';

const WHOLE = { timeoutMs: 60_000, maxRows: 1_000_000 };

/** Every node, relationship, constraint and index, without what differs from load to load: the time of it, and the engine's own ids. */
async function contentOf(database: Pick<Database, 'read'>): Promise<Record<string, string[]>> {
  const texts = async (text: string) =>
    (await database.read({ text }, WHOLE)).rows
      .map((row) => JSON.stringify(row, (key, value) => (key === 'loadedAt' ? 'then' : sorted(value))))
      .toSorted();
  return {
    // In what order a server gives labels depends on which of them it met first.
    nodes: await texts('MATCH (n) RETURN COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label }, properties(n)'),
    relationships: await texts(
      'MATCH (a)-[r]->(b) RETURN type(r), coalesce(a.key, a.id, a.type), coalesce(b.key, b.id, b.type), properties(r)',
    ),
    constraints: await texts('SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties'),
    indexes: await texts('SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state'),
  };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describeNeo4j('what neo4j-admin imports', (engine) => {
  engine.ownSchema();
  const home = mkdtempSync(join(tmpdir(), 'entente-import-'));
  let imported: Record<string, string[]> = {};
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is the graph that loading gives, with datasets that share actors, and texts that files trip over', async () => {
    const folders = [...(await shippedFolders()), await writeDataset(cityCouncil()), await writeDataset(unrulyDataset())];
    const datasets = await Promise.all(folders.map((folder) => checkFolder(folder)));
    const out = join(home, 'out');
    const written = await writeImport(out, datasets, () => undefined);
    const { reports, loaded } = await engine.writing(async (database) => ({
      reports: await loadTogether(database, datasets),
      loaded: await contentOf(database),
    }));
    expect(written.reports).toEqual(reports);

    const server = join(home, 'server');
    expect(await runNeo4jAdmin(server, written.command, out)).toEqual({ status: 0, said: expect.stringContaining('IMPORT DONE') });
    await onNeo4jOf(server, async (database) => {
      await defineSchema(database, await readFile(join(out, written.schema), 'utf8')).finally(async () => {
        imported = await contentOf(database);
      });
    });
    expect(imported).toEqual(loaded);
  }, 180_000);

  it('is dumped once the server is stopped, and the same where the dump is loaded into an empty Neo4j', async () => {
    const [server, restored, dumps] = [join(home, 'server'), join(home, 'restored'), join(home, 'dumps')];
    mkdirSync(dumps);
    const dumped = await runNeo4jAdmin(server, ['database', 'dump', 'neo4j', `--to-path=${dumps}`], home);
    expect([dumped.status, readdirSync(dumps)]).toEqual([0, ['neo4j.dump']]);
    rmSync(server, { recursive: true });
    expect((await runNeo4jAdmin(restored, ['database', 'load', 'neo4j', `--from-path=${dumps}`], home)).status).toBe(0);
    await onNeo4jOf(restored, async (database) => expect(await contentOf(database)).toEqual(imported));
  }, 180_000);
});

/** Starts a Neo4j with its data in a folder, and stops it when `work` is done. */
async function onNeo4jOf(server: string, work: (database: WritableDatabase) => Promise<void>): Promise<void> {
  const { uri, stop } = await startNeo4j({ home: server, forMinutes: true });
  try {
    const database = await openDatabaseForWriting({ neo4j: { uri, username: 'neo4j', password: '' }, dataFolder: '' });
    await work(database).finally(() => database.close());
  } finally {
    await stop();
  }
}

/** As cypher-shell runs a file: one statement after the other, each with a semicolon behind it. */
async function defineSchema(database: WritableDatabase, file: string): Promise<void> {
  const texts = file.split(';\n').filter((text) => text !== '');
  await database.defineSchema(texts.map((text) => ({ kind: 'node', text })));
}
