/** Compares texts by UTF-16 code unit, so that the order is the same on every machine and engine. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
