import { openDatabase } from '../../server/database/open/open-database.ts';
import { describeEngines, failureOf } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines(
  'errors',
  (engine) => {
    const refusal = async (text: string, parameters = {}) => {
      const database = await engine.open();
      return failureOf(database.readForUser({ text, parameters }, AMPLE));
    };

    test('a mistake in the text has a code, a position and one line of words', async () => {
      const error = await refusal('MATCH (n)\nRETRN n');
      expect(error).toMatchObject({ failure: 'refused', details: { code: expect.stringMatching(/./), position: { line: 2, column: 1 } } });
      expect(error.message).not.toMatch(/\n|line 2/);
    });

    test.each([
      ['an unknown variable', 'RETURN nobody'],
      ['an unknown function', 'RETURN nobody(1)'],
      ['a missing parameter', 'RETURN $nobody'],
      ['division by zero', 'RETURN 1 / 0'],
      ['two statements', 'RETURN 1; RETURN 2'],
      ['nothing', ''],
    ])('%s is refused', async (_, text) => {
      expect(await refusal(text)).toMatchObject({ failure: 'refused', details: { code: expect.stringMatching(/./) } });
    });

    test.each([
      ['brackets', `RETURN ${'('.repeat(500)}1${')'.repeat(500)}`],
      ['more brackets than are parsed', `RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`],
      ['clauses', `${'WITH 1 AS a '.repeat(300)}RETURN nobody`],
    ])('%s without end are refused, and disturb nobody', async (_, text) => {
      // Neo4j reads them on the server, in its own time.
      if (engine.name !== 'embedded') return;
      const database = await engine.open();
      const other = database.readForUser({ text: 'RETURN 1' }, AMPLE);
      const answers = [database.readForUser({ text }, AMPLE), database.explain({ text }, AMPLE)];
      for (const { failure } of await Promise.all(answers.map(failureOf))) expect(failure).toBe('refused');
      expect((await other).rows).toEqual([[1]]);
    });

    test('an answer nested beyond reason is refused or given, and the next query is answered', async () => {
      const database = await engine.open();
      await database.readForUser({ text: 'RETURN reduce(l = [], i IN range(1, 2000) | [l]) AS value' }, AMPLE).catch((error) => {
        expect(error).toMatchObject({ failure: 'refused' });
      });
      expect((await database.readForUser({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
    });

    test('a closed database is unavailable', async () => {
      const database = await openDatabase(engine.settings);
      await database.close();
      expect(await failureOf(database.read({ text: 'RETURN 1' }, AMPLE))).toMatchObject({ failure: 'unavailable' });
    });
  },
  'suite',
);
