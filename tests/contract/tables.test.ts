import type { Statement } from '../../server/database/database.ts';
import { readTable } from '../../server/database/read-table.ts';
import { describeEngines } from './engines.ts';

const ROWS = 20_000;
/** Rows of what a row can hold, over a megabyte of them, so that they come in many pieces. */
const TABLE: Statement = {
  text: `UNWIND range(1, $rows) AS n
RETURN n, n / 4.0 AS part, 'text, [with] "all" that separates ' + toString(n) AS text, [n, null] AS list, {n: n, even: n % 2 = 0} AS map, null AS nothing
ORDER BY n`,
  parameters: { rows: ROWS },
};
const LIMITS = { timeoutMs: 60_000, maxRows: ROWS };

describeEngines(
  'a table that is read piece by piece',
  (engine) => {
    it('has the rows that it has when it is read at once', async () => {
      const database = await engine.open();
      const { rows } = await database.read(TABLE, LIMITS);
      const pieces: number[] = [];
      await database.streamRows(TABLE, LIMITS, async ({ bytes }) => void pieces.push(bytes.length));
      expect(pieces.length).toBeGreaterThan(10);
      expect(Math.max(...pieces)).toBeLessThan(100_000);
      expect(await readTable(database, TABLE, ROWS, (row) => row)).toEqual(rows);
    });

    it('is nothing when it has no row', async () => {
      expect(await readTable(await engine.open(), { ...TABLE, parameters: { rows: 0 } }, 0, (row) => row)).toEqual([]);
    });

    it('ends with what goes wrong where its rows are taken', async () => {
      const take = ([n]: readonly unknown[]) => {
        if (n === 5000) throw new Error('That row is not one of ours.');
      };
      const database = await engine.open();
      await expect(readTable(database, TABLE, ROWS, take)).rejects.toThrow('not one of ours');
      expect(await readTable(database, { text: 'RETURN 1 AS one' }, 1, ([one]) => one)).toEqual([1]);
    });
  },
  'suite',
);
