import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import type { Dataset } from '../../seed/check/dataset.ts';
import { type LoadProgress, loadDataset } from '../../seed/load/load-dataset.ts';
import { printProgress } from '../../seed/progress.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { empty } from './bench-data.ts';
import { secondsSince } from './elapsed.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { loadPlainly } from './plain-load.ts';

const TO_WARM_UP = 200;
const SAID_EVERY_MS = 5000;

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
      const told = (step: string) => say(`the embedded engine, ${actors} actors, ${step}`);
      measurements.push(...(await measure('embedded', dataset, () => data.emptyStore(), told)));
    }
    const missing = missingForNeo4j();
    if (missing) {
      say(`Neo4j is left out. ${missing}`);
      return measurements;
    }
    // A server that has just started has yet to translate its own code, which whoever came first would pay for.
    await data.neo4jWith(sizes[0] ?? 0);
    const settings = await data.neo4j();
    say('Neo4j, warming up');
    await measure(
      'Neo4j',
      await data.dataset(TO_WARM_UP),
      async () => settings,
      () => undefined,
    );
    for (const actors of sizes) {
      const told = (step: string) => say(`Neo4j, ${actors} actors, ${step}`);
      measurements.push(...(await measure('Neo4j', await data.dataset(actors), async () => settings, told)));
    }
    return measurements;
  },
};

async function measure(
  engine: string,
  dataset: Dataset,
  place: () => Promise<DatabaseSettings>,
  say: (step: string) => void,
): Promise<Measurement[]> {
  say('the product');
  const own = await emptied(await place(), (database) => loaded(database, dataset, progressTo(say)));
  say('the plain script');
  const told = progressTo((line) => say(`the plain script, ${line}`));
  const plain = await emptied(await place(), async (database) => {
    const started = performance.now();
    await loadPlainly(database, dataset, (share) => told('writing', share));
    return secondsSince(started);
  });
  const actors = dataset.actors.length;
  const rest = { own: spreadOf([own.seconds - own.layout]), other: { name: 'the plain script', ...spreadOf([plain]) }, aim: 1 };
  return [
    { name: `${engine}, without the layout`, actors, unit: 's', ...rest },
    { name: `${engine}, the layout`, actors, unit: 's', own: spreadOf([own.layout]) },
  ];
}

function progressTo(say: (step: string) => void): LoadProgress {
  return printProgress(say, Date.now, SAID_EVERY_MS);
}

async function loaded(database: WritableDatabase, dataset: Dataset, told: LoadProgress): Promise<Loading> {
  const started = performance.now();
  const at = { layout: started, writing: started };
  await loadDataset(database, dataset, {
    progress: (step, done, rows) => {
      told(step, done, rows);
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
