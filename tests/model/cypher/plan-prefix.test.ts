import { planPrefixIn } from '../../../model/cypher/plan-prefix.ts';

describe('EXPLAIN and PROFILE before a statement', () => {
  it.each([
    ['EXPLAIN MATCH (a) RETURN a', 'EXPLAIN', '        MATCH (a) RETURN a'],
    ['profile\nMATCH (a) RETURN a', 'PROFILE', '       \nMATCH (a) RETURN a'],
    ['// its plan\n Explain/**/RETURN 1', 'EXPLAIN', '// its plan\n        /**/RETURN 1'],
  ])('%j asks for its plan, and all else keeps its place', (text, word, statement) => {
    expect(planPrefixIn(text)).toEqual({ word, statement });
  });

  it.each(['RETURN 1 AS explain', 'MATCH (explain) RETURN explain', "RETURN 'EXPLAIN '", 'EXPLAINED', '/* EXPLAIN */ RETURN 1', ''])(
    '%j does not',
    (text) => {
      expect(planPrefixIn(text)).toBeUndefined();
    },
  );

  it('is looked for in no time, however the text begins', () => {
    const started = performance.now();
    planPrefixIn(`${'/**/ '.repeat(50_000)}x`);
    planPrefixIn('/* '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
