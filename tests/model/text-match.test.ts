import { hasWords } from '../../model/text-match.ts';

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
