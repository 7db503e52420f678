import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs';
import { checkFolder } from '../../seed/check/check-folder.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';

const DELETED_AT_A_TIME = 5000;

/** The datasets, stores and servers of a run, made when a part first asks for them. */
export class BenchData {
  readonly #folders = new Map<number, Promise<string>>();
  readonly #datasets = new Map<number, Promise<Dataset>>();
  readonly #stores = new Map<number, Promise<DatabaseSettings>>();
  readonly #made: Promise<string>;
  #neo4j: ReturnType<typeof startNeo4j> | undefined;

  constructor(private readonly say: (step: string) => void) {
    this.#made = mkdtemp(join(tmpdir(), 'entente-bench-'));
  }

  /** The folder of a generated dataset, with five relations an actor. */
  folder(actors: number): Promise<string> {
    return remembered(this.#folders, actors, async () => {
      const folder = join(await this.#made, `${actors}`);
      this.say(`generating ${actors} actors`);
      await writeGenerated(folder, planFor({ actors }));
      return folder;
    });
  }

  /** Such a dataset, read and checked. */
  dataset(actors: number): Promise<Dataset> {
    return remembered(this.#datasets, actors, async () => {
      const folder = await this.folder(actors);
      this.say(`checking ${actors} actors`);
      return checkFolder(folder);
    });
  }

  /** An embedded store with such a dataset, for whoever reads it. */
  store(actors: number): Promise<DatabaseSettings> {
    return remembered(this.#stores, actors, async () => {
      const settings = await this.emptyStore();
      await this.load(settings, actors);
      return settings;
    });
  }

  /** Where a new embedded store can be made. */
  async emptyStore(): Promise<DatabaseSettings> {
    return { dataFolder: await mkdtemp(join(await this.#made, 'store-')) };
  }

  /** The Neo4j of the run, with whatever the part before has left there. */
  async neo4j(): Promise<DatabaseSettings & { neo4j: NonNullable<DatabaseSettings['neo4j']> }> {
    if (this.#neo4j === undefined) this.say('starting Neo4j');
    this.#neo4j ??= startNeo4j({ log: () => undefined });
    return { neo4j: { uri: (await this.#neo4j).uri, username: 'neo4j', password: '' }, dataFolder: '' };
  }

  /** Empties a database and loads a generated dataset. */
  async load(settings: DatabaseSettings, actors: number): Promise<void> {
    const dataset = await this.dataset(actors);
    this.say(`loading ${actors} actors into ${settings.neo4j === undefined ? 'an embedded store' : 'Neo4j'}`);
    const database = await openDatabaseForWriting(settings);
    try {
      await empty(database);
      await loadDataset(database, dataset);
    } finally {
      await database.close();
    }
  }

  async close(): Promise<void> {
    await (await this.#neo4j?.catch(() => undefined))?.stop();
    await rm(await this.#made, { recursive: true, force: true });
  }
}

/** Deletes all that a database has. */
export async function empty(database: Awaited<ReturnType<typeof openDatabaseForWriting>>): Promise<void> {
  const text = `MATCH (n) WITH n LIMIT ${DELETED_AT_A_TIME} DETACH DELETE n RETURN count(n)`;
  for (let deleted = 1; deleted > 0; ) {
    deleted = Number(await database.transaction(async (run) => (await run({ text })).rows[0]?.[0] ?? 0));
  }
}

function remembered<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
