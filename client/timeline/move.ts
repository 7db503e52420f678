import type { Grain, PeriodRange } from '../../model/time/period.ts';
import type { KeyOf } from '../state/commands/part-keys.ts';

/** A handle: of the whole window, of one of its ends, or of the compared window. */
export type Handle = 'both' | 'first' | 'last' | 'comparedWindow';

const PAGES: Readonly<Record<Grain, number>> = { year: 5, month: 12, day: 30 };

/** How many periods a key moves a handle, infinitely many to an end of the timeline. */
export function stepOfKey(key: KeyOf<'step' | 'page' | 'end'>, grain: Grain): number {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'PageDown':
      return -PAGES[grain];
    case 'PageUp':
      return PAGES[grain];
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
  }
}

/** The span after a handle moved by a number of periods. It stays within `extent`, and its ends do not cross. */
export function movePeriods(range: PeriodRange, handle: Handle, step: number, fullRange: PeriodRange): PeriodRange {
  const clamp = (at: number, low: number, high: number) => Math.min(high, Math.max(low, at));
  if (handle === 'first') return { ...range, first: clamp(range.first + step, fullRange.first, range.last) };
  if (handle === 'last') return { ...range, last: clamp(range.last + step, range.first, fullRange.last) };
  const length = range.last - range.first;
  const first = clamp(range.first + step, fullRange.first, Math.max(fullRange.first, fullRange.last - length));
  return { first, last: first + length };
}
