import { describeEngines, failureOf } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines('errors', (engine) => {
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

  test('a closed database is unavailable', async () => {
    const database = await engine.open();
    await database.close();
    expect(await failureOf(database.read({ text: 'RETURN 1' }, AMPLE))).toMatchObject({ failure: 'unavailable' });
  });
});
