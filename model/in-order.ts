/** Compares texts by UTF-16 code unit, so that the order is the same on every machine and engine. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
