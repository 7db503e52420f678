import { writeFileSync } from 'node:fs';
import { problemOf } from './ask.ts';
import { type Fault, isAllAnswered, suffer } from './suffer.ts';
import type { WatchedServer } from './watched-server.ts';

const DAY_MS = 24 * 60 * 60_000;
/** As server/app.ts has it. */
const QUERIES_A_MINUTE = 240;
const GREEDY = 210;

/**
 * Sets the clock of a server a day on, and then a day back. Nobody sees anything of it, and who asks too often is told to wait no
 * longer than a minute.
 */
export async function clockJumps(server: WatchedServer, engine: Fault['engine'], file: string): Promise<void> {
  const setTo = (shiftMs: number) => async () => writeFileSync(file, String(shiftMs));
  /** How far the clock that an export is dated by is from the one here, in days. */
  const daysOff = async () => Math.round(Math.abs(Date.parse(await dateOfExport(server)) - Date.now()) / DAY_MS);
  const empty = () => server.query('', { client: GREEDY });
  const { looks: on } = await suffer(server, { name: 'clock a day on', engine, strike: setTo(DAY_MS) });
  expect(await daysOff()).toBe(1);
  await empty();
  const { looks: back } = await suffer(server, { name: 'clock a day back', engine, strike: setTo(0) });
  expect(await daysOff()).toBe(0);
  expect([...on, ...back].map(isAllAnswered)).toEqual([true, true, true, true]);
  const asked = await Promise.all(Array.from({ length: QUERIES_A_MINUTE }, empty));
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([400, 429]));
  const refused = await empty();
  expect([refused.status, problemOf(refused)]).toEqual([429, expect.stringMatching(/^At most 240 requests a minute are answered/)]);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
}

async function dateOfExport(server: WatchedServer): Promise<string> {
  const { text } = await server.ask({ path: '/api/export/json?year=2008' });
  return /"created":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
}
