import { actorSearch, nameSearchInSteps } from '../../model/actor-search.ts';
import { allOf } from '../../model/all-of.ts';

const search = actorSearch([
  { id: 'cleric', name: 'Moqtada al-Sadr', aliases: ['Sadr'] },
  { id: 'league', name: 'Asa’ib Ahl al-Haqq', aliases: ['Asaib Ahl Al-Haq', 'League of the Righteous'] },
  { id: 'council', name: 'Zürich City-Council', aliases: [] },
]);

describe('actorSearch', () => {
  it.each([
    ['muqtada', 'cleric'],
    ['MUQTADA AL SADR', 'cleric'],
    ['al-sadr', 'cleric'],
    ['asaib', 'league'],
    ["asa'ib ahl", 'league'],
    ['righteous', 'league'],
    ['zurich', 'council'],
    ['city council', 'council'],
    ['citycounc', undefined],
    ['coun', 'council'],
  ])('finds for %j %j', (query, id) => {
    expect(search(query)[0]).toBe(id);
  });

  it('is made of many actors in steps, none of them large', () => {
    const actors = Array.from({ length: 500 }, (_, index) => ({ id: `a${index}`, name: `Actor ${index}`, aliases: [] }));
    const steps = nameSearchInSteps(actors);
    let taken = 0;
    let made = steps.next();
    for (; made.done !== true; made = steps.next()) taken += 1;
    expect(taken).toBeGreaterThanOrEqual(10);
    expect([made.value('actor 499').ids[0], made.value('actor 0').ids[0]]).toEqual(['a499', 'a0']);
  });

  it('forgives one wrong letter in a word of four or more, and none in a shorter one', () => {
    const named = actorSearch([
      { id: 'ali', name: 'Ali', aliases: [] },
      { id: 'omar', name: 'Omar', aliases: [] },
    ]);
    expect([named('omer'), named('ami'), named('ali')]).toEqual([['omar'], [], ['ali']]);
  });

  it('has a name before the same word as an alias', () => {
    const named = actorSearch([
      { id: 'alias', name: 'League', aliases: ['Mahdi'] },
      { id: 'name', name: 'Mahdi', aliases: ['League'] },
    ]);
    expect([named('mahdi'), named('league')]).toEqual([
      ['name', 'alias'],
      ['alias', 'name'],
    ]);
  });

  it('has equal matches in the order of their names, and a better one before them', () => {
    const named = actorSearch([
      { id: 'ten', name: 'Mahdi 10', aliases: [] },
      { id: 'two', name: 'Mahdi 2', aliases: [] },
      { id: 'wordy', name: 'A brigade of the Mahdi', aliases: [] },
    ]);
    expect(named('mahdi')).toEqual(['two', 'ten', 'wordy']);
  });

  it('has first who is called exactly that, by name before by alias, however often another has the word', () => {
    const named = actorSearch([
      { id: 'camp', name: 'Pro-Iran camp', aliases: ['Iranian camp', 'Iran’s allies', 'Iran-backed groups', 'friends of Iran'] },
      { id: 'alias', name: 'Islamic Republic', aliases: ['Iran'] },
      { id: 'iran', name: 'Iran', aliases: ['Tehran'] },
      { id: 'who', name: 'The Who', aliases: [] },
      { id: 'whole', name: 'Who’s Who of Who', aliases: ['Who who'] },
    ]);
    expect(['iran', 'the IRAN', 'Al-Iran', 'tehran'].map((query) => named(query).slice(0, 2))).toEqual([
      ...[
        ['iran', 'alias'],
        ['iran', 'alias'],
        ['iran', 'alias'],
      ],
      ['iran'],
    ]);
    expect(named('the who')[0]).toBe('who');
  });

  it('takes the article for no word', () => {
    const named = actorSearch([{ id: 'sadr', name: 'Sadr', aliases: ['El-Sayyid'] }]);
    expect([named('al sadr'), named('el-sadr'), named('al'), named('el')]).toEqual([['sadr'], ['sadr'], [], []]);
  });

  it('does not count the words that stand in any sentence, nor the genitive', () => {
    expect(['who is the zürich council?', 'moqtada’s', 'and the league of righteous'].map((query) => search(query)[0])).toEqual([
      'council',
      'cleric',
      'league',
    ]);
  });

  it('has with some of the words those that have the most, where nobody has all, and only the exact for a word that somebody has', () => {
    const find = allOf(
      nameSearchInSteps([
        { id: 'army', name: 'Mahdi Army', aliases: ['Jaysh al-Mahdi'] },
        { id: 'iran', name: 'Iran', aliases: [] },
        { id: 'iraq', name: 'Iraq', aliases: [] },
        { id: 'guard', name: 'Guard of Iran', aliases: [] },
      ]),
    );
    expect(find('who funded the mahdi army')).toEqual({ ids: ['army'], share: 2 / 3 });
    expect(find('iran mahdi')).toEqual({ ids: ['army', 'iran', 'guard'], share: 1 / 2 });
    expect(find('irann fundes')).toEqual({ ids: ['iran', 'guard'], share: 1 / 2 });
    expect(find('the mahdi army')).toEqual({ ids: ['army'], share: 1 });
    expect(find('zzzzzz yyyyyy').ids).toEqual([]);
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(search('')).toEqual([]);
    expect(search('zzzzzz')).toEqual([]);
  });
});
