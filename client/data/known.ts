import type { Day } from '../../model/time/day.ts';

/** A path of the API, for what was known on a day. */
export function asKnown(path: string, known: Day | null): string {
  return known === null ? path : `${path}?known=${known}`;
}
