/**
 * Finds, by bisection, the first index for which a monotone condition holds.
 * @param holds stays true for every index after the first for which it is true
 * @returns `count` when it holds for none
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
