import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import neo4j, { type Driver } from 'neo4j-driver';
import { shippedFolders } from '../../seed/shipped.ts';
import type { Database } from '../../server/database/database.ts';
import { withExplainedErrors } from '../../server/database/embedded/explained-errors.ts';
import { Store } from '../../server/database/embedded/store.ts';
import { storePath } from '../../server/database/embedded/store-folder.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { deserializeDatabaseError, type SerializedDatabaseError } from '../../server/database/serialized-error.ts';
import { answerTask } from '../../server/grammar/answer-task.ts';
import { failureOf } from '../contract/engines.ts';
import { endTurn, NEO4J_SERVERS, takeTurn } from '../contract/turns.ts';
import { seedInto } from '../server/running-app.ts';
import { type Answer, type Asked, comparable, type Outcome, outcomeOf, type Run } from './outcome.ts';

/** Longer than any statement of the corpus takes, milliseconds. */
const PATIENCE_MS = 20_000;
const TURN_PATIENCE_MS = 600_000;

/** Both engines, with the same graph. */
export interface BothEngines {
  /** Has both hold what these statements make, and nothing else. */
  fill(statements: readonly string[]): Promise<void>;
  /** Has both hold the shipped datasets. */
  fillWithShipped(): Promise<void>;
  ask(asked: Asked): Promise<Outcome>;
  /** Asks Neo4j alone. */
  neo4j: Run;
}

/** Registers a suite with both engines; it is skipped, by name, where there is no Neo4j. */
export function describeBoth(idea: string, suite: (engines: BothEngines) => void): void {
  if (NEO4J_SERVERS.length === 0) {
    describe.skip(`${idea} (skipped, ENTENTE_TEST_NEO4J names no server)`, () => suite(unopened()));
    return;
  }
  describe(idea, () => {
    let uri: string;
    let driver: Driver;
    let server: Database;
    let store: Store;
    const folder = mkdtempSync(join(tmpdir(), 'entente-differential-'));
    beforeAll(async () => {
      uri = await takeTurn();
      driver = neo4j.driver(uri);
      server = await openDatabase({ neo4j: { uri, username: 'neo4j', password: '' }, dataFolder: '' }, true);
    }, TURN_PATIENCE_MS);
    afterAll(async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      await Promise.all([driver.close(), server.close()]);
      endTurn(uri);
      rmSync(folder, { recursive: true, force: true });
    });
    const onNeo4j: Run = async (text, parameters) => {
      try {
        const { fields, rows } = await server.read({ text, parameters }, { timeoutMs: PATIENCE_MS, maxRows: 5000 });
        return comparable(text, fields, rows);
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    };
    suite({
      neo4j: onNeo4j,
      async fill(statements) {
        await driver.executeQuery('MATCH (n) DETACH DELETE n');
        const engine = grafeo.GrafeoDB.create();
        for (const statement of statements) {
          await driver.executeQuery(statement);
          await engine.executeCypher(statement);
        }
        store = new Store(engine, 'read');
      },
      async fillWithShipped() {
        await driver.executeQuery('MATCH (n) DETACH DELETE n');
        await seedInto({ neo4j: { uri, username: 'neo4j', password: '' }, dataFolder: '' }, await shippedFolders());
        await seedInto({ dataFolder: folder }, await shippedFolders());
        store = new Store(grafeo.GrafeoDB.openReadOnly(await storePath(folder, 'read')), 'read');
      },
      ask: (asked) => outcomeOf(asked, onNeo4j, embeddedRun(store, asked.text)),
    });
  });
}

/** @param original the statement before it was rewritten, which says whether its rows are in an order */
function embeddedRun(store: Store, original: string): Run {
  return async (text, parameters) => {
    const answering = store.answer(1, { kind: 'read', text, parameters, maxRows: 5000 }, async () => undefined);
    const reply = await Promise.race([answering, sleep(PATIENCE_MS, undefined, { ref: false })]);
    if (reply?.kind === 'rows') return comparable(original, reply.rows.fields, reply.rows.rows);
    return reply?.kind === 'refused' ? explained(reply.refusal, text, original) : { error: 'no answer in time' };
  };
}

/** In this process, which remembers what it has just analysed: a thread would analyse it once more. */
const explaining: Parameters<typeof withExplainedErrors>[3] = { ask: async (kind, task) => answerTask(kind, task) };

/** A refusal of the engine as a user gets it. */
async function explained(refusal: SerializedDatabaseError, text: string, written: string): Promise<Answer> {
  const said = await failureOf(withExplainedErrors(Promise.reject(deserializeDatabaseError(refusal)), text, {}, explaining, written));
  if (said.failure !== 'unsupported') return { error: said.message, neo4j: 'refuses it' };
  return { error: said.message, ...(said.message.includes('; Neo4j has.') && { neo4j: 'has it' }) };
}

function unopened(): BothEngines {
  const never = () => Promise.reject(new Error('There is no Neo4j.'));
  return { fill: never, fillWithShipped: never, ask: never, neo4j: never };
}

/** How often each outcome was met, in words; and each silent difference. */
export class Tally {
  readonly #counts = new Map<string, number>();
  /** What must not be: answered otherwise without a word, or said of Neo4j though it is not so. */
  readonly wrong: string[] = [];

  add(outcome: Outcome, name = ''): void {
    this.#counts.set(outcome.kind, (this.#counts.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind !== 'silent' && outcome.kind !== 'misjudged') return;
    const said = [
      outcome.kind,
      name,
      outcome.text,
      JSON.stringify(outcome.neo4j)?.slice(0, 500),
      JSON.stringify(outcome.embedded).slice(0, 500),
    ];
    this.wrong.push(said.join('\n'));
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  count(kind: Outcome['kind']): number {
    return this.#counts.get(kind) ?? 0;
  }

  toString(): string {
    return [...this.#counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  }
}
