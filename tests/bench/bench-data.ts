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
import { type Product, serveProduct } from '../browser/product.ts';
import { type Neo4jProduct, serveNeo4j } from './neo4j-server.ts';
import type { Shared } from './part.ts';

/** What a Neo4j is given first: one that has just started has yet to translate its own code. */
const FIRST_IN_NEO4J = 1000;
const DELETED_AT_A_TIME = 1000;

type Neo4jSettings = DatabaseSettings & { readonly neo4j: NonNullable<DatabaseSettings['neo4j']> };

/** The datasets, stores and servers of a run, made when a part first asks for them. */
export class BenchData {
  readonly #folders = new Map<number, Promise<string>>();
  readonly #datasets = new Map<number, Promise<Dataset>>();
  readonly #stores = new Map<number, Promise<DatabaseSettings>>();
  readonly #made: Promise<string>;
  readonly #served = new Map<number, Promise<Product>>();
  #neo4j: ReturnType<typeof startNeo4j> | undefined;
  #neo4jProduct: Promise<Neo4jProduct> | undefined;
  /** How many actors the Neo4j has; none when somebody may have changed that. */
  #inNeo4j: number | undefined;

  /** @param isQuick whether a Neo4j is to start quickly, at the cost of its highest speed */
  constructor(
    private readonly say: (step: string) => void,
    private readonly isQuick: boolean,
  ) {
    this.#made = mkdtemp(join(tmpdir(), 'entente-bench-'));
  }

  /** Makes what parts share, all of it at once, before anything is measured. */
  async prepare(shared: ReadonlySet<Shared>, actors: number): Promise<void> {
    await Promise.all([
      shared.has('store') ? this.store(actors) : undefined,
      shared.has('Neo4j') ? this.neo4jWith(FIRST_IN_NEO4J) : undefined,
    ]);
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

  /** The product as it is built, over such a store, for whoever looks at it. */
  served(actors: number): Promise<Product> {
    return remembered(this.#served, actors, async () => {
      const { dataFolder } = await this.store(actors);
      this.say(`starting the product with ${actors} actors`);
      return serveProduct(dataFolder);
    });
  }

  /** Where a new embedded store can be made. */
  async emptyStore(): Promise<DatabaseSettings> {
    return { dataFolder: await mkdtemp(join(await this.#made, 'store-')) };
  }

  /** The Neo4j of the run, with whatever the part before has left there, for whoever writes to it. */
  async neo4j(): Promise<Neo4jSettings> {
    this.#inNeo4j = undefined;
    return this.#startedNeo4j();
  }

  /** The Neo4j of the run, with such a dataset and nothing else. */
  async neo4jWith(actors: number): Promise<Neo4jSettings> {
    const settings = await this.#startedNeo4j();
    if (this.#inNeo4j !== actors) await this.load(settings, actors);
    this.#inNeo4j = actors;
    return settings;
  }

  /** The product over the Neo4j of the run, with no limit to how much it is asked. */
  async neo4jProduct(): Promise<Neo4jProduct> {
    const { neo4j } = await this.#startedNeo4j();
    this.#neo4jProduct ??= serveNeo4j(neo4j.uri);
    return this.#neo4jProduct;
  }

  async #startedNeo4j(): Promise<Neo4jSettings> {
    if (this.#neo4j === undefined) this.say('starting Neo4j');
    this.#neo4j ??= startNeo4j({ forMinutes: this.isQuick, log: () => undefined });
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
    for (const started of [...this.#served.values(), this.#neo4jProduct, this.#neo4j]) {
      await (await started?.catch(() => undefined))?.stop();
    }
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
