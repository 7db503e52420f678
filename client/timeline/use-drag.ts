import { type PointerEvent, type RefObject, useRef } from 'react';
import { type Grain, type PeriodRange, periodNumber, periodStart } from '../../model/time/period.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { HistoryMode } from '../state/viewer-context.ts';
import { middleOfPeriod } from './Handles.tsx';
import { type Handle, movePeriods } from './move.ts';

interface Options {
  readonly range: PeriodRange;
  readonly comparedRange: PeriodRange | null;
  readonly fullRange: PeriodRange;
  readonly grain: Grain;
  readonly scale: TimeScale;
  readonly isSpan: boolean;
  /** Whether two fingers zoom the axis. */
  readonly isPinching: RefObject<boolean>;
  readonly go: (handle: Handle, range: PeriodRange, mode?: HistoryMode) => void;
}

interface ActiveDrag {
  readonly handle: Handle;
  readonly from: PeriodRange;
  /** The period of the window that was taken hold of. */
  readonly start: number;
  /** How far from the middle of that period the pointer took hold of its handle, in pixels. */
  readonly offset: number;
  moved: boolean;
}

/**
 * Dragging on the bars: a handle, the period to the place of a click, or a whole span by its middle; with Shift the window
 * that is compared. The first move of a drag adds an entry to the history, later ones replace it.
 */
export function useDrag({ range, comparedRange, fullRange, grain, scale, isSpan, isPinching, go }: Options) {
  const grip = useRef<ActiveDrag | null>(null);
  const periodAt = (x: number): number => {
    const period = (day: number) => periodNumber(grain, periodStart('day', Math.floor(day)));
    // Beyond the edge the axis follows by one period at a time.
    const [first, last] = [period(scale.range.from) - 1, period(scale.range.to) + 1];
    return Math.min(last, Math.max(first, period(scale.dayAt(x))));
  };
  const placeOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;

  const moveTo = (period: number) => {
    const held = grip.current;
    if (held === null) return;
    const now = held.handle === 'comparedWindow' ? comparedRange : range;
    const next = movePeriods(held.from, held.handle, period - held.start, fullRange);
    if (next.first === now?.first && next.last === now.last) return;
    go(held.handle, next, held.moved ? 'replace' : 'push');
    held.moved = true;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, [role=menu]') !== null)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = placeOf(event);
      const labelled = labelledDay(event);
      const period = labelled === undefined ? periodAt(x) : periodNumber(grain, periodStart('day', labelled));
      // A label may be wider than its bar: wherever it is taken hold of, it means what it names.
      const offset = labelled === undefined ? 0 : x - scale.xOf(labelled + 0.5);
      const named = namedHandle(event);
      if (named !== undefined) {
        const from = named === 'comparedWindow' && comparedRange !== null ? comparedRange : range;
        const start = named === 'first' ? from.first : from.last;
        grip.current = { handle: named, from, start, offset: x - middleOfPeriod(scale, grain, start), moved: false };
        return;
      }
      const handle = event.shiftKey ? 'comparedWindow' : handleAt(period, range, isSpan);
      const from = handle === 'comparedWindow' ? { first: period, last: period } : range;
      // A whole span keeps its distance to the pointer; a single period moves to the pointer.
      const isWhole = handle === 'both' && isSpan;
      const start = isWhole || handle === 'comparedWindow' ? period : handle === 'first' ? from.first : from.last;
      grip.current = { handle, from, start, offset, moved: false };
      // A finger may be the first of two.
      if (event.pointerType !== 'touch') moveTo(period);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (isPinching.current) grip.current = null;
      if (grip.current !== null) moveTo(periodAt(placeOf(event) - grip.current.offset));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (grip.current?.moved === false && !isPinching.current) moveTo(periodAt(placeOf(event) - grip.current.offset));
      grip.current = null;
    },
    onPointerCancel() {
      grip.current = null;
    },
  };
}

function namedHandle({ target }: PointerEvent<HTMLElement>): Handle | undefined {
  const named = target instanceof HTMLElement ? target.dataset.handle : undefined;
  return (['both', 'first', 'last', 'comparedWindow'] as const).find((handle) => handle === named);
}

/** The first day of what the label below the pointer names. */
function labelledDay({ target }: PointerEvent<HTMLElement>): number | undefined {
  const day = target instanceof SVGElement ? target.dataset.labelledDay : undefined;
  return day === undefined ? undefined : Number(day);
}

/** What a place moves that no handle is on: next to a span its nearer end, within the span the whole. */
function handleAt(period: number, range: PeriodRange, isSpan: boolean): Handle {
  if (!isSpan || (period > range.first && period < range.last)) return 'both';
  return Math.abs(period - range.first) < Math.abs(period - range.last) ? 'first' : 'last';
}
