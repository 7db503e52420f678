const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders names as a reader expects: 2 before 10, ignoring case and accents. */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
