import { useMemo, useRef } from 'react';

/**
 * By place: a number of the row there, which it keeps wherever it is sorted to. The heights of rows are kept by it, and looked
 * up for tens of thousands of rows while they are measured, which takes several times longer by their texts.
 * @param idOf the id of the row with an index
 */
export function useRowNumbers(order: Uint32Array, idOf: (index: number) => string): Uint32Array {
  const numbers = useRef(new Map<string, number>());
  return useMemo(() => {
    const known = numbers.current;
    return order.map((index) => {
      const id = idOf(index);
      const number = known.get(id) ?? known.size;
      if (number === known.size) known.set(id, number);
      return number;
    });
  }, [order, idOf]);
}
