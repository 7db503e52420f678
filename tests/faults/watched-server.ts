import { setTimeout as sleep } from 'node:timers/promises';
import { enginesOf, familyOf, heldBy } from '../contract/processes.ts';
import { type Ended, type Running, start } from '../project/process.ts';
import { type Answer, ask, isAnswered, type Question, singleValue } from './ask.ts';

/** As long as a busy machine needs, milliseconds: what is waited for is looked for again and again. */
const PATIENCE_MS = 40_000;
/** Clients that warm a server up; the faults have others. */
const WARM_CLIENTS = [180, 181, 182, 183, 184, 185, 186, 187];

/** Loaded into its processes before its own code. */
const PRELOADED = ['collect-on-signal', 'shifted-clock'].map((name) => `--import=${new URL(`./${name}.mjs`, import.meta.url)}`);
/** Time to collect garbage, milliseconds. */
const COLLECTION_MS = 300;

/** What is counted before a fault and after it. */
const COUNTED = [
  'MATCH (a:Actor) RETURN count(a)',
  'MATCH (:Actor)-[r]->(:Actor) RETURN count(r)',
  'MATCH (c:Claim) RETURN count(c)',
  'MATCH (s:Source) RETURN count(s)',
  'MATCH (d:Dataset) RETURN count(d)',
];

/** What a server holds: memory of all its processes, and their open handles. */
export type Held = ReturnType<typeof heldBy>;

/** The product as it is built, in processes of its own, as one has it who asks it over HTTP and looks at its processes. */
export class WatchedServer {
  private constructor(
    private readonly running: Running,
    readonly address: string,
    private readonly runners: number,
  ) {}

  /**
   * @param environment where its data are, and in ENTENTE_TEST_CLOCK the file that says by how much its clock is off
   * @param errorsTo the open file that its log goes to
   */
  static async start(environment: Readonly<Record<string, string>>, errorsTo?: number): Promise<WatchedServer> {
    const settings = { CYPHER_TIMEOUT_MS: '60000', NODE_OPTIONS: PRELOADED.join(' '), ...environment };
    const running = await start(settings, errorsTo === undefined ? {} : { errorsTo });
    return new WatchedServer(running, running.address, environment.NEO4J_URI === undefined ? 3 : 4);
  }

  get pid(): number {
    return this.running.child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.running.child.exitCode !== null || this.running.child.signalCode !== null;
  }

  /** Its processes that hold the embedded engine. */
  get engines(): number[] {
    return enginesOf(this.pid);
  }

  ask(question: Question): Promise<Answer> {
    return ask(this.address, question);
  }

  /** A small request. */
  graph(client?: number): Promise<Answer> {
    return this.ask({ path: '/api/graph?year=2008', ...(client !== undefined && { client }) });
  }

  query(statement: string, more: Omit<Question, 'path' | 'statement'> = {}): Promise<Answer> {
    return this.ask({ statement, ...more });
  }

  /** How many there are of everything that was loaded, and the graph of a year as it is answered. */
  async content(): Promise<unknown> {
    const counts: unknown[] = [];
    for (const statement of COUNTED) counts.push(singleValue(await this.query(statement, { client: 190 })));
    return { counts, graph: (await this.graph(190)).text };
  }

  /** Waits until it answers both a small request and a query. @throws Error when it does not in time */
  async answersAgain(): Promise<void> {
    await until(async () => {
      const both = await Promise.all([this.graph(191), this.query('RETURN 1', { client: 191 })]).catch(() => []);
      return both.length === 2 && both.every(isAnswered);
    }, 'the server does not answer again');
  }

  /** Has everything started that queries are run by, as after some minutes of use. */
  async warmUp(): Promise<void> {
    await until(async () => {
      const some = WARM_CLIENTS.map((client) => this.query('UNWIND range(1, 100000) AS x RETURN count(x % 7)', { client }));
      await Promise.all([...some, this.graph(192)]);
      return (await this.workers('up')) >= this.runners;
    }, 'not all that runs queries has started');
  }

  /** How many are up, or busy, of what runs queries. */
  async workers(state: 'up' | 'busy'): Promise<number> {
    const { text } = await this.ask({ path: '/api/metrics', client: 192 });
    return Number(new RegExp(`^entente_query_workers\\{state="${state}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
  }

  /** What it holds now, without garbage of the process that answers. */
  async held(): Promise<Held> {
    process.kill(this.pid, 'SIGUSR2');
    await sleep(COLLECTION_MS);
    return heldBy(familyOf(this.pid));
  }

  /** Tells it to stop, and waits for that. */
  async stop(): Promise<Ended> {
    if (!this.hasEnded) this.running.child.kill('SIGTERM');
    return this.running.ended;
  }
}

/** Waits until something is so. @throws Error with what is not, after `patienceMs` */
export async function until(isSo: () => boolean | Promise<boolean>, complaint: string, patienceMs = PATIENCE_MS): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(100)) if (await isSo()) return;
  throw new Error(`${complaint} after ${patienceMs / 1000} s`);
}
