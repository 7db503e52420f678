import { type PointerEvent, useRef } from 'react';
import type { HistoryMode } from '../shell/viewer-context.ts';
import { type Handle, moved, type Span } from './move.ts';
import type { Scale } from './scale.ts';

interface Options {
  readonly span: Span;
  readonly extent: Span;
  readonly scale: Scale;
  readonly isSpan: boolean;
  readonly go: (span: Span, mode?: HistoryMode) => void;
}

interface Grip {
  readonly handle: Handle;
  readonly from: Span;
  readonly startYear: number;
  moved: boolean;
}

/**
 * Dragging on the track: a handle by itself, the year to where one clicks, a span as a whole by its
 * middle. The first move of a drag makes an entry in the history, the others change it.
 */
export function useDrag({ span, extent, scale, isSpan, go }: Options) {
  const grip = useRef<Grip | null>(null);
  const yearOf = (event: PointerEvent<HTMLElement>) => scale.yearAt(event.clientX - event.currentTarget.getBoundingClientRect().left);

  const moveTo = (year: number) => {
    const held = grip.current;
    if (held === null) return;
    const anchor = held.handle === 'first' ? held.from.first : held.handle === 'last' ? held.from.last : held.startYear;
    const next = moved(held.from, held.handle, year - anchor, extent);
    if (next.first === span.first && next.last === span.last) return;
    go(next, held.moved ? 'replace' : 'push');
    held.moved = true;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const year = yearOf(event);
      grip.current = { handle: handleAt(event, year, span, isSpan), from: span, startYear: isSpan ? year : span.last, moved: false };
      moveTo(year);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (grip.current !== null) moveTo(yearOf(event));
    },
    onPointerUp() {
      grip.current = null;
    },
    onPointerCancel() {
      grip.current = null;
    },
  };
}

/** The handle under the pointer; on the track of a span its nearer end, and within it the whole. */
function handleAt(event: PointerEvent<HTMLElement>, year: number, span: Span, isSpan: boolean): Handle {
  if (!isSpan) return 'both';
  const named = event.target instanceof HTMLElement ? event.target.dataset.handle : undefined;
  if (named === 'first' || named === 'last') return named;
  if (year > span.first && year < span.last) return 'both';
  return Math.abs(year - span.first) < Math.abs(year - span.last) ? 'first' : 'last';
}
