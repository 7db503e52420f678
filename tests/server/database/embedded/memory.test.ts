import { usableMemory } from '../../../../server/database/embedded/memory.ts';

describe('memory that can be used', () => {
  test.each([
    ['a container has less than the machine', 512, 512],
    ['there is no limit', 0, 8000],
    ['Node knows of no limit', undefined, 8000],
    ['the limit is beyond the machine', 2 ** 64, 8000],
  ])('%s', (_, limit, usable) => {
    expect(usableMemory(limit, 8000)).toBe(usable);
  });
});
