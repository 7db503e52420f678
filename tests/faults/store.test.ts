import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedFolders } from '../../seed/shipped.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { failureOf } from '../contract/engines.ts';
import { graphState } from '../contract/graph-state.ts';
import { CAN_SEE_PROCESSES } from '../contract/processes.ts';
import { type Ended, endLeftOver, loadedDataFolder, newDataFolder, relationsIn, run, start } from '../project/process.ts';
import { problemOf } from './ask.ts';
import { record } from './fault-table.ts';
import { suffer } from './suffer.ts';
import { WatchedServer } from './watched-server.ts';

const engine = 'embedded';
const storeIn = (dataFolder: string) => join(dataFolder, 'graph');
const CUT_OFF = /^The store \S+graph is cut off, or damaged at its beginning: move it away and seed again\. \([^\n]+\)/;
const NO_ROOM =
  /^The store cannot grow, since its disk is full or has a limit, and nothing of this was kept: make room and run it again\. \(File too large/;
/** So many bits are flipped, one at a time, spread over the file. */
const FLIPS = 12;

afterEach(endLeftOver);

describe.skipIf(!CAN_SEE_PROCESSES)('the store of the embedded engine', () => {
  it('on a full disk: who loads is told so and nothing is kept, or it is all there; what was there stays', async () => {
    const [data, copy] = [newDataFolder(), newDataFolder()];
    const [first = '', second = ''] = await shippedFolders();
    const seed = (folder: string, into: string, options = {}): Promise<Ended> =>
      run(['dist/server/seed.js', folder], { ENTENTE_DATA: into }, options).ended;
    expect((await seed(first, data)).code).toBe(0);
    const before = await relationsIn(data);
    const refused = await seed(second, data, { largestFile: 4096 });
    expect([refused.code, refused.out, refused.err.at(-1)]).toEqual([1, [], expect.stringMatching(NO_ROOM)]);
    expect(await relationsIn(data)).toBe(before);
    cpSync(data, copy, { recursive: true });
    expect((await seed(second, copy)).code).toBe(0);
    // There is room for the log of what is written, and not for the store that it is to become.
    const done = await seed(second, data, { largestFile: statSync(storeIn(copy)).size - 20_000 });
    expect([done.code, done.out.some((line) => line.includes('is loaded'))]).toEqual([0, true]);
    expect(readdirSync(data)).toEqual(['graph', 'graph.wal']);
    expect(await relationsIn(data)).toBe(await relationsIn(copy));
    const told = `npm run seed: ${refused.err.at(-1)}`;
    record({ fault: 'disk full while data are loaded', engine, seen: [told], lost: 'nothing', before: undefined, after: undefined });
  });

  it('cut off: a start says so in one line and touches nothing, and doing what it says mends it', async () => {
    const data = { ENTENTE_DATA: await loadedDataFolder() };
    const store = storeIn(data.ENTENTE_DATA);
    truncateSync(store, Math.floor(statSync(store).size / 2));
    const cut = readFileSync(store);
    const { code, out, err } = await run(['scripts/start.mjs'], data).ended;
    expect([code, out, err]).toEqual([1, [], [expect.stringMatching(CUT_OFF)]]);
    expect(readFileSync(store).equals(cut)).toBe(true);
    renameSync(store, `${store}-away`);
    const running = await start(data);
    expect(running.out.join('\n')).toContain('is loaded');
    running.child.kill('SIGTERM');
    await running.ended;
    const told = `npm start: ${err[0]}`.replace(store, 'graph');
    record({ fault: 'store cut off before a start', engine, seen: [told], lost: 'nothing', before: undefined, after: undefined });
  });

  it('with any bit flipped is refused, or is the same graph', async () => {
    const settings = { dataFolder: await loadedDataFolder() };
    const store = storeIn(settings.dataFolder);
    const whole = readFileSync(store);
    const stateOf = async () => {
      const database = await openDatabase(settings, false);
      return graphState(database).finally(() => database.close());
    };
    const before = await stateOf();
    let refused = 0;
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const place = Math.floor(((flip + 0.5) / FLIPS) * whole.length);
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (flip % 8));
      writeFileSync(store, bytes);
      const state = await stateOf().catch((error: unknown) => error);
      if (state instanceof Error) {
        refused += 1;
        expect([place, (await failureOf(stateOf())).message]).toEqual([
          place,
          expect.stringMatching(/^The store .*: move it away and seed again/),
        ]);
      } else expect([place, state]).toEqual([place, before]);
    }
    const seen = [
      `npm start: The store graph is damaged: move it away and seed again (${refused} of ${FLIPS}); the others changed nothing that is read`,
    ];
    record({ fault: 'store with a bit flipped', engine, seen, lost: 'nothing', before: undefined, after: undefined });
  });

  it('cut off while it is served is told to whoever asks, and is found again when a copy is put in its place', async () => {
    const data = { ENTENTE_DATA: await loadedDataFolder() };
    const store = storeIn(data.ENTENTE_DATA);
    const kept = join(mkdtempSync(join(tmpdir(), 'entente-kept-')), 'graph');
    const server = await WatchedServer.start(data);
    try {
      const { looks } = await suffer(server, {
        name: 'store cut off while it is served',
        engine,
        strike: async () => {
          copyFileSync(store, kept);
          truncateSync(store, Math.floor(statSync(store).size / 2));
          for (const pid of server.engines) process.kill(pid, 'SIGKILL');
        },
        mend: async () => copyFileSync(kept, store),
      });
      for (const answer of looks.flatMap(({ graph, query }) => [graph, query])) {
        expect([answer.status, problemOf(answer)]).toEqual([503, expect.stringMatching(CUT_OFF)]);
      }
    } finally {
      await server.stop();
    }
  });
});
