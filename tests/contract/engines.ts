import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WritableDatabase } from '../../server/database/database.ts';
import { DatabaseError } from '../../server/database/database-error.ts';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../server/database/settings.ts';
import { explaining } from '../server/grammars.ts';
import { reading, type TestDatabase } from './read-for-user.ts';
import { AMPLE } from './texts.ts';
import { endTurn, IS_NEO4J_ALONE, NEO4J_SERVERS, takeTurn } from './turns.ts';

/** Suites that are run beside each other wait for each other here. */
const TURN_PATIENCE_MS = 600_000;

/** An empty database of one engine, new for each test. */
export interface TestEngine {
  readonly name: 'embedded' | 'neo4j';
  readonly settings: DatabaseSettings;
  /** Opens it to load, and closes it when `work` is done. */
  writing<T>(work: (database: WritableDatabase) => Promise<T>): Promise<T>;
  /** Opens it to ask: the same for whoever opens it, until it is written to; closed at its end. */
  open(): Promise<TestDatabase>;
  /** Has the suite begin without a schema and leave none: for one that defines it itself, and not by loading a dataset. */
  ownSchema(): void;
}

/** How long the database of a suite lives: made empty for each test, or once for all its tests. */
type Lifetime = 'test' | 'suite';

/** Registers a suite once for each engine, with an empty database for every test, or one for the whole suite. */
export function describeEngines(idea: string, suite: (engine: TestEngine) => void, lifetime: Lifetime = 'test'): void {
  if (!IS_NEO4J_ALONE) describe(`${idea} (embedded)`, () => suite(embedded(lifetime)));
  describeNeo4j(idea, suite, lifetime);
}

/** As {@link describeEngines}, for what only a server can do. */
export function describeNeo4j(idea: string, suite: (engine: TestEngine) => void, lifetime: Lifetime = 'test'): void {
  if (NEO4J_SERVERS.length > 0) describe(`${idea} (neo4j)`, () => suite(neo4j(lifetime)));
  else describe.skip(`${idea} (neo4j: skipped, ENTENTE_TEST_NEO4J names no server)`, () => suite(neo4j(lifetime)));
}

function hooksOf(lifetime: Lifetime): { before: typeof beforeEach; after: typeof afterEach } {
  return lifetime === 'test' ? { before: beforeEach, after: afterEach } : { before: beforeAll, after: afterAll };
}

/** The DatabaseError that a promise ends with. */
export async function failureOf(answer: Promise<unknown>): Promise<DatabaseError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DatabaseError) return error;
  throw new Error(`expected a DatabaseError, not ${String(error)}`, { cause: error });
}

export function embedded(lifetime: Lifetime = 'test'): TestEngine {
  const { before, after } = hooksOf(lifetime);
  const settings = { dataFolder: '' };
  before(() => {
    settings.dataFolder = mkdtempSync(join(tmpdir(), 'entente-store-'));
  });
  const engine = engineOf('embedded', () => ({ ...settings }), after);
  after(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return engine;
}

function neo4j(lifetime: Lifetime): TestEngine {
  const { before, after } = hooksOf(lifetime);
  // Which server it is, the suite knows when it has its turn.
  const settings = { neo4j: { uri: '', username: 'neo4j', password: '' }, dataFolder: '' };
  const writing = async (work: (database: WritableDatabase) => Promise<void>) => {
    const database = await openDatabaseForWriting(settings);
    await work(database).finally(() => database.close());
  };
  // Making fifty indexes anew takes seconds, so a suite finds the schema that the one before it has left.
  let ownSchema = false;
  beforeAll(async () => {
    settings.neo4j.uri = await takeTurn();
    if (ownSchema) await writing(dropSchema);
  }, TURN_PATIENCE_MS);
  before(() => writing(deleteNodes));
  const engine = engineOf('neo4j', () => settings, after);
  afterAll(async () => {
    if (ownSchema) await writing(dropSchema);
    endTurn(settings.neo4j.uri);
  });
  return Object.assign(engine, {
    ownSchema: () => {
      ownSchema = true;
    },
  });
}

function engineOf(name: TestEngine['name'], settings: () => DatabaseSettings, after: typeof afterEach): TestEngine {
  let opened: Promise<TestDatabase> | undefined;
  const close = async () => {
    const closing = opened;
    opened = undefined;
    await (await closing?.catch(() => undefined))?.close();
  };
  // Hooks run in the order they are written, so this one closes what the next one removes.
  after(close);
  return {
    name,
    get settings() {
      return settings();
    },
    async writing(work) {
      await close();
      const database = await openDatabaseForWriting(settings());
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    open() {
      opened ??= openDatabase(settings(), true, explaining).then(reading);
      return opened;
    },
    ownSchema: () => undefined,
  };
}

async function deleteNodes(database: WritableDatabase): Promise<void> {
  await database.transaction((run) => run({ text: 'MATCH (n) DETACH DELETE n' }));
}

async function dropSchema(database: WritableDatabase): Promise<void> {
  const constraints = await database.read({ text: 'SHOW CONSTRAINTS YIELD name' }, AMPLE);
  await database.defineSchema(constraints.rows.map(([name]) => ({ kind: 'node', text: `DROP CONSTRAINT \`${name}\` IF EXISTS` })));
  const indexes = await database.read({ text: "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name" }, AMPLE);
  await database.defineSchema(indexes.rows.map(([name]) => ({ kind: 'node', text: `DROP INDEX \`${name}\` IF EXISTS` })));
}
