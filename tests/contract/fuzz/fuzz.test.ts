import fc from 'fast-check';
import { shippedFolders } from '../../../seed/shipped.ts';
import type { Database } from '../../../server/database/database.ts';
import { postAs, problemIn } from '../../server/clients.ts';
import { type RunningApp, seedInto, startApp } from '../../server/running-app.ts';
import { describeEngines } from '../engines.ts';
import { graphState } from '../graph-state.ts';
import { type AnyRequest, anyRequest } from './requests.ts';

/** The same requests each time, so that a change is judged by itself; longer runs take others. */
const SEED = 2020;

/** As many runs as there is time for, and never more than these; `ENTENTE_FUZZ_RUNS` takes all the time that its number needs. */
const RUNS = 60;
const TIME_MS = 10_000;
/** Sent at the same time, each by another client. */
const AT_ONCE = 4;
const PATIENCE_MS = 60_000;

const asked = process.env.ENTENTE_FUZZ_RUNS === undefined ? undefined : Number(process.env.ENTENTE_FUZZ_RUNS);

describeEngines(
  'any input at all',
  (engine) => {
    let app: RunningApp;
    let database: Database;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
      database = await engine.open();
    });
    afterAll(() => app.close());

    let client = 0;
    const send = async ({ path, headers, body }: AnyRequest): Promise<void> => {
      client += 1;
      problemIn(await postAs(client, app, path).set(headers).send(body));
    };

    it(
      'is answered, or refused with a problem, and changes nothing',
      async () => {
        const before = await graphState(database);
        const requests = fc.array(anyRequest, { minLength: 1, maxLength: AT_ONCE });
        await fc.assert(
          fc.asyncProperty(requests, async (all) => {
            await Promise.all(all.map(send));
          }),
          asked === undefined ? { numRuns: RUNS, interruptAfterTimeLimit: TIME_MS, seed: SEED } : { numRuns: asked },
        );
        expect(await graphState(database)).toEqual(before);
      },
      asked === undefined ? PATIENCE_MS : asked * PATIENCE_MS,
    );
  },
  'suite',
);
