import { wordsOfQuery } from '../../model/stop-words.ts';

describe('the words of a query', () => {
  it.each([
    ['who funded the Mahdi Army?', ['funded', 'Mahdi', 'Army']],
    ['killed of soleimani', ['killed', 'soleimani']],
    ['where is Basra mentioned', ['Basra']],
    ['What does ISW claim?', ['ISW']],
    ['claims about oil', ['claims', 'oil']],
    ['who vanishes after 2008', ['vanishes', '2008']],
    ['us and UK', ['us', 'UK']],
  ])('of %j that say what is looked for are %j', (query, words) => {
    expect(wordsOfQuery(query)).toEqual(words);
  });

  it('are all of them where none says it', () => {
    expect([wordsOfQuery('who is it'), wordsOfQuery('the'), wordsOfQuery(' ? ')]).toEqual([['who', 'is', 'it'], ['the'], []]);
  });

  it('have an abbreviation in capitals, unless all is in capitals', () => {
    expect([wordsOfQuery('attacks of IS'), wordsOfQuery('ATTACKS OF IS'), wordsOfQuery('A camp')]).toEqual([
      ['attacks', 'IS'],
      ['ATTACKS'],
      ['camp'],
    ]);
  });
});
