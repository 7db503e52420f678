import { useMemo, useRef } from 'react';
import { numbering } from '../../../model/tables/numbering.ts';

/**
 * By place: a number of the row there, which it keeps wherever it is sorted to. The heights of rows are kept by it, and looked
 * up for tens of thousands of rows while they are measured, which takes several times longer by their texts.
 * @param idOf the id of the row with an index
 */
export function useRowNumbers(order: Uint32Array, idOf: (index: number) => string): Uint32Array {
  const numbers = useRef(numbering<string>());
  return useMemo(() => order.map((index) => numbers.current.number(idOf(index))), [order, idOf]);
}
