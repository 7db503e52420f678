import { describeEngines } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines('rows', (engine) => {
  const count = async (rows: number, maxRows: number) => {
    const database = await engine.open();
    return database.readForUser({ text: 'UNWIND range(1, $rows) AS x RETURN x', parameters: { rows } }, { ...AMPLE, maxRows });
  };

  test('an answer within the cap is whole', async () => {
    expect(await count(5, 5)).toEqual({ fields: ['x'], rows: [[1], [2], [3], [4], [5]], truncated: false, notifications: [] });
  });

  test('a longer one is cut and says so', async () => {
    expect(await count(6, 5)).toMatchObject({ rows: [[1], [2], [3], [4], [5]], truncated: true });
  });

  test('what is beyond the cap costs the caller nothing', async () => {
    const before = process.memoryUsage().rss;
    const { rows, truncated } = await count(2_000_000, 10);
    expect([rows.length, truncated]).toEqual([10, true]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('an empty answer has its fields', async () => {
    const database = await engine.open();
    expect(await database.read({ text: 'MATCH (n:Actor) RETURN n.id AS id, n' }, AMPLE)).toMatchObject({
      fields: ['id', 'n'],
      rows: [],
      truncated: false,
    });
  });
});
