import type { Question } from '../../model/library/question.ts';
import { NodeValue, RelationshipValue } from '../../model/query-api/values.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { readLibrary } from '../../server/library/library.ts';
import { checkOnce, type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { writeCases } from './library/cases.ts';
import { disputedClaims } from './library/disputed-claims.ts';
import { type Asked, cellOf, type Expectations } from './library/expectation.ts';
import { moneyAndArms } from './library/money-and-arms.ts';
import { structure } from './library/structure.ts';
import { whatChanged } from './library/what-changed.ts';
import { whoWithWhom } from './library/who-with-whom.ts';
import { type World, worldOf } from './library/world.ts';

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

/** The years of the windows in which the questions are asked. */
const YEARS = [2008, 2012, 2020];

/** The whole answers of the first engine, by what was asked, which the second has to give too. */
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

  it('say in a sentence what no rows mean, with the actors, sources and years that they are asked of, and the window if they are of one', async () => {
    for (const { id, none = '', statement, parameters } of await readLibrary()) {
      const said = [...none.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const asked = parameters
        .filter(({ name, type }) => ['actor', 'source', 'year'].includes(type) && name !== 'year')
        .map(({ name }) => name);
      const isOfWindow = /\$(?:from|to|year)\b/.test(statement);
      const known = new Set([...parameters.map(({ name }) => name), 'window']);
      expect([id, /^\S.*\.$/.test(none), said.filter((name) => !known.has(name))]).toEqual([id, true, []]);
      expect([id, asked.filter((name) => !said.includes(name)), said.includes('window')]).toEqual([id, [], isOfWindow]);
    }
  });
});

describeEngines(
  'the saved questions',
  (engine) => {
    let app: RunningApp;
    let world: World;
    let questions: Question[];
    beforeAll(async () => {
      const folders = [...(await shippedFolders()), await writeCases()];
      world = worldOf(await Promise.all(folders.map(checkOnce)));
      await seedInto(engine.settings, folders);
      app = await startApp(engine.settings);
      questions = await readLibrary();
    });
    afterAll(() => app.close());

    const ask = async ({ id, statement }: Question, { year, from, to, selected, own }: Asked) => {
      const parameters = { year, from, to, selected, ...own };
      const { data } = await askCypher(app, { statement, parameters }).catch((error) => {
        throw new Error(`cypher/library/${id}.cypher: ${error}`, { cause: error });
      });
      return data;
    };

    it.each(EXPECTED)(
      'answer %s as the files of the datasets have it, and alike on either engine in every column',
      async (id, { columns, given = [], rows }) => {
        const question = questions.find((each) => each.id === id);
        if (question === undefined) throw new Error(`cypher/library/${id}.cypher is not there`);
        let found = 0;
        for (const { selected = [], ...more } of [{}, ...countedOf(question), ...given]) {
          for (const year of more.counted === undefined ? yearsFor(question) : YEARS.slice(1, 2)) {
            const asked = { ...askedOf(question, year, more), selected: [selected].flat().map(String) };
            const { fields, values } = await ask(question, asked);
            for (const row of values) expect([id, unsourced(fields, row)]).toEqual([id, []]);
            expect(fields).toEqual(expect.arrayContaining([...columns]));
            const answered = values.map((row) => columns.map((column) => cellOf(row[fields.indexOf(column)])));
            expect([year, more, answered]).toEqual([year, more, rows(world, asked).map((row) => row.map(cellOf))]);
            const key = JSON.stringify([id, asked]);
            const whole = [fields, ...values.map((row) => row.map(cellOf))];
            expect(whole).toEqual(firstAnswers.get(key) ?? whole);
            firstAnswers.set(key, whole);
            found += answered.length;
          }
        }
        expect([id, found > 0]).toEqual([id, true]);
      },
    );
  },
  'suite',
);

/**
 * The relations of a row that has cells of one relation each, and does not name the sources of these: by their ids, or by the
 * source that the row is about.
 */
function unsourced(fields: readonly string[], row: readonly unknown[]): string[] {
  if (fields.includes('source') || (fields.includes('sources') && row.some((cell) => Array.isArray(cell) && cell.some(isSource))))
    return [];
  const lists = row.filter(Array.isArray).map((cell) => cell.join(' '));
  return row.flatMap((cell) => {
    if (!(cell instanceof RelationshipValue)) return [];
    const { id, sources } = cell.properties;
    return lists.includes([sources].flat().join(' ')) ? [] : [String(id)];
  });
}

function isSource(value: unknown): boolean {
  return value instanceof NodeValue && value.labels.includes('Source');
}

/** One year will do for a question that does not ask for the window. */
function yearsFor({ statement }: Question): number[] {
  return /\$(from|to)\b/.test(statement) ? YEARS : YEARS.slice(-1);
}

/** What else may count in the window, where a question lets one choose that. */
function countedOf({ parameters }: Question): Readonly<Record<string, unknown>>[] {
  const counted = parameters.find(({ name }) => name === 'counted');
  return (counted?.choices ?? []).filter((choice) => choice !== counted?.default).map((choice) => ({ counted: choice }));
}

function askedOf({ parameters }: Question, year: number, given: Asked['own'] = {}): Asked {
  const own = { ...Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default])), ...given };
  return { year, from: `${year}-01-01`, to: `${year + 1}-01-01`, selected: [], own };
}
