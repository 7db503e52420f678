import type { Value, Watch } from '../../server/database/database.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { describeNeo4j } from './engines.ts';
import { AMPLE } from './texts.ts';

const OPTIONS = { ...AMPLE, maxRows: 100_000, format: 'plain' } as const;
const QUESTION = { text: 'MATCH (p:Probe) RETURN count(p)' };

describeNeo4j('a question around a query of a user', (engine) => {
  /** Runs a query of so many rows, beside which somebody writes when the first of them arrive; what is told, in its order. */
  async function told(rows: number, watch: Partial<Watch> = {}): Promise<[what: string, counted?: Value | undefined][]> {
    const events: [string, (Value | undefined)?][] = [];
    const tell = (what: string) => (answer: readonly Value[][]) => void events.push([what, answer[0]?.[0]]);
    const statement = { text: 'UNWIND range(1, $rows) AS x RETURN x', parameters: { rows } };
    const database = await engine.open();
    const asked = { question: QUESTION, before: tell('before'), after: tell('after'), ...watch };
    await database.streamUserQuery(statement, { ...OPTIONS, watch: asked }, async () => {
      if (events.every(([what]) => what !== 'rows')) await write();
      events.push(['rows']);
    });
    return events;
  }

  async function write(): Promise<void> {
    const database = await openDatabaseForWriting(engine.settings);
    await database.transaction((run) => run({ text: 'CREATE (:Probe)' })).finally(() => database.close());
  }

  it('is answered before the first row and after the last, however many the server is asked for at a time', async () => {
    expect(await told(10)).toEqual([['before', 0], ['after', 0], ['rows']]);
    const many = await told(40_000);
    // What came before is told with each piece, and the next piece comes while somebody still writes.
    const before = many.filter(([what]) => what === 'before');
    expect([many[0], many.at(-2), many.at(-1)]).toEqual([['before', 1], ['after', 2], ['rows']]);
    expect(before.every(([, counted]) => counted === 1)).toBe(true);
    expect(many.filter(([what]) => what === 'rows').length).toBeGreaterThan(1);
  });

  it('ends the query before any of its rows, and afterwards, with what it throws', async () => {
    const refusal = new Error('there is half of it');
    const refuse = () => {
      throw refusal;
    };
    let rows = 0;
    const database = await engine.open();
    for (const watch of [
      { before: refuse, after: () => undefined },
      { before: () => undefined, after: refuse },
    ]) {
      for (const count of [10, 40_000]) {
        const query = database.streamUserQuery(
          { text: 'UNWIND range(1, $count) AS x RETURN x', parameters: { count } },
          { ...OPTIONS, watch: { question: QUESTION, ...watch } },
          async () => {
            rows += 1;
          },
        );
        await expect(query).rejects.toBe(refusal);
        if (watch.before === refuse || count === 10) expect(rows).toBe(0);
      }
      const plan = database.profileUserQuery({ text: 'RETURN 1' }, { ...AMPLE, watch: { question: QUESTION, ...watch } });
      await expect(plan).rejects.toBe(refusal);
    }
  });

  it('leaves a query its own failure, with its place', async () => {
    const watch = { question: QUESTION, before: () => undefined, after: () => undefined };
    const database = await engine.open();
    const query = database.streamUserQuery({ text: 'RETURN 1 AS\nx, y' }, { ...OPTIONS, watch }, async () => undefined);
    await expect(query).rejects.toMatchObject({ failure: 'refused', details: { position: { line: 2, column: 4 } } });
  });
});
