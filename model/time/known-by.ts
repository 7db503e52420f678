import { addDays, type Day } from './day.ts';
import type { TimedSource } from './relation-times.ts';
import { readDate } from './relation-times.ts';

/**
 * Whether a source was published by a day, whatever its coarse date means; `undefined` where it has no date, or only one
 * that has no latest day.
 */
export function isPublishedBy(day: Day, { published }: TimedSource): boolean | undefined {
  const date = readDate(published);
  return date === undefined || date.orLater ? undefined : date.next <= addDays(day, 1);
}

/** Whether a claim had been retracted by a day; one that was retracted at some coarse date counts until the first day of it. */
export function isRetractedBy(day: Day, retracted: string | undefined): boolean {
  const date = readDate(retracted);
  return date !== undefined && date.earliest <= day;
}
