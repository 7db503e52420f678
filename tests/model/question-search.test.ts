import { asAskedOf } from '../../model/library/asked-years.ts';
import type { Parameter } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import { findQuestions } from '../../model/question-search.ts';
import { yearWindow } from '../../model/time/window.ts';

const question = (id: string, title: string, description = '', parameters: readonly Parameter[] = []): Question => ({
  ...{ id, title, description, group: 'Money and arms', featured: false, statement: 'RETURN 1' },
  parameters: parameters.map((each) => ({ ...each, choices: undefined, default: each.default })),
});
const year = (name: string): Parameter => ({ name, type: 'year', default: 2008, description: 'a year' });

const QUESTIONS = [
  question('paid', 'Who pays those whom another commands?', 'Two masters.'),
  question('commands', 'Who commands whom?', 'Chains of command, who pays left out.'),
  question('vanish', 'Who is last spoken of in a given year?', 'Actors who vanish.', [year('last')]),
];
const ids = (query: string) => findQuestions(QUESTIONS, query).found.map(({ id }) => id);

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
    expect(findQuestions(QUESTIONS, 'masters of basra')).toEqual({ share: 0.5, found: [QUESTIONS[0]] });
    expect(findQuestions(QUESTIONS, 'two masters').share).toBe(1);
  });

  it('takes a year for what is asked about', () => {
    expect(findQuestions(QUESTIONS, 'last spoken of in 2016')).toEqual({ share: 1, found: [QUESTIONS[2]] });
    expect(ids('2016')).toEqual([]);
  });
});

describe('the years that a question is asked of', () => {
  const valuesIn = (query: string, ...names: string[]) =>
    asAskedOf(question('q', 'Q', '', names.map(year)), query, true).question.parameters.map((each) => each.default);

  it('are its parameters, the earlier first, where the words name as many', () => {
    expect(valuesIn('last spoken of in 2016', 'last')).toEqual([2016]);
    expect(valuesIn('who turned between 2020 and 2016?', 'before', 'after')).toEqual([2016, 2020]);
    expect([valuesIn('2016', 'before', 'after'), valuesIn('1234567', 'last'), valuesIn('9999', 'last')]).toEqual([
      [2008, 2008],
      [2008],
      [2008],
    ]);
  });

  it('are its window, where it is of one', () => {
    const plain = question('q', 'Q');
    expect(asAskedOf(plain, 'who stood with whom in 2016', true)).toEqual({ question: plain, window: yearWindow(2016) });
    expect([asAskedOf(plain, '2016', false).window, asAskedOf(plain, '2016 2017', true).window, asAskedOf(plain, '', true).window]).toEqual(
      [...[null, null, null]],
    );
  });
});
