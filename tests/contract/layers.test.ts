import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shippedFolders } from '../../seed/shipped.ts';
import type { Database } from '../../server/database/database.ts';
import { attacks } from '../server/cypher/attacks.ts';
import { seedInto } from '../server/running-app.ts';
import { describeEngines, failureOf } from './engines.ts';
import { graphState } from './graph-state.ts';
import { AMPLE } from './texts.ts';

/** Is refused for its form, though what it does is read. */
const READS = 'CALL { RETURN 1 AS one } IN TRANSACTIONS RETURN one';

const writing = attacks.refused.filter(({ code = '', statement }) => /Updating|LoadCsv/.test(code) && statement !== READS);
/** What might do more than read if only one layer were left. */
const notReading = attacks.refused.filter(({ code = '' }) => /^$|Updating|Escape|Several|Option/.test(code));

describeEngines(
  'a layer alone',
  (engine) => {
    let database: Database;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
    });
    beforeEach(async () => {
      database = await engine.open();
    });

    it("the database's EXPLAIN says of no query that writes, or reads a file, that it only reads", async () => {
      for (const { name, statement } of writing) {
        const said = await database.explain({ text: statement }, AMPLE).catch(() => ({ readOnly: false }));
        expect([name, said.readOnly]).toEqual([name, false]);
      }
    });

    it('a read transaction, without guard and EXPLAIN, changes nothing', async () => {
      const before = await graphState(database);
      for (const { statement } of notReading) await database.read({ text: statement }, AMPLE).catch(() => undefined);
      expect(await graphState(database)).toEqual(before);
    });

    if (engine.name === 'neo4j') {
      it("the server's settings let no query read a file, or reach another address", async () => {
        let asked = 0;
        const server = createServer((_, response) => {
          asked += 1;
          response.end('secret');
        }).listen(0, '127.0.0.1');
        await once(server, 'listening');
        const { port } = server.address() as AddressInfo;
        for (const url of [
          'file:///etc/passwd',
          `http://127.0.0.1:${port}/`,
          `http://localhost:${port}/`,
          `http://[::ffff:127.0.0.1]:${port}/`,
        ]) {
          const failure = await failureOf(database.read({ text: 'LOAD CSV FROM $url AS line RETURN line', parameters: { url } }, AMPLE));
          expect([url, failure.details.code]).toEqual([url, 'Neo.ClientError.Statement.ExternalResourceFailed']);
        }
        server.close();
        expect(asked).toBe(0);
      });

      it("the server's settings end a query that fills its memory, and it is not run again until its time is over", async () => {
        const started = performance.now();
        const failure = await failureOf(database.read({ text: 'UNWIND range(1, 30000000) AS x RETURN collect(x) AS list' }, AMPLE));
        expect([failure.failure, failure.details.code]).toEqual(['refused', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError']);
        expect(performance.now() - started).toBeLessThan(AMPLE.timeoutMs / 2);
        expect((await database.read({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
      });
    }
  },
  'suite',
);
