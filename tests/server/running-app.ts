import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import supertest from 'supertest';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { createApp } from '../../server/app.ts';
import { Guard } from '../../server/cypher/guard/guard.ts';
import { Connection } from '../../server/database/connection.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { Grammar } from '../../server/grammar/grammar.ts';
import { OpenRequests } from '../../server/http/open-requests.ts';
import { readLibrary } from '../../server/library/library.ts';
import { readSettings, type Settings } from '../../server/settings/settings.ts';

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

/** Loads datasets into any database. */
export async function seedInto(settings: DatabaseSettings, folders: readonly string[]): Promise<void> {
  const database = await openDatabaseForWriting(settings);
  try {
    for (const folder of folders) await loadDataset(database, await checkFolder(folder));
  } finally {
    await database.close();
  }
}

/** Starts the application over a database; it may come later. */
export async function startApp(
  database: DatabaseSettings,
  changed: Partial<Settings> = {},
  log: Logger = pino({ level: 'silent' }),
): Promise<RunningApp> {
  const grammar = new Grammar();
  const connection = new Connection((isFirst) => openDatabase(database, isFirst), log);
  await connection.connect();
  const guard = new Guard(grammar);
  const settings = { ...readSettings({}), database, ...changed };
  const app = createApp({
    settings,
    connection,
    guard,
    requests: new OpenRequests(),
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
      await Promise.all([connection.close(), grammar.close()]);
      await rm(database.dataFolder, { recursive: true, force: true });
    },
  };
}
