import { askedOfAllYears, type OtherYears, otherYears } from '../../client/cypher/result/other-years.ts';
import { fieldsOf } from '../../client/state/query-parameters.ts';
import { emptyAnswerInWords } from '../../client/wording/empty-answer.ts';
import { otherYearsInWords } from '../../client/wording/other-years-in-words.ts';
import { yearWindow } from '../../model/time/window.ts';

const ALL = { from: '2003-01-01', to: '2022-01-01' };
const ONE = 'MATCH (a)-[r:FUNDS]->(b) WHERE r.from < $to AND r.to > $from RETURN r';
const TWO = 'MATCH (a)-[r]->(b) MATCH (b)-[s]->(c) WHERE r.from < $to AND r.to > $from RETURN r, s';

/** An answer of rows that are numbers, with the relations of that name in them. */
const answer = (rows: readonly number[], { relations = rows, isCut = false }: { relations?: readonly number[]; isCut?: boolean } = {}) => ({
  rows: rows.map((row) => [row]),
  ids: { actors: new Set<string>(), relations: new Set(relations.map(String)) },
  isCut,
});

describe('what an answer of a window leaves out', () => {
  const bound = { year: 2012, ...yearWindow(2012), selected: [], known: '2026-01-01' };
  const asked = (statement: string, window = bound) =>
    askedOfAllYears({ statement, parameters: { ...window, who: 'a' }, bound: window }, ALL);

  it('is found by the same query over all years, where it is of the days of a window that is not all', () => {
    expect(asked(ONE)).toEqual({ statement: ONE, parameters: { ...bound, who: 'a', ...ALL } });
    const ofAll = { ...bound, windowOnly: false };
    expect(askedOfAllYears({ statement: ONE, parameters: ofAll, bound }, ALL)).toBeNull();
    expect([
      asked(ONE, { ...bound, ...ALL }),
      asked('RETURN $year'),
      asked('RETURN $from, $to, $year'),
      asked("RETURN '$from $to'"),
    ]).toEqual([...[null, null, null, null]]);
  });

  it('is the rows that it has not, each of another year if it is of one relation', () => {
    expect(otherYears(ONE, answer([1]), answer([1, 2, 3]))).toEqual({ rows: 2, are: 'elsewhere', isCut: false });
    expect(otherYears(TWO, answer([]), answer([1, 2]))).toMatchObject({ rows: 2, are: 'together' });
    expect(otherYears('MATCH p = (a)-[:LEADS*1..3]->(b) RETURN p', answer([]), answer([1]))).toMatchObject({ are: 'together' });
    expect(otherYears(ONE, answer([1]), answer([1]))).toMatchObject({ rows: 0 });
    expect(otherYears(ONE, answer([1, 1]), answer([1, 1, 1]))).toMatchObject({ rows: 1, are: 'elsewhere' });
    expect(otherYears(ONE, answer([1, 1]), answer([1, 2, 3]))).toMatchObject({ are: 'anew' });
  });

  it('is counted anew where the rows are counted by the window, and is nothing where they are of another question', () => {
    expect(otherYears(ONE, answer([1], { relations: [] }), answer([7, 8], { relations: [] }))).toMatchObject({ rows: 2, are: 'anew' });
    expect(otherYears(ONE, answer([1]), answer([2]))).toBeNull();
  });

  it('is at least so much where rows are cut, and not known where those of the window are', () => {
    expect(otherYears(ONE, answer([1]), answer([1, 2], { isCut: true }))).toMatchObject({ isCut: true });
    expect(otherYears(`${ONE} LIMIT 15`, answer([]), answer([1]))).toMatchObject({ isCut: true });
    expect(otherYears(ONE, answer([1], { isCut: true }), answer([1, 2]))).toBeNull();
    expect(otherYears(`${ONE} LIMIT 15`, answer([1]), answer([1]))).toBeNull();
  });

  it('is told with how many there are in the window', () => {
    const told = (count: number, more: Partial<OtherYears>) =>
      otherYearsInWords(count, { rows: 1200, are: 'elsewhere', isCut: false, ...more }, 'in 2020');
    expect([
      told(1, {}),
      told(0, {}),
      told(2, { isCut: true }),
      told(2, { are: 'together' }),
      told(0, { are: 'together' }),
      told(2, { are: 'anew' }),
    ]).toEqual([
      '1 row in 2020; 1,200 more in other years.',
      'None in 2020; 1,200 in other years.',
      '2 rows in 2020; at least 1,200 more in other years.',
      '2 rows in 2020; 1,200 more over all years together.',
      'None in 2020; 1,200 over all years together.',
      '2 rows in 2020; all years together give 1,200, counted anew.',
    ]);
  });
});

describe('an answer without rows', () => {
  const parameters = [
    { name: 'one', type: 'actor', default: '', description: 'the actor' },
    { name: 'report', type: 'source', default: '', description: 'the source' },
    { name: 'kinds', type: 'list', default: [], description: 'the kinds' },
  ] as const;
  const question = { parameters: parameters.map((each) => ({ ...each, default: each.default as unknown })) };
  const values = { one: 'mayor', report: 'minutes', kinds: ['a', 'b'] };
  const nameOf = (id: string) => `the ${id}`;
  const told = (none: string | undefined, when: string | null = 'in 2012') =>
    emptyAnswerInWords({ question: { ...question, ...(none !== undefined && { none }) }, values, when }, nameOf);

  it('says who was asked about, and when', () => {
    expect(told('Nobody controls {one} {window}.')).toBe('Nobody controls the mayor in 2012.');
    expect(told('{report} says nothing of {kinds} {window}.', null)).toBe('the minutes says nothing of a, b in any year.');
  });

  it('says so in other words where the question has none of its own', () => {
    expect(told(undefined)).toBe('Nothing in the data answers this for the mayor in 2012.');
    expect(emptyAnswerInWords({ question: undefined, values, when: null }, nameOf)).toBe('Nothing in the data answers this.');
  });

  it('is not there while somebody is still to be chosen', () => {
    const saved = { ...question, id: 'q', title: 'Q', description: '', group: '', featured: false, statement: '' };
    const problems = (text: string) => fieldsOf('RETURN $one', saved, { one: text }, {}).map(({ problem }) => problem);
    expect([problems(''), problems('mayor')]).toEqual([['$one is empty: give the id of an actor.'], ['']]);
  });
});
