import { shippedFolders } from '../../seed/shipped.ts';
import type { Database } from '../../server/database/database.ts';
import { readLibrary } from '../../server/library/library.ts';
import { describeNeo4j } from '../contract/engines.ts';
import { graphState } from '../contract/graph-state.ts';
import { AMPLE } from '../contract/texts.ts';
import { postAs, problemIn } from '../server/clients.ts';
import { attacks } from '../server/cypher/attacks.ts';
import { expectToolGuarded } from '../server/cypher/read-cypher.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { READS_OF_25 } from './cypher-25.ts';
import { type Language, setDefaultLanguage } from './default-language.ts';

/** What is not the same text with a language in front. */
const IN_FRONT = /^[\s\u200b-\u202e\ufeff]*(?:\/\*[^*]*\*\/)*\s*(?:cypher|explain|profile|:|$)/i;

const BOUND = { year: 2008, from: '2008-01-01', to: '2009-01-01', selected: ['sadr', 'iran'] };

const withLanguage = attacks.refused.filter(
  ({ statement, status, code = '' }) => status === 422 && code !== '' && !IN_FRONT.test(statement) && !/Option|Several/.test(code),
);

describe.each<Language>(['CYPHER 5', 'CYPHER 25'])('where a query is in %s unless it says otherwise', (language) => {
  describeNeo4j(
    'a calendar release',
    (engine) => {
      let app: RunningApp;
      let database: Database;
      let before: object;
      beforeAll(async () => {
        await setDefaultLanguage(engine.settings.neo4j?.uri ?? '', language);
        await seedInto(engine.settings, await shippedFolders());
        app = await startApp(engine.settings);
        database = await engine.open();
        before = await graphState(database);
      });
      afterAll(() => app.close());

      it('has that language', async () => {
        const { rows } = await database.read({ text: 'SHOW HOME DATABASE YIELD defaultLanguage' }, AMPLE);
        expect(rows).toEqual([[language]]);
      });

      it('refuses all that may not run, with its reason', async () => {
        for (const [client, { name, statement, status, code }] of attacks.refused.entries()) {
          const response = await postAs(client, app).send({ statement });
          const said = problemIn(response);
          expect([name, response.status, code ?? said]).toEqual([name, status, said]);
        }
      });

      it('refuses it with the other language in front, too', async () => {
        const other = language === 'CYPHER 5' ? 'CYPHER 25' : 'CYPHER 5';
        expect(withLanguage.length).toBeGreaterThan(120);
        for (const [client, { name, statement, code }] of withLanguage.entries()) {
          const response = await postAs(client, app).send({ statement: `${other} ${statement}` });
          expect([name, response.status, problemIn(response)]).toEqual([name, 422, code]);
        }
      });

      it('answers what reads in Cypher 25, and takes no other word for it', async () => {
        for (const [client, { text, rows }] of READS_OF_25.entries()) {
          const inFront = await postAs(client, app).send({ statement: `CYPHER 25 ${text}` });
          expect([text, inFront.body.data?.values ?? inFront.body.detail]).toEqual([text, rows]);
          const alone = await postAs(client, app).send({ statement: text });
          const isOf5 = language === 'CYPHER 5' && alone.status === 422;
          expect([text, isOf5 ? rows : (alone.body.data?.values ?? alone.body.detail)]).toEqual([text, rows]);
        }
      });

      // In Cypher 5 other suites ask what these ask.
      const in25 = language === 'CYPHER 25' ? it : undefined;
      in25?.('refuses it to the tool of an assistant, too', () => expectToolGuarded(app));

      in25?.('answers the saved questions and what the viewer asks', async () => {
        for (const [client, { id, statement, parameters }] of (await readLibrary()).entries()) {
          const own = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
          const response = await postAs(client, app).send({ statement, parameters: { ...BOUND, ...own } });
          expect([id, problemIn(response)]).toEqual([id, undefined]);
        }
        for (const path of ['/api/graph', '/api/cypher/schema', '/api/search?q=iran']) await app.request.get(path).expect(200);
      });

      it('and the graph is what it was', async () => {
        expect(await graphState(database)).toEqual(before);
      });

      // The suites that come after this one have their turn before the hooks at its end.
      it('is given back as it was', () => setDefaultLanguage(engine.settings.neo4j?.uri ?? '', 'CYPHER 5'));
    },
    'suite',
  );
});
