import { comparisonAskedIn } from '../../model/asked-comparison.ts';
import { asAskedOf } from '../../model/asked-of.ts';
import type { Parameter } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import { namesInText } from '../../model/named-actors.ts';
import { namedPairIn } from '../../model/named-pair.ts';
import { findQuestions } from '../../model/question-search.ts';
import { yearWindow } from '../../model/time/window.ts';
import { readLibrary } from '../../server/library/library.ts';

const question = (
  id: string,
  title: string,
  description = '',
  parameters: readonly Parameter[] = [],
  statement = 'RETURN 1',
): Question => ({
  ...{ id, title, description, group: 'Money and arms', featured: false, statement },
  parameters: parameters.map((each) => ({ ...each, choices: undefined, default: each.default })),
});
const year = (name: string): Parameter => ({ name, type: 'year', default: 2008, description: 'a year' });
const actor = (name: string): Parameter => ({ name, type: 'actor', default: 'somebody', description: 'an actor' });

const namesIn = namesInText([
  { id: 'sadr', name: 'Moqtada al-Sadr', aliases: ['Muqtada al-Sadr', 'Sadr'], kind: 'person' },
  { id: 'iran', name: 'Iran', aliases: ['Tehran'] },
  { id: 'mahdi-army', name: 'Mahdi Army', aliases: ['The Army'] },
  { id: 'army', name: 'Army', aliases: ['The Army'] },
  { id: 'groups', name: 'Special Groups', aliases: ['IS'] },
  { id: 'ammar', name: 'Ammar al-Hakim', aliases: [], kind: 'person' },
  { id: 'aziz', name: 'Abdul Aziz al-Hakim', aliases: ['Hakim’s father'], kind: 'person' },
  { id: 'front', name: 'Hakim Front', aliases: ['The Army'], kind: 'coalition' },
]);

const QUESTIONS = [
  question('paid', 'Who pays those whom another commands?', 'Two masters.'),
  question('commands', 'Who commands whom?', 'Chains of command, who pays left out.'),
  question('vanish', 'Who is last spoken of in a given year?', 'Actors who vanish.', [year('last')]),
];
const ids = (query: string) => findQuestions(QUESTIONS, query, namesIn).found.map(({ id }) => id);

describe('a search over questions', () => {
  it('forgives words that stand in any sentence, how a word is inflected and spelt', () => {
    expect(ids('who is commanding whom?')).toEqual(['commands', 'paid']);
    expect(ids('comands')).toEqual(['commands', 'paid']);
    expect(ids('paying')).toEqual(['paid', 'commands']);
    expect(ids('vanishes')).toEqual(['vanish']);
    expect(ids('money arms')).toEqual(expect.arrayContaining(['paid', 'commands', 'vanish']));
    // It is no misspelt "arms".
    expect(ids('commands an army')).toEqual(['commands', 'paid']);
    expect([ids('xylophone'), ids('x')]).toEqual([[], []]);
    expect(ids('  ')).toEqual(['paid', 'commands', 'vanish']);
  });

  it('has those with the most words where none has all, and says so', () => {
    expect(findQuestions(QUESTIONS, 'masters of basra', namesIn)).toEqual({ share: 0.5, found: [QUESTIONS[0]], sure: undefined });
    expect(findQuestions(QUESTIONS, 'two masters', namesIn)).toMatchObject({ share: 1, sure: QUESTIONS[0] });
    // What only the heading has is listed, and is no question that was meant.
    expect(findQuestions(QUESTIONS, 'money', namesIn)).toMatchObject({ share: 1, sure: undefined });
  });

  it('takes a year for what is asked about', () => {
    expect(findQuestions(QUESTIONS, 'last spoken of in 2016', namesIn)).toEqual({ share: 1, found: [QUESTIONS[2]], sure: QUESTIONS[2] });
    expect(ids('2016')).toEqual([]);
  });
});

describe('the library, asked in the words of people', async () => {
  const library = await readLibrary();
  const firstFor = (query: string) => {
    const { found, sure } = findQuestions(library, query, namesIn);
    return [found[0]?.id, sure?.id];
  };

  it.each([
    ['ties that rest on one source only', 'resting-on-one-source'],
    ['one source only', 'resting-on-one-source'],
    ['single source', 'resting-on-one-source'],
    ['on both sides in 2019', 'ally-and-enemy'],
    ['who stood on both sides in 2019', 'ally-and-enemy'],
    ['did Sadr and Iran fall out, when, who says so', 'pair-history'],
    ['both sides', 'ally-and-enemy'],
    ['fell out', 'pair-history'],
    ['who fell out', 'who-fell-out-with'],
    ['who broke with Sadr', 'who-fell-out-with'],
    ['who turned against Iran', 'who-fell-out-with'],
    ['did Sadr and Iran fall out', 'pair-history'],
    ['Sadr and Iran', 'pair-history'],
    ['Tehran vs Sadr', 'pair-history'],
    ['quarrel with Sadr', 'who-fell-out-with'],
    ['quarrel', 'pair-history'],
    ['between two actors', 'pair-history'],
    ['what passed between Moqtada al-Sadr and Iran', 'pair-history'],
    ['Sadr and Iran fell out', 'pair-history'],
    ['two actors', 'who-links-two'],
    ['who supports Iran', 'who-stood-with'],
    ['enemies of Iran in 2008', 'who-stood-against'],
    ['who armed the Special Groups', 'who-gave-to'],
    ['who commands whom in 2020', 'who-commands-whom'],
    ['commands', 'who-commands-whom'],
    ['vanish', 'last-spoken-of'],
    ['who vanished in 2016?', 'last-spoken-of'],
    ['who stood with Sadr in January 2020', 'who-stood-with'],
    ['Who controlled the Special Groups in 2008?', 'who-controlled-the-special-groups'],
    ['what changed', 'changed-sides'],
    ['changed sides 2020 2016', 'changed-sides'],
    ['what began in January 2020', 'what-began'],
    ['who paid the Special Groups in 2008', 'who-gave-to'],
    ['who pays Sadr', 'who-gave-to'],
    ['who paid whom', 'money-arms-training'],
    ['who pays those whom another commands', 'paid-by-another'],
    ['did Sadr break with Iran', 'pair-history'],
    ['when did Sadr and Iran break', 'pair-history'],
    ['has Sadr broken with Iran', 'pair-history'],
    ['who broke with Iran', 'who-fell-out-with'],
    ['who has broken with Iran', 'who-fell-out-with'],
    ['who breaks with Iran', 'who-fell-out-with'],
    ['what was only foretold', 'foretold'],
    ['what was forecast', 'foretold'],
    ['what was predicted for 2020', 'foretold'],
    ['predictions', 'foretold'],
    ['who predicted what', 'foretold'],
    ['who attacked Sadr in 2008', 'who-stood-against'],
  ])('has for "%s" the question that was meant first, which Enter asks', (query, id) => {
    expect(firstFor(query)).toEqual([id, id]);
  });

  it.each([
    ['what changed in January 2020', 'changed-sides'],
    ['who changed sides in January 2020', 'changed-sides'],
    ['who was last spoken of around Basra in 2016?', 'last-spoken-of'],
    ['who vanished in January 2016', 'last-spoken-of'],
    ['who commands whom in Iran', 'who-commands-whom'],
    ['xylophone', undefined],
  ])('has for "%s" nothing that Enter asks', (query, id) => {
    expect(firstFor(query)).toEqual([id, undefined]);
  });
});

describe('the names in a text', () => {
  it('are whole names, however they are written, and no word of any sentence', () => {
    const found = (text: string) => namesIn(text).map(({ id, name }) => `${id}: ${name}`);
    expect(found('MUQTADA as Al-Sadr, and Tehran’s army')).toEqual(['sadr: Sadr', 'iran: Tehran’s', 'army: army']);
    expect(found('the Mahdi army is Iranian')).toEqual(['mahdi-army: Mahdi army']);
    expect([found('IS and is'), found('Iran or Tehran')]).toEqual([['groups: IS'], ['iran: Iran']]);
  });

  it('are those of the likeliest, with the others who are called that: a name before an alias, an alias before a last name', () => {
    const meant = (text: string) => namesIn(text).map(({ id, others }) => [id, ...others]);
    expect([meant('The Army'), meant('army')]).toEqual([[['mahdi-army', 'army', 'front']], [['army']]]);
    expect([meant('hakim'), meant('al-Hakim'), meant('Aziz al-Hakim'), meant('Front')]).toEqual([
      ...[[['ammar', 'aziz']], [['ammar', 'aziz', 'front']], [['aziz']]],
      [],
    ]);
    // The first words of a name are one where they are written so, and are nobody else's.
    expect([meant('who paid Special in 2008'), meant('who is special'), meant('who paid Mahdi'), meant('the Mahdi Front')]).toEqual([
      ...[[['groups']], [], [['mahdi-army']], [['mahdi-army']]],
    ]);
    const guards = namesInText(['Border', 'Palace'].map((of) => ({ id: of, name: `Guard of the ${of}`, aliases: [] })));
    expect([guards('Guard'), guards('Guard of the Palace').map(({ id }) => id)]).toEqual([[], ['Palace']]);
    const older = namesInText([
      { id: 'son', name: 'Ali Hakim', aliases: [], kind: 'person' },
      { id: 'alias', name: 'The Party', aliases: ['Hakim'] },
      { id: 'own', name: 'Hakim', aliases: [] },
      { id: 'short', name: 'Kim Il', aliases: [], kind: 'person' },
    ]);
    expect([older('Hakim').map(({ id, others }) => [id, ...others]), older('Il')]).toEqual([[['own', 'alias', 'son']], []]);
  });
});

describe('what a question is asked of', () => {
  const OF_WINDOW = 'MATCH (a) WHERE a.from < $to RETURN a';
  const asked = (query: string, parameters: readonly Parameter[], statement?: string) =>
    asAskedOf(question('q', 'Q', '', parameters, statement), query, namesIn);
  const valuesIn = (query: string, ...parameters: readonly Parameter[]) =>
    asked(query, parameters).question.parameters.map((each) => each.default);

  it('are its years, the earlier first, where the words name as many', () => {
    expect(valuesIn('last spoken of in 2016', year('last'))).toEqual([2016]);
    expect(valuesIn('who turned between 2020 and 2016?', year('before'), year('after'))).toEqual([2016, 2020]);
    expect([
      valuesIn('2016', year('before'), year('after')),
      valuesIn('1234567', year('last')),
      valuesIn('9999', year('last')),
      valuesIn('May 2016', year('last')),
    ]).toEqual([[2008, 2008], [2008], [2008], [2008]]);
  });

  it('are its actors in their order, where the words name as many', () => {
    expect(valuesIn('what passed between Iran and Sadr in 2016', actor('one'), year('last'), actor('other'))).toEqual([
      ...['iran', 2016, 'sadr'],
    ]);
    expect(valuesIn('Iran, Sadr and the Mahdi Army', actor('one'), actor('other'))).toEqual(['somebody', 'somebody']);
    expect(valuesIn('what did anybody do', actor('one'))).toEqual(['somebody']);
  });

  it('are fewer actors than it is about, where the words name fewer: who else is meant is left open', () => {
    expect(valuesIn('what did Iran do', actor('one'), actor('other'))).toEqual(['iran', '']);
    const { named, guesses } = asked('what did Hakim do to Iran', [actor('one'), actor('other')]);
    expect([[...named], [...guesses].map(([name, { name: typed, id, others }]) => [name, typed, id, ...others])]).toEqual([
      ['one', 'other'],
      [['one', 'Hakim', 'ammar', 'aziz', 'front']],
    ]);
  });

  it('are its window, a year or a month, to which its answer holds', () => {
    const windowOnly: Parameter = { name: 'windowOnly', type: 'boolean', default: false, description: 'only what holds in the window' };
    const { question: held, window } = asked('who stood with whom in 2016', [windowOnly, actor('who')], OF_WINDOW);
    expect([held.parameters.map((each) => each.default), window]).toEqual([[true, 'somebody'], yearWindow(2016)]);
    expect(asked('who stood with whom', [windowOnly], OF_WINDOW)).toMatchObject({
      question: { parameters: [{ default: false }] },
      window: null,
    });
    const january = { from: '2020-01-01', to: '2020-02-01' };
    expect(['January 2020', 'jan. 2020', '2020-01'].map((query) => asked(query, [], OF_WINDOW).window)).toEqual([
      january,
      january,
      january,
    ]);
    expect([asked('Sept 2020', [], OF_WINDOW).window?.from, asked('2020', [], 'RETURN $year').window]).toEqual([
      '2020-09-01',
      yearWindow(2020),
    ]);
    expect([
      asked('2016', []).window,
      asked('2016 2017', [], OF_WINDOW).window,
      asked('', [], OF_WINDOW).window,
      asked('May 2016', [], 'RETURN $year').window,
    ]).toEqual([null, null, null, null]);
  });
});

describe('a pair', () => {
  const pairs = (query: string) => namedPairIn(query, namesIn)?.pairs.map((each) => each.join(' ')) ?? null;

  it.each([
    'Sadr and Iran',
    'Muqtada al-Sadr vs. Tehran',
    'Sadr – Iran',
    'Sadr/Iran',
    'between Sadr and Iran',
    'what happened between Sadr and Iran?',
    'relations of Sadr with Iran',
    'sadr iran',
  ])('is named by "%s"', (query) => {
    expect(pairs(query)).toEqual(['sadr iran']);
  });

  it.each([
    'Sadr',
    'Sadr and Sadr',
    'Sadr, Iran and the Mahdi Army',
    'Sadr and Iran fell out',
    'Sadr and Iran in 2008 and 2020',
    'Sadr and Xylophone',
  ])('is not named by "%s"', (query) => {
    expect(pairs(query)).toBeNull();
  });

  it('has a year or a month to be looked at, and is several where a name is that of several', () => {
    expect(namedPairIn('Sadr and Iran in 2008', namesIn)).toMatchObject({ window: yearWindow(2008), isJoined: true });
    expect(namedPairIn('Sadr Iran', namesIn)).toMatchObject({ window: null, isJoined: false });
    expect(pairs('Hakim and Iran')).toEqual(['ammar iran', 'aziz iran', 'front iran']);
  });
});

describe('a comparison', () => {
  const asked = (query: string) => comparisonAskedIn(query, namesIn);
  const january = { from: '2020-01-01', to: '2020-02-01' };

  it('is asked for by words of change and one time, of its first with its last day, or two, the earlier first', () => {
    for (const query of [
      'what changed in January 2020',
      'what changed between January 2020’s start and end',
      'changes from the first to the last day of 2020-01',
    ])
      expect(asked(query)).toEqual({ of: 'ends', window: january });
    for (const query of ['what changed between 2020 and 2008?', 'compare 2008 with 2020', 'differences 2008 vs 2020'])
      expect(asked(query)).toEqual({ of: 'windows', earlier: yearWindow(2008), later: yearWindow(2020) });
  });

  it('is not asked for by what has other words, no time, three, or one within the other', () => {
    const others = [
      'who changed sides in 2020',
      'what changed for Iran in 2020',
      'what changed',
      'January 2020',
      '2008 changed 2012 2020',
      'changed January 2020 2020',
    ];
    expect(others.map(asked)).toEqual(others.map(() => null));
  });
});
