import type { Question } from '../../model/library/question.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { readLibrary } from '../../server/library/library.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { disputedClaims } from './library/disputed-claims.ts';
import { cellOf, cellsOf, type Expectation, type Expectations } from './library/expectation.ts';
import { moneyAndArms } from './library/money-and-arms.ts';
import { structure } from './library/structure.ts';
import { whatChanged } from './library/what-changed.ts';
import { whoWithWhom } from './library/who-with-whom.ts';

const GROUPS: { readonly [group: string]: Expectations } = {
  'Who with whom': whoWithWhom,
  'What changed': whatChanged,
  'Money and arms': moneyAndArms,
  'Disputed claims': disputedClaims,
  Structure: structure,
};
const EXPECTED = Object.values(GROUPS).flatMap((group) => Object.entries(group));

/** What the viewer gives to every query. */
const BOUND = ['year', 'from', 'to', 'selected'];

/** The whole answers of the first engine, which the second has to give too. */
const firstAnswers = new Map<string, unknown>();

describe('the files of the saved questions', () => {
  it('are twenty-five or more, each with its own id and title, in five groups, and each with an expectation in that of its group', async () => {
    const questions = await readLibrary();
    expect(questions.length).toBeGreaterThanOrEqual(25);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length);
    const expected = Object.entries(GROUPS).flatMap(([group, answers]) => Object.keys(answers).map((id) => `${group}: ${id}`));
    expect(questions.map(({ group, id }) => `${group}: ${id}`).sort()).toEqual(expected.sort());
  });

  it('put their rows in an order, and give every parameter that they name', async () => {
    for (const { id, statement, parameters } of await readLibrary()) {
      const known = [...BOUND, ...parameters.map(({ name }) => name)];
      const unknown = [...statement.matchAll(/\$(\w+)/g)].flatMap(([, name = '']) => (known.includes(name) ? [] : [name]));
      const unused = parameters.filter(({ name }) => !statement.includes(`$${name}`));
      expect([id, statement.includes('\nORDER BY '), unknown, unused]).toEqual([id, true, [], []]);
    }
  });
});

describeEngines(
  'the saved questions',
  (engine) => {
    let app: RunningApp;
    let questions: Question[];
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
      questions = await readLibrary();
    });
    afterAll(() => app.close());

    const ask = async ({ id, statement, parameters }: Question, year: number, given: Expectation['given'] = {}) => {
      const bound = { year, from: `${year}-01-01`, to: `${year + 1}-01-01`, selected: [] };
      const own = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
      const { data } = await askCypher(app, { statement, parameters: { ...bound, ...own, ...given } }).catch((error) => {
        throw new Error(`cypher/library/${id}.cypher: ${error}`, { cause: error });
      });
      return data;
    };

    it.each(EXPECTED)('answer %s as one reads it in the dataset', async (id, expectations) => {
      const question = questions.find((each) => each.id === id);
      if (question === undefined) throw new Error(`cypher/library/${id}.cypher is not there`);
      expect(expectations.some(({ table }) => cellsOf(table).length > 1)).toBe(true);
      for (const { year, given, table } of expectations) {
        const { fields, values } = await ask(question, year, given);
        const [columns = [], ...rows] = cellsOf(table);
        expect(fields).toEqual(expect.arrayContaining(columns));
        const answered = values.map((row) => columns.map((column) => cellOf(row[fields.indexOf(column)])));
        expect(answered).toEqual(rows);
      }
    });

    it('answer alike on either engine, in every column, in 2008 and in 2020, and have something to say in one of them', async () => {
      for (const question of questions) {
        const answers: unknown[][] = [];
        for (const year of [2008, 2020]) {
          const { fields, values } = await ask(question, year);
          answers.push([fields, ...values.map((row) => row.map(cellOf))]);
        }
        expect([question.id, answers.some((answer) => answer.length > 1)]).toEqual([question.id, true]);
        expect(answers).toEqual(firstAnswers.get(question.id) ?? answers);
        firstAnswers.set(question.id, answers);
      }
    });
  },
  'suite',
);
