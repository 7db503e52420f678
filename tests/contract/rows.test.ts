import { setTimeout as sleep } from 'node:timers/promises';
import { describeEngines } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines(
  'rows',
  (engine) => {
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

    test('rows come in pieces, each when the one before has been taken, and end when nobody takes them', async () => {
      const database = await engine.open();
      const statement = { text: "UNWIND range(1, 200000) AS x RETURN x, 'a text' AS text" };
      const options = { ...AMPLE, maxRows: 200_000, format: 'plain' } as const;
      const texts: string[] = [];
      let taking = 0;
      const { rows } = await database.streamUserQuery(statement, options, async ({ bytes, isFirst, fields }) => {
        expect([taking++, isFirst, fields]).toEqual([0, texts.length === 0, ['x', 'text']]);
        await sleep(1);
        texts.push(Buffer.from(bytes).toString());
        taking--;
      });
      expect(rows).toBe(200_000);
      expect(texts.length).toBeGreaterThan(10);
      expect(JSON.parse(`[${texts.join('')}]`).at(-1)).toEqual([200_000, 'a text']);
      const gone = new Error('the client has gone');
      await expect(database.streamUserQuery(statement, options, () => Promise.reject(gone))).rejects.toBe(gone);
      expect((await database.readForUser({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
    });

    test('an empty answer has its fields', async () => {
      const database = await engine.open();
      expect(await database.read({ text: 'MATCH (n:Actor) RETURN n.id AS id, n' }, AMPLE)).toMatchObject({
        fields: ['id', 'n'],
        rows: [],
        truncated: false,
      });
    });
  },
  'suite',
);
