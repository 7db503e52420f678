import { compareKeys, type SortKey } from './sort-key.ts';

/** What rows are sorted by: first by the first of several. */
export interface SortedBy<Row> {
  readonly keyOf: (row: Row) => SortKey;
  readonly isDescending: boolean;
}

/** How many rows are handled from one step to the next. */
const STEP = 256;

/**
 * Sorts rows and gives their indexes in the new order, in steps between which other work can be done. Equal ones stay in
 * their order, and rows without a key come last in either direction. It is a merge sort, of whose work no step is large.
 */
export function* rowOrder<Row>(rows: readonly Row[], by: readonly SortedBy<Row>[]): Generator<void, Uint32Array> {
  let order = Uint32Array.from(rows, (_, index) => index);
  if (by.length === 0) return order;
  const sorts: { readonly keys: SortKey[]; readonly isDescending: boolean }[] = [];
  for (const { keyOf, isDescending } of by) {
    const keys: SortKey[] = [];
    for (const row of rows) if (keys.push(keyOf(row)) % STEP === 0) yield;
    sorts.push({ keys, isDescending });
  }
  const compare = (a: number, b: number) => {
    for (const { keys, isDescending } of sorts) {
      const compared = compareKeys(keys[a], keys[b]);
      if (compared !== 0) return isDescending && keys[a] !== undefined && keys[b] !== undefined ? -compared : compared;
    }
    return a - b;
  };
  for (let start = 0; start < order.length; start += STEP) {
    order.subarray(start, start + STEP).sort(compare);
    yield;
  }
  for (let width = STEP; width < order.length; width *= 2) order = yield* merged(order, width, compare);
  return order;
}

/** Merges every two neighbouring runs of a width into one. */
function* merged(order: Uint32Array<ArrayBuffer>, width: number, compare: (a: number, b: number) => number) {
  const result = new Uint32Array(order.length);
  for (let start = 0; start < order.length; start += 2 * width) {
    const middle = Math.min(start + width, order.length);
    const end = Math.min(middle + width, order.length);
    let [left, right] = [start, middle];
    for (let at = start; at < end; at += 1) {
      const takesLeft = left < middle && (right >= end || compare(order[left] ?? 0, order[right] ?? 0) <= 0);
      result[at] = order[takesLeft ? left : right] ?? 0;
      if (takesLeft) left += 1;
      else right += 1;
      if (at % STEP === 0) yield;
    }
  }
  return result;
}
