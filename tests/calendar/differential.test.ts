import { DIFFERENCES } from '../../server/grammar/dialect/differences.ts';
import { ANALYST_DAY, OPEN_ANSWERS } from '../differential/analyst-day.ts';
import { describeBoth, Tally } from '../differential/both-engines.ts';
import { READS_OF_25 } from './cypher-25.ts';

const IN_25 = Object.entries(DIFFERENCES).filter(([, { example }]) => example.startsWith('CYPHER 25'));

describeBoth('Cypher 25 on the embedded engine and a calendar release', ({ fillWithShipped, ask }) => {
  beforeAll(fillWithShipped, 600_000);

  it('an analyst’s day in Cypher 25 is answered alike, or with a word, and no worse than in Cypher 5', async () => {
    const tally = new Tally();
    for (const text of ANALYST_DAY.filter((each) => !OPEN_ANSWERS.has(each))) tally.add(await ask({ text: `CYPHER 25 ${text}` }));
    console.log(`an analyst’s day in Cypher 25: ${tally}`);
    expect(tally.wrong).toEqual([]);
    expect(tally.count('rewritten') + OPEN_ANSWERS.size).toBeGreaterThanOrEqual(57);
  });

  it('what only Cypher 25 has is answered alike, or refused with its name', async () => {
    const tally = new Tally();
    for (const { text } of READS_OF_25) {
      const outcome = await ask({ text: `CYPHER 25 ${text}` });
      tally.add(outcome);
      const said = 'error' in outcome.embedded ? outcome.embedded.error : '';
      expect([text, outcome.kind, said]).toEqual([text, said === '' ? 'rewritten' : 'refused', said]);
    }
    console.log(`what only Cypher 25 has: ${tally}`);
    expect(tally.wrong).toEqual([]);
    expect(tally.count('rewritten')).toBeGreaterThanOrEqual(4);
  });

  it.each(IN_25)('%s: its example is dealt with as the table says', async (id, { handling, example }) => {
    const { kind, text, embedded, neo4j } = await ask({ text: example });
    expect([id, kind === handling || [kind, text, embedded, neo4j]]).toEqual([id, true]);
  });
});
