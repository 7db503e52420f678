import { countWords, foldText, hasWords } from '../../model/text-match.ts';

describe('words of a query', () => {
  it('are found in any order, without regard to case, accents and apostrophes', () => {
    expect([hasWords('Zoë Müller of al-Ḥakīm', 'muller ZOE'), hasWords("Sa'ir", 'sair'), hasWords('one', 'one two')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('are none in an empty query, which everything matches', () => {
    expect([hasWords('one', ''), hasWords('one', '  '), hasWords('one', ' on ')]).toEqual([true, true, true]);
  });
});

describe('countWords', () => {
  it('counts the words that a text has, a part of one or another inflection', () => {
    expect(countWords('Actors who vanish from the sources', ['VANISHED', 'sourc', 'basra'])).toBe(2);
    expect(countWords('Iran’s militia', ['irans', 'militias', 'iran'])).toBe(3);
  });
});

describe('foldText', () => {
  it('leaves out the genitive, and no other apostrophe with what follows', () => {
    expect(["Iran's", 'Iran’s men', "Sa'ir", "militias' men"].map(foldText)).toEqual(['iran', 'iran men', 'sair', 'militias men']);
  });
});
