import { setTimeout as sleep } from 'node:timers/promises';
import { shippedFolders } from '../../seed/shipped.ts';
import { Grammar } from '../../server/grammar/grammar.ts';
import { describeEngines } from '../contract/engines.ts';
import { AMPLE } from '../contract/texts.ts';
import { postAs } from '../server/clients.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';

/** Takes the parser minutes. */
const NESTED = `RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`;
/** Less than the processor time after which a text is given up, milliseconds. */
const TIMEOUT_MS = 2000;
/** More than six queries take on a busy machine once all is loaded, milliseconds. */
const AMPLE_MS = 5000;

/** Different texts, each of which has to be read, and none of which takes a database long. */
const QUICK = [1, 2, 3, 4].map((limit) => ({ statement: `MATCH (a:Actor) RETURN a.id AS id ORDER BY id LIMIT ${limit}` }));
const ASKED = [...QUICK, { statement: 'MATCH (a RETURN a' }, { statement: 'MATCH ((a)-[r]->(b)){1,2} RETURN count(*) AS n' }];

describeEngines(
  'a server that has just started',
  (engine) => {
    let app: RunningApp;
    const own = { judging: new Grammar(), explaining: new Grammar({ explains: true }) };
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      // A database that has just started plans slowly, which is not what this is about.
      const database = await engine.open();
      for (const { statement } of ASKED) await database.explain({ text: statement }, AMPLE).catch(() => undefined);
      app = await startApp(engine.settings, {}, undefined, own);
    });
    afterAll(async () => {
      await app.close();
      await Promise.all([own.judging.close(), own.explaining.close()]);
    });

    it('answers all who ask at once, and counts nothing that it has to load against their time', async () => {
      const answers = await Promise.all(ASKED.map((body, client) => postAs(client, app).send({ ...body, timeoutMs: AMPLE_MS })));
      const said = answers.map(({ status, body: { code, detail } }) => (status === 202 ? status : [status, code, detail]));
      const syntax = engine.name === 'neo4j' ? 'Neo.ClientError.Statement.SyntaxError' : 'GRAFEO-Q001';
      const without = [422, 'GRAFEO-Q001', expect.stringContaining('does not have quantified path patterns')];
      expect(said).toEqual([202, 202, 202, 202, [422, syntax, expect.anything()], engine.name === 'neo4j' ? 202 : without]);
    });

    it('says that it is busy to whom it did not come to, and that a text is too complex only to who sent it', async () => {
      const nested = postAs(0, app).send({ statement: NESTED });
      const refused = nested.then((answer) => answer);
      await sleep(300);
      const next = await postAs(1, app).send({ statement: 'RETURN 1 AS next', timeoutMs: TIMEOUT_MS });
      expect([next.status, next.body.title, next.headers['retry-after']]).toEqual([503, 'Busy', '5']);
      expect((await refused).body).toMatchObject({ status: 422, code: 'Entente.Statement.TooComplex' });
      const after = await postAs(1, app).send({ statement: 'RETURN 1 AS next', timeoutMs: TIMEOUT_MS });
      expect([after.status, after.body.detail]).toEqual([202, undefined]);
    });
  },
  'suite',
);
