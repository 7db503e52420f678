import type Sigma from 'sigma';
import type { Coordinates } from 'sigma/types';
import type { Hover } from '../graph/emphasis.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { listenToPointer, type PointerEvent } from './pointer.ts';

/** The gestures on the canvas, as actions on actors and relations. Points are in pixels of the canvas unless stated otherwise. */
export interface Gestures {
  /** Whether dragging the background draws a lasso even without Shift. */
  isLassoing(): boolean;
  /** Whether dragging an actor moves it. */
  canMove(): boolean;
  hover(target: Hover, at: Coordinates): void;
  click(target: Hover, adding: boolean): void;
  doubleClick(actorId: string): void;
  menu(target: Hover, at: Coordinates): void;
  /** An actor is being dragged; `to` is in units of the layout. */
  move(actorId: string, to: LayoutPoint): void;
  drop(actorId: string): void;
  /** The outline of the lasso so far. */
  lasso(line: readonly LayoutPoint[]): void;
  lassoed(line: readonly LayoutPoint[]): void;
}

/** The distance at which a click becomes a drag, in pixels. */
const SLACK = 4;

type Drag = { readonly kind: 'actor'; readonly id: string } | { readonly kind: 'lasso' };

/**
 * Listens to mouse, pen and touch on the canvas until the instance is killed.
 * @param targetAt what is drawn at a point of the canvas
 */
export function listenTo(sigma: Sigma, targetAt: (point: Coordinates) => Hover, gestures: Gestures): void {
  let over: Hover = null;
  let drag: Drag | null = null;
  let line: LayoutPoint[] = [];
  let moved = false;
  let clicked: string | undefined;

  const adding = (original: MouseEvent | TouchEvent) => original.ctrlKey || original.metaKey || original.shiftKey;
  const start = (next: Drag, event: PointerEvent) => {
    if ('button' in event.original && event.original.button !== 0) return;
    drag = next;
    line = [{ x: event.x, y: event.y }];
    moved = false;
  };
  const hover = (target: Hover, at: Coordinates) => {
    if (target?.kind === over?.kind && target?.id === over?.id) return;
    over = target;
    gestures.hover(target, at);
  };
  const click = (target: Hover, original: MouseEvent | TouchEvent) => {
    if (moved) return;
    clicked = target?.id;
    gestures.click(target, target !== null && adding(original));
  };

  listenToPointer(sigma, {
    move: (event) => {
      if (drag === null) hover(targetAt(event), event);
    },
    leave: (event) => {
      if (drag === null) hover(null, event);
    },
    click: (event) => click(targetAt(event), event.original),
    // Sigma treats two quick clicks on different things as a double click.
    doubleClick: (event) => {
      const target = targetAt(event);
      if (target === null) return;
      event.preventSigmaDefault();
      if (clicked !== target.id) click(target, event.original);
      else if (target.kind === 'actor') gestures.doubleClick(target.id);
    },
    rightClick: (event) => gestures.menu(targetAt(event), event),
    down: (event) => {
      const target = targetAt(event);
      if (target?.kind === 'actor') {
        if (gestures.canMove() && !adding(event.original)) start({ kind: 'actor', id: target.id }, event);
        return;
      }
      moved = false;
      if (gestures.isLassoing() || event.original.shiftKey) start({ kind: 'lasso' }, event);
    },
    moveAnywhere: (event) => {
      const [from] = line;
      if (drag === null || from === undefined) return;
      // Keeps the camera from moving and text from being selected.
      event.preventSigmaDefault();
      event.original.preventDefault();
      if (!moved && Math.hypot(event.x - from.x, event.y - from.y) < SLACK) return;
      moved = true;
      if (drag.kind === 'actor') gestures.move(drag.id, sigma.viewportToGraph(event));
      else {
        line.push({ x: event.x, y: event.y });
        gestures.lasso(line);
      }
    },
    up: () => {
      if (moved && drag?.kind === 'actor') gestures.drop(drag.id);
      if (moved && drag?.kind === 'lasso') gestures.lassoed(line);
      drag = null;
    },
  });
}
