import { formatCount, formatShare } from '../../model/format-count.ts';

it.each([
  [0, '0 rows'],
  [1, '1 row'],
  [12, '12 rows'],
  [10_000, '10,000 rows'],
])('%d with its noun is %j', (count, words) => {
  expect(formatCount(count, 'row')).toBe(words);
});

it.each([
  [1, 84, '1 of 84 relations'],
  [0, 1, '0 of 1 relation'],
  [1200, 4000, '1,200 of 4,000 relations'],
])('%d of %d is %j', (count, whole, words) => {
  expect(formatShare(count, whole, 'relation')).toBe(words);
});
