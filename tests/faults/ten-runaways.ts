import { RUNAWAY } from '../contract/texts.ts';
import { type Answer, problemOf } from './ask.ts';
import { type Fault, isAllAnswered, suffer } from './suffer.ts';
import { until, type WatchedServer } from './watched-server.ts';

const RUNAWAYS = 10;
const TIMEOUT_MS = 4000;

/** Ten clients ask what would run for hours: each is told that its query ended, or had no turn, and all others are answered. */
export async function tenRunaways(server: WatchedServer, engine: Fault['engine']): Promise<void> {
  let answers: Answer[] = [];
  const strike = async () => {
    const all = Array.from({ length: RUNAWAYS }, (_, client) => server.query(RUNAWAY, { timeoutMs: TIMEOUT_MS, client }));
    answers = await Promise.all(all);
  };
  const { looks } = await suffer(server, { name: 'ten runaway queries', engine, strike });
  const ended = answers.filter(({ status }) => status === 504);
  const waited = answers.filter(({ status }) => status === 503);
  expect([ended.length + waited.length, ended.length > 0]).toEqual([RUNAWAYS, true]);
  for (const answer of ended) expect(problemOf(answer)).toMatch(/^The query did not end within its limit of 4000 ms\./);
  for (const answer of waited)
    expect(problemOf(answer)).toMatch(/^The query waited 4000 ms, all its time, for others to end and was not run/);
  expect(looks.map(isAllAnswered)).toEqual([true, true]);
  await until(async () => (await server.workers('busy')) === 0, 'what runs queries is still busy with those that ran away');
}
