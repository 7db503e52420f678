/** Numbers keys from 0, in the order in which they come: the same key has the same number. */
export function numbering<Key>() {
  const numbers = new Map<Key, number>();
  return {
    count: () => numbers.size,
    number(key: Key): number {
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      return number;
    },
  };
}
