import { DIFFERENCES } from '../../server/grammar/dialect/differences.ts';
import { readLibrary } from '../../server/library/library.ts';
import { ANALYST_DAY, OPEN_ANSWERS } from './analyst-day.ts';
import { describeBoth, Tally } from './both-engines.ts';
import { REPORTED } from './reported.ts';

describeBoth('statements on the shipped datasets', ({ fillWithShipped, ask }) => {
  beforeAll(fillWithShipped, 600_000);

  it('of an analyst’s day are answered as Neo4j does, 57 of 60 at the least, and none otherwise without a word', async () => {
    const tally = new Tally();
    for (const text of ANALYST_DAY.filter((each) => !OPEN_ANSWERS.has(each))) tally.add(await ask({ text }));
    const open = new Tally();
    for (const text of OPEN_ANSWERS) open.add(await ask({ text }));
    console.log(`an analyst’s day: ${tally}; and ${OPEN_ANSWERS.size} whose answer Cypher leaves open`);
    expect([ANALYST_DAY.length, tally.silent]).toEqual([60, []]);
    expect(open.count('refused')).toBe(0);
    expect(tally.count('same') + tally.count('rewritten') + OPEN_ANSWERS.size).toBeGreaterThanOrEqual(57);
  });

  it('that were reported are answered alike, or with a word', async () => {
    const tally = new Tally();
    for (const [text, parameters = {}] of REPORTED) tally.add(await ask({ text, parameters }));
    console.log(`reported statements: ${tally}`);
    expect(tally.silent).toEqual([]);
  });

  it('of the saved questions are answered alike', async () => {
    const tally = new Tally();
    for (const { statement, parameters } of await readLibrary()) {
      const own = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
      tally.add(
        await ask({
          text: statement,
          parameters: { year: 2008, from: '2008-01-01', to: '2009-01-01', selected: ['sadr', 'iran'], ...own },
        }),
      );
    }
    expect([tally.silent, tally.count('refused'), tally.count('both refuse')]).toEqual([[], 0, 0]);
  });

  // Those in Cypher 25 are asked of a calendar release.
  it.each(Object.entries(DIFFERENCES).filter(([, { example }]) => !example.startsWith('CYPHER 25')))(
    '%s: its example is dealt with as the table says',
    async (id, { handling, example }) => {
      const { kind, embedded, neo4j, text } = await ask({ text: example, parameters: { list: [1] } });
      const expected = { rewritten: ['rewritten'], refused: ['refused', 'both refuse'], noted: ['noted'] }[handling];
      expect([id, expected.includes(kind) || [kind, text, embedded, neo4j]]).toEqual([id, true]);
    },
  );
});
