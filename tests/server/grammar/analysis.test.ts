import { mistakesIn } from '../../../server/grammar/parser/analysis.ts';

describe('what Neo4j’s analysis calls a mistake', () => {
  const said = (text: string) => mistakesIn(text).map(({ message, start }) => [message, start.character]);

  it('is that of each text, also when it is asked for again', () => {
    const texts = ['MATCH (a) RETURN b', 'MATCH (a) RETURN a.id, $id', 'MATCH (a) RETURN c'];
    const first = texts.map(said);
    expect(first).toEqual([[['Variable `b` not defined', 17]], [], [['Variable `c` not defined', 17]]]);
    expect(texts.toReversed().map(said)).toEqual(first.toReversed());
  });

  it('is remembered, but not of a text that no person writes', () => {
    const text = 'MATCH (a) RETURN d';
    expect(mistakesIn(text)).toBe(mistakesIn(text));
    const long = `${text} /*${' '.repeat(5000)}*/`;
    expect(mistakesIn(long)).not.toBe(mistakesIn(long));
    expect(said(long)).toEqual(said(text));
  });
});
