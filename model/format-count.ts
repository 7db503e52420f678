/** "3", "10,000" */
export function formatNumber(count: number): string {
  return count.toLocaleString('en');
}

/** "1 row", "12 rows", "10,000 rows" */
export function formatCount(count: number, what: string): string {
  return `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** "3 of 84 relations", "0 of 1 relation": the noun agrees with the total. */
export function formatShare(count: number, whole: number, what: string): string {
  return `${formatNumber(count)} of ${formatCount(whole, what)}`;
}
