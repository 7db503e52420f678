import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import supertest from 'supertest';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { createApp } from '../../server/app.ts';
import { CampSolver } from '../../server/camps/camp-solver.ts';
import { Guard } from '../../server/cypher/guard/guard.ts';
import { DatabaseConnection } from '../../server/database/connection.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { OpenRequests } from '../../server/http/open-requests.ts';
import { readLibrary } from '../../server/library/library.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { readSettings, type Settings } from '../../server/settings/settings.ts';
import { explaining, judging } from './grammars.ts';

/** Where `npm test` keeps the stores that many suites begin with. */
const STORES = process.env.ENTENTE_TEST_STORES;

/** As long as a busy machine needs, so that what is compared is proven, milliseconds. */
const PROOF_MS = 60_000;

/** The application over a real database, listening to this machine alone. */
export interface RunningApp {
  readonly request: ReturnType<typeof supertest>;
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Loads datasets into a new embedded store and gives its settings. */
export async function seededStore(folders: readonly string[]): Promise<DatabaseSettings> {
  const settings = { dataFolder: await mkdtemp(join(tmpdir(), 'entente-store-')) };
  await seedInto(settings, folders);
  return settings;
}

/** Loads datasets into any database. A new embedded store with what ships, which many suites begin with, is a copy of one. */
export async function seedInto(settings: DatabaseSettings, folders: readonly string[]): Promise<void> {
  const isCopied = STORES !== undefined && settings.neo4j === undefined && (await isWhatShips(folders)) && (await isNew(settings));
  if (isCopied) await cp(await storeOfRun(STORES, folders), settings.dataFolder, { recursive: true });
  else await load(settings, folders);
}

async function isWhatShips(folders: readonly string[]): Promise<boolean> {
  const shipped = await shippedFolders();
  return folders.length === 0 || folders.join() === shipped.join();
}

async function isNew({ dataFolder }: DatabaseSettings): Promise<boolean> {
  return (await readdir(dataFolder)).length === 0;
}

/** The store of this run with these datasets, made by whichever suite comes first. */
async function storeOfRun(stores: string, folders: readonly string[]): Promise<string> {
  const store = join(stores, folders.length === 0 ? 'empty' : 'shipped');
  if (existsSync(store)) return store;
  const made = await mkdtemp(`${store}-`);
  await load({ dataFolder: made }, folders);
  // Suites run beside each other: another one may have been first.
  await rename(made, store).catch(() => rm(made, { recursive: true }));
  return store;
}

async function load(settings: DatabaseSettings, folders: readonly string[]): Promise<void> {
  const database = await openDatabaseForWriting(settings);
  try {
    for (const folder of folders) await loadDataset(database, await checkOnce(folder));
  } finally {
    await database.close();
  }
}

/** What ships, as it was checked for the first suite of this process: that takes a second, and nobody changes it. */
const shippedDatasets = new Map<string, ReturnType<typeof checkFolder>>();

/** As `checkFolder`, and only once for a folder that ships. */
export async function checkOnce(folder: string): ReturnType<typeof checkFolder> {
  if (!(await shippedFolders()).includes(folder)) return checkFolder(folder);
  const dataset = shippedDatasets.get(folder) ?? checkFolder(folder);
  shippedDatasets.set(folder, dataset);
  return dataset;
}

/**
 * Starts the application over a database; it may come later.
 * @param grammars what it parses Cypher with, those of all suites unless it is to load its own
 */
export async function startApp(
  database: DatabaseSettings,
  changed: Partial<Settings> = {},
  log: Logger = pino({ level: 'silent' }),
  grammars = { judging, explaining },
): Promise<RunningApp> {
  const connection = new DatabaseConnection(
    (isFirst) => openDatabase(database, isFirst, grammars.explaining, (event) => log.warn(event)),
    log,
  );
  await connection.connect();
  const guard = new Guard(grammars.judging);
  const camps = new CampSolver(PROOF_MS, PROOF_MS);
  const settings = { ...readSettings({}), database, ...changed };
  const app = createApp({
    settings,
    connection,
    guard,
    camps,
    requests: new OpenRequests(),
    metrics: new Metrics(false),
    questions: await readLibrary(),
    version: '0.0.0',
    log,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    request: supertest(server),
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([connection.close(), camps.close()]);
      await rm(database.dataFolder, { recursive: true, force: true });
    },
  };
}
