import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useAxis } from './axis-context.ts';
import { type AxisRange, isSameAxis, panAxis, zoomAxis } from './axis-range.ts';

/** How much a step of a zoom button or a key shows of what was in view. */
const STEP = 0.5;
const WHEEL_ZOOM = 0.002;
/** A pinch of a touchpad comes as a turned wheel with Ctrl, in small numbers. */
const PINCH_FACTOR = 6;
const LINE = 16;
/** Two fingers nearer to each other than this cannot be told apart, in pixels. */
const LEAST_SPREAD = 12;

/** What keys and buttons do to the axis. */
export interface AxisSteps {
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  /** Moves by a share of what is in view. */
  pan(share: number): void;
}

/** What keys and buttons do to the axis. @param focus the day that stays where it is while it is in view; else the middle does */
export function useAxisSteps(focus: number): AxisSteps {
  const axis = useAxis();
  const latest = useRef({ axis, focus });
  latest.current = { axis, focus };
  return useMemo(() => {
    const zoom = (factor: number) => {
      const { range, whole, show } = latest.current.axis;
      const day = latest.current.focus;
      show(zoomAxis(range, factor, range.from <= day && day <= range.to ? day : (range.from + range.to) / 2, whole));
    };
    return {
      zoomIn: () => zoom(STEP),
      zoomOut: () => zoom(1 / STEP),
      showAll: () => latest.current.axis.show(latest.current.axis.whole),
      pan(share) {
        const { range, whole, show } = latest.current.axis;
        show(panAxis(range, share * (range.to - range.from), whole));
      },
    };
  }, []);
}

/** A pointer that moves by less is still clicking, in pixels. */
const LEAST_DRAG = 5;

function stop(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

interface Options {
  /** Whether the wheel zooms by itself; else it scrolls what is drawn on the axis, and zooms with Ctrl. */
  readonly wheelZooms: boolean;
  /** Whether what is drawn on the axis is dragged sideways; without it the caller hears the drag. */
  readonly dragPans?: boolean;
  /** The place of the left edge of the axis in the element, and its width, in pixels. */
  readonly left?: number;
  readonly width: number;
}

/**
 * Zooms the axis by the wheel and by two fingers, and moves it by a wheel that is turned sideways, over an element that it is
 * drawn in. @returns whether two fingers are on it
 */
export function useAxisGestures(
  element: RefObject<HTMLElement | null>,
  { wheelZooms, dragPans = false, left = 0, width }: Options,
): RefObject<boolean> {
  const axis = useAxis();
  const latest = useRef({ axis, wheelZooms, dragPans, left, width });
  latest.current = { axis, wheelZooms, dragPans, left, width };
  const isPinching = useRef(false);

  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const fingers = new Map<number, number>();
    let held: { readonly days: readonly [number, number] } | null = null;
    let drag: { readonly x: number; readonly day: number; moved: boolean } | null = null;
    /** The place on the axis, in pixels from its left edge. */
    const placeOf = (clientX: number) => clientX - target.getBoundingClientRect().left - latest.current.left;
    const dayAt = (x: number) => {
      const { axis: now, width: pixels } = latest.current;
      return now.range.from + (x / Math.max(1, pixels)) * (now.range.to - now.range.from);
    };
    const show = (next: AxisRange): boolean => {
      const { range } = latest.current.axis;
      if (isSameAxis(next, range) && Math.abs(next.to - next.from - (range.to - range.from)) < 0.01) return false;
      latest.current.axis.show(next);
      return true;
    };

    const onWheel = (event: WheelEvent) => {
      const { axis: now, wheelZooms: zooms, width: pixels } = latest.current;
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      let isShown = false;
      if (isSideways) {
        const days = ((event.deltaX || event.deltaY) * lines * (now.range.to - now.range.from)) / Math.max(1, pixels);
        isShown = show(panAxis(now.range, days, now.whole));
      } else if (zooms || event.ctrlKey) {
        const factor = Math.exp(event.deltaY * lines * WHEEL_ZOOM * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? PINCH_FACTOR : 1));
        isShown = show(zoomAxis(now.range, factor, dayAt(placeOf(event.clientX)), now.whole));
      }
      // Where there is nothing more to show the page scrolls, and with Ctrl it must not be zoomed instead.
      if (isShown || event.ctrlKey) event.preventDefault();
    };
    const onDown = (event: PointerEvent) => {
      const isControl = event.target instanceof Element && event.target.closest('label, input') !== null;
      if (latest.current.dragPans && event.button === 0 && !isControl && fingers.size === 0) {
        const x = placeOf(event.clientX);
        drag = { x, day: dayAt(x), moved: false };
      }
      if (event.pointerType !== 'touch') return;
      fingers.set(event.pointerId, placeOf(event.clientX));
      const [a, b] = [...fingers.values()];
      if (fingers.size !== 2 || a === undefined || b === undefined) return;
      drag = null;
      held = { days: [dayAt(a), dayAt(b)] };
      isPinching.current = true;
      event.stopPropagation();
    };
    const onMove = (event: PointerEvent) => {
      if (drag !== null) {
        const x = placeOf(event.clientX);
        if (!drag.moved && Math.abs(x - drag.x) < LEAST_DRAG) return;
        if (!drag.moved) target.setPointerCapture(event.pointerId);
        drag.moved = true;
        // What was taken hold of stays below the pointer.
        const { range, whole } = latest.current.axis;
        show(panAxis(range, drag.day - dayAt(x), whole));
        return;
      }
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, placeOf(event.clientX));
      const [a, b] = [...fingers.values()];
      if (held === null || a === undefined || b === undefined || Math.abs(b - a) < LEAST_SPREAD) return;
      const perPixel = (held.days[1] - held.days[0]) / (b - a);
      const { axis: now, width: pixels } = latest.current;
      if (perPixel > 0) {
        const [first] = held.days;
        // What the fingers were put on stays below them.
        const next = { from: first - a * perPixel, to: first + (pixels - a) * perPixel };
        show(zoomAxis(next, 1, first, now.whole));
      }
      event.stopPropagation();
    };
    const onEnd = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      held = null;
      // The end of a drag is no click.
      if (drag?.moved === true && event.type === 'pointerup') {
        target.addEventListener('click', stop, { capture: true, once: true });
        setTimeout(() => target.removeEventListener('click', stop, { capture: true }));
      }
      drag = null;
      if (fingers.size === 0) isPinching.current = false;
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    target.addEventListener('pointerdown', onDown, { capture: true });
    target.addEventListener('pointermove', onMove, { capture: true });
    for (const end of ['pointerup', 'pointercancel'] as const) target.addEventListener(end, onEnd, { capture: true });
    return () => {
      target.removeEventListener('wheel', onWheel);
      target.removeEventListener('pointerdown', onDown, { capture: true });
      target.removeEventListener('pointermove', onMove, { capture: true });
      for (const end of ['pointerup', 'pointercancel'] as const) target.removeEventListener(end, onEnd, { capture: true });
    };
  }, [element]);
  return isPinching;
}
