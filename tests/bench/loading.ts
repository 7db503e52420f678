import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import type { Dataset } from '../../seed/check/dataset.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { empty } from './bench-data.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { loadPlainly } from './plain-load.ts';

interface Loading {
  readonly seconds: number;
  /** Of these, what the layout took. */
  readonly layout: number;
}

/** What loading a dataset costs on both engines, without the layout beside the plainest script over the same rows. */
export const loading: Part = {
  name: 'loading',
  measures: 'loading a generated dataset beside the plainest script over the same rows',
  async run({ isQuick, say, data }) {
    const sizes = isQuick ? [1000] : [1000, 10_000];
    const measurements: Measurement[] = [];
    for (const actors of sizes) {
      const dataset = await data.dataset(actors);
      say(`the embedded engine, ${actors} actors`);
      measurements.push(...(await measure('embedded', dataset, () => data.emptyStore())));
    }
    const missing = missingForNeo4j();
    if (missing) {
      say(`Neo4j is left out. ${missing}`);
      return measurements;
    }
    const settings = await data.neo4j();
    // A server that has just started has yet to translate its own code, which whoever came first would pay for.
    await measure('Neo4j', await data.dataset(1000), async () => settings);
    for (const actors of sizes) {
      say(`Neo4j, ${actors} actors`);
      measurements.push(...(await measure('Neo4j', await data.dataset(actors), async () => settings)));
    }
    return measurements;
  },
};

async function measure(engine: string, dataset: Dataset, place: () => Promise<DatabaseSettings>): Promise<Measurement[]> {
  const own = await emptied(await place(), (database) => loaded(database, dataset));
  const plain = await emptied(await place(), async (database) => {
    const started = performance.now();
    await loadPlainly(database, dataset);
    return secondsSince(started);
  });
  const actors = dataset.actors.length;
  const rest = { own: spreadOf([own.seconds - own.layout]), other: { name: 'the plain script', ...spreadOf([plain]) }, aim: 1 };
  return [
    { name: `${engine}, without the layout`, actors, unit: 's', ...rest },
    { name: `${engine}, the layout`, actors, unit: 's', own: spreadOf([own.layout]) },
  ];
}

async function loaded(database: WritableDatabase, dataset: Dataset): Promise<Loading> {
  const started = performance.now();
  const at = { layout: started, writing: started };
  await loadDataset(database, dataset, {
    progress: (step, done) => {
      if (step === 'reading the graph') at.layout = performance.now();
      if (step === 'writing' && done === 0) at.writing = performance.now();
    },
  });
  return { seconds: secondsSince(started), layout: (at.writing - at.layout) / 1000 };
}

/** Opens a database, throws away what is in it, and does the work. */
async function emptied<T>(settings: DatabaseSettings, work: (database: WritableDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabaseForWriting(settings);
  try {
    await empty(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
