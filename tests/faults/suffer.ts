import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, isAnswered, problemOf } from './ask.ts';
import { type FaultRow, record } from './fault-table.ts';
import { type Held, until, type WatchedServer } from './watched-server.ts';

/** What a server may hold more after a fault than before it. */
const MORE = { megabytes: 80, handles: 8 };

/** How long it may take to let go of it, milliseconds. */
const BACK_MS = 20_000;

export interface Fault {
  readonly name: string;
  readonly engine: 'embedded' | 'neo4j';
  /** What has to be done first, before the time counts. */
  readonly prepare?: () => Promise<void>;
  /** Does it. What is returned is awaited before it is counted what is there. */
  readonly strike: () => Promise<void>;
  /** Whether it is looked at 10 s after it in any case; otherwise it is only where it is not yet over at 3 s, and has changed since 1 s. */
  readonly isLong?: boolean;
  /** Ends it, where it does not end by itself. */
  readonly mend?: () => Promise<void>;
  /** How many handles the server may hold in the end, where that is more than before. */
  readonly handles?: number;
}

/** What a small request and a small query were told. */
export interface Look {
  readonly graph: Answer;
  readonly query: Answer;
  /** How long the slower of the two was waited for, seconds. */
  readonly waited: number;
}

interface Suffered {
  readonly looks: readonly Look[];
  readonly row: FaultRow;
}

export function isAllAnswered({ graph, query }: Look): boolean {
  return isAnswered(graph) && isAnswered(query);
}

/**
 * Does a fault to a server that is warm and looks at what its users see 1, 3 and 10 seconds after. Then mends it, and expects that
 * nothing is lost and that the server holds no more than before. The table has a row of it.
 * @returns what was seen, in the order of time, and its row
 */
export async function suffer(
  server: WatchedServer,
  { name, engine, prepare, strike, isLong = false, mend, handles = 0 }: Fault,
): Promise<Suffered> {
  await server.warmUp();
  const before = { content: await server.content(), held: await server.held() };
  const most = { megabytes: before.held.megabytes + MORE.megabytes, handles: Math.max(before.held.handles, handles) + MORE.handles };
  await prepare?.();
  const striking = strike();
  striking.catch(() => undefined);
  const looks = await watch(server, isLong);
  await striking;
  await mend?.();
  await server.answersAgain();
  await server.warmUp();
  const content = await server.content();
  const held = await settled(server, most);
  const row: FaultRow = {
    fault: name,
    engine,
    seen: looks.map(inWords),
    lost: isSame(content, before.content) ? 'nothing' : 'SOMETHING',
    before: before.held,
    after: held,
  };
  record(row);
  expect(content).toEqual(before.content);
  expect(held.megabytes).toBeLessThanOrEqual(most.megabytes);
  expect(held.handles).toBeLessThanOrEqual(most.handles);
  return { looks, row };
}

/** What users see 1 and 3 seconds from now, and 10 where it is not yet over by then and still changes. */
export async function watch(server: WatchedServer, isLong = false): Promise<Look[]> {
  const began = performance.now();
  const lookAfter = async (seconds: number) => {
    await sleep(Math.max(0, began + seconds * 1000 - performance.now()));
    return look(server);
  };
  const looks = await Promise.all([lookAfter(1), lookAfter(3)]);
  const [first, second] = looks.map(inWords);
  if (isLong || (first !== second && !looks.every(isAllAnswered))) looks.push(await lookAfter(10));
  return looks;
}

async function look(server: WatchedServer): Promise<Look> {
  const asked = performance.now();
  const [graph, query] = await Promise.all([server.graph(193), server.query('MATCH (a:Actor) RETURN count(a)', { client: 193 })]);
  return { graph, query, waited: Math.round((performance.now() - asked) / 1000) };
}

/** What a server holds when it is no more than it may, or when that takes too long. */
async function settled(server: WatchedServer, most: Held): Promise<Held> {
  let held = await server.held();
  const isBack = async () => {
    held = await server.held();
    return held.megabytes <= most.megabytes && held.handles <= most.handles;
  };
  await until(isBack, 'it holds more', BACK_MS).catch(() => undefined);
  return held;
}

/** As the table has it. */
export function inWords(look: Look): string {
  const { graph, query, waited } = look;
  if (isAllAnswered(look)) return waited === 0 ? 'answered' : `answered, after ${waited} s`;
  const [ofGraph, ofQuery] = [graph, query].map((answer) => `${answer.status} ${problemOf(answer)}`.trim());
  if (ofGraph === ofQuery) return String(ofGraph);
  return `graph: ${ofGraph}; query: ${ofQuery}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
