import fc from 'fast-check';
import { rowsByKey } from '../../../model/tables/rows-by-key.ts';

it('gives for each key the rows that have it, in their order, as a map of lists does', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(key), fc.array(key), (keys, rows) => {
      const table = rows.map((each, place) => ({ key: each, place }));
      const of = rowsByKey(keys, table, (row) => row.key);
      for (const each of ['a', 'b', 'c', 'd', 'e'])
        expect(of(each)).toEqual(keys.some((asked) => asked === each) ? table.filter((row) => row.key === each) : []);
    }),
  );
});
