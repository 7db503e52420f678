import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { typedParameter } from '../../server/database/parameters.ts';
import { projectFile } from '../../server/files/project-file.ts';
import { DIFFERENCES } from '../../server/grammar/dialect/differences.ts';
import { judgeQuery } from '../../server/grammar/judge-query.ts';
import { readLibrary } from '../../server/library/library.ts';
import { ANALYST_DAY, OPEN_ANSWERS } from './analyst-day.ts';
import { describeBoth, Tally } from './both-engines.ts';
import { type Answer, expectNoSilence } from './outcome.ts';
import { LACKING, MISTAKEN, NO_CYPHER } from './refusals.ts';
import { REPORTED } from './reported.ts';

/** Each takes a tenth of a second. */
const CHANGED = Number(process.env.CHANGED ?? 100);

const WORDS = [...'()[]{}|&!*+-<>=,.:$'].concat(
  '..',
  '->',
  'x',
  '1',
  "'a'",
  'null',
  'DISTINCT',
  'WHERE',
  'ORDER BY',
  'count(*)',
  'AS y',
  'NOT',
  'set',
);
const WRITTEN = [...ANALYST_DAY, ...REPORTED.map(([text]) => text), ...LACKING.map(([text]) => text), ...MISTAKEN];

/** A statement in which a word or two are another, or none. */
const changed = fc
  .tuple(fc.constantFrom(...WRITTEN), fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '', ...WORDS)), { minLength: 1, maxLength: 2 }))
  .map(([text, changes]) => {
    const parts = text.split(/(\s+|\b)/);
    for (const [at, word] of changes) parts[at % parts.length] = word;
    return parts.join('');
  });

/** What may leave open which rows an answer has, in what order, or what stands first in a list, once a word of it is another. */
const MAY_BE_OPEN = /\b(ORDER\s+BY|SKIP|OFFSET|LIMIT|head|last|reduce|shortestPath|allShortestPaths)\b|\)\s*\[/i;

const GRAPH_DOCUMENT = readFileSync(projectFile('docs/graph.md'), 'utf8');
const DOCUMENTED = [...GRAPH_DOCUMENT.matchAll(/```cypher\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim());

describeBoth('statements on the shipped datasets', ({ fillWithShipped, ask, neo4j }) => {
  beforeAll(fillWithShipped, 600_000);

  it('of an analyst’s day are all answered as Neo4j does, none otherwise without a word', async () => {
    const tally = new Tally();
    for (const text of ANALYST_DAY.filter((each) => !OPEN_ANSWERS.has(each))) tally.add(await ask({ text }));
    console.log(`an analyst’s day: ${tally}; and ${OPEN_ANSWERS.size} whose answer Cypher leaves open`);
    expect([ANALYST_DAY.length, OPEN_ANSWERS.size, tally.wrong]).toEqual([60, 6, []]);
    expect(tally.count('same') + tally.count('rewritten') + OPEN_ANSWERS.size).toBe(60);
  });

  it.each([...OPEN_ANSWERS])('%s: has an answer that Cypher leaves open, and both give a right one', async (text, { whole, fits }) => {
    const { neo4j: expected, embedded } = await ask({ text });
    const all = rowsOf(await neo4j(whole, {}));
    const [theirs, ours] = [rowsOf(expected), rowsOf(embedded)];
    expect([ours.length, ours.filter((row) => !fits(row, all)), theirs.filter((row) => !fits(row, all))]).toEqual([theirs.length, [], []]);
    expect(ours.length).toBeGreaterThan(0);
  });

  it('that were reported are answered alike, or with a word', async () => {
    const tally = new Tally();
    for (const [text, parameters = {}] of REPORTED) tally.add(await ask({ text, parameters }));
    console.log(`reported statements: ${tally}`);
    expect(tally.wrong).toEqual([]);
  });

  it('of the saved questions are answered alike', async () => {
    const tally = new Tally();
    for (const { statement, parameters } of await readLibrary()) {
      const own = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
      tally.add(
        await ask({
          text: statement,
          parameters: { year: 2008, from: '2008-01-01', to: '2009-01-01', selected: ['sadr', 'iran'], ...own },
          // The contract has them run as a user has them.
          isAlwaysAnalysed: false,
        }),
      );
    }
    expect([tally.wrong, tally.count('refused'), tally.count('both refuse')]).toEqual([[], 0, 0]);
  }, 300_000);

  it.each(DOCUMENTED)('of docs/graph.md are answered alike, and not by nothing: %s', async (text) => {
    const { kind, neo4j: answer } = await ask({ text, parameters: { year: 2008 } });
    expect([judgeQuery(text).kind, kind]).toEqual(['allowed', expect.stringMatching(/^(same|rewritten)$/)]);
    expect(answer).not.toMatchObject({ rows: [] });
  });

  it('are of names that docs/graph.md has, and it asks for all relations between actors and no others', async () => {
    const valuesOf = async (text: string) => {
      const { kind, neo4j: answer } = await ask({ text });
      expect(kind).toMatch(/^(same|rewritten)$/);
      return rowsOf(answer).map(([value]) => value);
    };
    const names = [
      ...(await valuesOf('MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name')),
      ...(await valuesOf('MATCH ()-[r]->() WHERE r.category IS NULL RETURN DISTINCT type(r) AS name')),
      ...(await valuesOf('MATCH (n) UNWIND keys(n) AS name RETURN DISTINCT name')),
      ...(await valuesOf('MATCH ()-[r]->() UNWIND keys(r) AS name RETURN DISTINCT name')),
    ];
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !new RegExp(`[\`:, {[-]${name}[\`,) }\\]-]`).test(GRAPH_DOCUMENT))).toEqual([]);
    const between = '(:Actor)-[r]->(:Actor)';
    const counts = [
      `${between} RETURN`,
      '()-[r]->() WHERE r.category IS NOT NULL RETURN',
      `${between} WHERE r.category IS NOT NULL RETURN`,
    ];
    const counted = await Promise.all(counts.map((text) => valuesOf(`MATCH ${text} count(r) AS n`)));
    expect(new Set(counted.flat()).size).toBe(1);
  });

  it.each(LACKING)('%s: is refused, since the engine lacks %s, and Neo4j answers it', async (text, construct) => {
    const { kind, embedded } = await ask({ text });
    const answer = await neo4j(text, {});
    expect([kind, 'error' in embedded && embedded.error, 'error' in answer]).toEqual([
      'refused',
      expect.stringContaining(construct),
      false,
    ]);
  });

  it.each(MISTAKEN)('%s: is refused by both, and nothing else is said', async (text) => {
    expect(await ask({ text })).toMatchObject({ kind: 'both refuse', embedded: { neo4j: 'refuses it' } });
  });

  it.each(NO_CYPHER)('%j: is no Cypher, neither to the guard nor to Neo4j', async (text) => {
    expect([judgeQuery(text).kind, 'error' in (await neo4j(text, {}))]).toEqual(['refused', true]);
  });

  it(`are answered alike or with a word, and refused in words that are true of Neo4j, also when they are changed: ${CHANGED} of each run's own`, async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    const tally = new Tally();
    const property = fc.asyncProperty(changed, async (text) => {
      // The guard has reasons of its own.
      if (judgeQuery(text).kind !== 'allowed') return;
      const outcome = await ask({ text });
      if (outcome.kind === 'silent' && MAY_BE_OPEN.test(text)) return;
      tally.add(outcome);
      expectNoSilence(outcome);
    });
    await fc.assert(property, { numRuns: CHANGED, seed });
    console.log(`changed statements: SEED=${seed}: ${tally}`);
  }, 600_000);

  // Those in Cypher 25 are asked of a calendar release.
  it.each(Object.entries(DIFFERENCES).filter(([, { example }]) => !example.startsWith('CYPHER 25')))(
    '%s: its example is dealt with as the table says',
    async (id, { handling, example }) => {
      const { kind, embedded, neo4j, text } = await ask({ text: example, parameters: { list: [1], two: typedParameter('Float', '2.0') } });
      const expected = { rewritten: ['rewritten'], refused: ['refused', 'both refuse'], noted: ['noted'] }[handling];
      expect([id, expected.includes(kind) || [kind, text, embedded, neo4j]]).toEqual([id, true]);
    },
  );
});

function rowsOf(answer: Answer | undefined): unknown[][] {
  return answer !== undefined && 'rows' in answer ? answer.rows.map((row): unknown[] => JSON.parse(row)) : [];
}
