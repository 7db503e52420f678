import { type PointerEvent, useRef } from 'react';
import type { PeriodRange } from '../../model/time/period.ts';
import type { HistoryMode } from '../state/viewer-context.ts';
import { type Handle, movePeriods } from './move.ts';
import type { Scale } from './scale.ts';

interface Options {
  readonly range: PeriodRange;
  readonly comparedRange: PeriodRange | null;
  readonly fullRange: PeriodRange;
  readonly scale: Scale;
  readonly isSpan: boolean;
  readonly go: (handle: Handle, range: PeriodRange, mode?: HistoryMode) => void;
}

interface ActiveDrag {
  readonly handle: Handle;
  readonly from: PeriodRange;
  readonly start: number;
  moved: boolean;
}

/**
 * Dragging on the track: a handle, the period to the place of a click, or a whole span by its
 * middle. The first move of a drag adds an entry to the history, later ones replace it.
 */
export function useDrag({ range, comparedRange, fullRange, scale, isSpan, go }: Options) {
  const grip = useRef<ActiveDrag | null>(null);
  const periodOf = (event: PointerEvent<HTMLElement>) => scale.periodAt(event.clientX - event.currentTarget.getBoundingClientRect().left);

  const moveTo = (period: number) => {
    const held = grip.current;
    if (held === null) return;
    const anchor = held.handle === 'first' ? held.from.first : held.handle === 'last' ? held.from.last : held.start;
    const now = held.handle === 'comparedWindow' ? comparedRange : range;
    const next = movePeriods(held.from, held.handle, period - anchor, fullRange);
    if (next.first === now?.first && next.last === now.last) return;
    go(held.handle, next, held.moved ? 'replace' : 'push');
    held.moved = true;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, [role=menu]') !== null)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const period = periodOf(event);
      const handle = handleAt(event, period, range, isSpan);
      const from = handle === 'comparedWindow' && comparedRange !== null ? comparedRange : range;
      // A whole span keeps its distance to the pointer; a single period moves to the pointer.
      grip.current = { handle, from, start: handle === 'both' && isSpan ? period : from.last, moved: false };
      moveTo(period);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (grip.current !== null) moveTo(periodOf(event));
    },
    onPointerUp() {
      grip.current = null;
    },
    onPointerCancel() {
      grip.current = null;
    },
  };
}

/** The handle under the pointer. Next to a span it is the nearer end, within the span the whole. */
function handleAt(event: PointerEvent<HTMLElement>, period: number, range: PeriodRange, isSpan: boolean): Handle {
  const named = event.target instanceof HTMLElement ? event.target.dataset.handle : undefined;
  if (named === 'comparedWindow') return 'comparedWindow';
  if (!isSpan) return 'both';
  if (named === 'first' || named === 'last') return named;
  if (period > range.first && period < range.last) return 'both';
  return Math.abs(period - range.first) < Math.abs(period - range.last) ? 'first' : 'last';
}
