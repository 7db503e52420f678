import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs';
import { checkFolder } from '../../seed/check/check-folder.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import type { WritableDatabase } from '../../server/database/database.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { loadPlainly } from './plain-load.ts';

/** What loading a dataset costs beside the plainest script over the same rows, in the same run, on both engines. */

const SIZES = [1000, 10_000];
const DELETED_AT_A_TIME = 5000;

interface Loading {
  readonly seconds: number;
  /** Of these, what the layout took. */
  readonly layout: number;
}

/** Measures both engines, and prints it; says so where no Neo4j can be started. */
export async function measureLoading(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-loading-'));
  try {
    const datasets: Dataset[] = [];
    for (const actors of SIZES) {
      const generated = join(folder, String(actors));
      await writeGenerated(generated, planFor({ actors }));
      const started = performance.now();
      datasets.push(await checkFolder(generated));
      console.log(`reading and checking ${actors} actors: ${secondsSince(started).toFixed(1)} s`);
    }
    console.log(
      `\n${'loading, s'.padEnd(24)}${['all', 'layout', 'the rest', 'plain script', 'ratio', 'without layout'].map(cell).join('')}`,
    );
    for (const dataset of datasets) {
      await measure('embedded', dataset, async () => ({ dataFolder: await mkdtemp(join(folder, 'store-')) }));
    }
    const missing = missingForNeo4j();
    if (missing) return console.log(`Neo4j: left out. ${missing}`);
    const server = await startNeo4j({ log: () => undefined });
    const settings = { neo4j: { uri: server.uri, username: 'neo4j', password: '' }, dataFolder: '' };
    try {
      // A server that has just started has yet to translate its own code, which whoever came first would pay for.
      for (const [index, dataset] of [datasets[0], ...datasets].entries()) {
        if (dataset !== undefined) await measure(index === 0 ? 'neo4j, cold' : 'neo4j', dataset, async () => settings);
      }
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(engine: string, dataset: Dataset, place: () => Promise<DatabaseSettings>): Promise<void> {
  const own = await emptied(await place(), (database) => loaded(database, dataset));
  const plain = await emptied(await place(), async (database) => {
    const started = performance.now();
    await loadPlainly(database, dataset);
    return secondsSince(started);
  });
  const rest = own.seconds - own.layout;
  const numbers = [own.seconds, own.layout, rest, plain, own.seconds / plain, rest / plain];
  const name = `${engine}, ${dataset.actors.length.toLocaleString('en')} actors`;
  console.log(`${name.padEnd(24)}${numbers.map((number) => cell(number.toFixed(2))).join('')}`);
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
    const text = `MATCH (n) WITH n LIMIT ${DELETED_AT_A_TIME} DETACH DELETE n RETURN count(n)`;
    for (let deleted = 1; deleted > 0; ) {
      deleted = Number(await database.transaction(async (run) => (await run({ text })).rows[0]?.[0] ?? 0));
    }
    return await work(database);
  } finally {
    await database.close();
  }
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function cell(text: string): string {
  return text.padStart(16);
}
