import { mkdtempSync, rmSync } from 'node:fs';
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
    nodes: await texts('MATCH (n) RETURN labels(n), properties(n)'),
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
    const { uri, stop } = await startNeo4j({ home: server, forMinutes: true });
    try {
      const database = await openDatabaseForWriting({ neo4j: { uri, username: 'neo4j', password: '' }, dataFolder: '' });
      await defineSchema(database, await readFile(join(out, written.schema), 'utf8')).finally(async () => {
        const imported = await contentOf(database);
        await database.close();
        expect(imported).toEqual(loaded);
      });
    } finally {
      await stop();
    }
  }, 180_000);
});

/** As cypher-shell runs a file: one statement after the other, each with a semicolon behind it. */
async function defineSchema(database: WritableDatabase, file: string): Promise<void> {
  const texts = file.split(';\n').filter((text) => text !== '');
  await database.defineSchema(texts.map((text) => ({ kind: 'node', text })));
}
