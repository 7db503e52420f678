import type Sigma from 'sigma';
import type { Coordinates, SigmaEventPayload } from 'sigma/types';
import type { Hover } from '../graph/emphasis.ts';
import type { LayoutPoint } from '../url/parsers.ts';

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

/** Listens to mouse, pen and touch on the canvas until the instance is killed. */
export function listenTo(sigma: Sigma, gestures: Gestures): void {
  let drag: Drag | null = null;
  let line: LayoutPoint[] = [];
  let moved = false;
  let clicked: string | undefined;

  const adding = (original: MouseEvent | TouchEvent) => original.ctrlKey || original.metaKey || original.shiftKey;
  const start = (next: Drag, { event }: SigmaEventPayload) => {
    if ('button' in event.original && event.original.button !== 0) return;
    drag = next;
    line = [{ x: event.x, y: event.y }];
    moved = false;
  };
  const finish = () => {
    if (moved && drag?.kind === 'actor') gestures.drop(drag.id);
    if (moved && drag?.kind === 'lasso') gestures.lassoed(line);
    drag = null;
  };

  sigma.on('enterNode', ({ node, event }) => drag === null && gestures.hover({ kind: 'actor', id: node }, event));
  sigma.on('enterEdge', ({ edge, event }) => drag === null && gestures.hover({ kind: 'relation', id: edge }, event));
  sigma.on('leaveNode', ({ event }) => drag === null && gestures.hover(null, event));
  sigma.on('leaveEdge', ({ event }) => drag === null && gestures.hover(null, event));

  const click = (target: Hover, original: MouseEvent | TouchEvent) => {
    if (moved) return;
    clicked = target?.id;
    gestures.click(target, target !== null && adding(original));
  };
  sigma.on('clickNode', ({ node, event }) => click({ kind: 'actor', id: node }, event.original));
  sigma.on('clickEdge', ({ edge, event }) => click({ kind: 'relation', id: edge }, event.original));
  sigma.on('clickStage', ({ event }) => click(null, event.original));
  // Sigma treats two quick clicks on different things as a double click.
  sigma.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault();
    if (clicked === node) gestures.doubleClick(node);
    else click({ kind: 'actor', id: node }, event.original);
  });
  sigma.on('doubleClickEdge', ({ edge, event }) => {
    event.preventSigmaDefault();
    if (clicked !== edge) click({ kind: 'relation', id: edge }, event.original);
  });
  sigma.on('rightClickNode', ({ node, event }) => gestures.menu({ kind: 'actor', id: node }, event));
  sigma.on('rightClickEdge', ({ edge, event }) => gestures.menu({ kind: 'relation', id: edge }, event));
  sigma.on('rightClickStage', ({ event }) => gestures.menu(null, event));

  sigma.on('downNode', (payload) => {
    if (gestures.canMove() && !adding(payload.event.original)) start({ kind: 'actor', id: payload.node }, payload);
  });
  const downElsewhere = (payload: SigmaEventPayload) => {
    moved = false;
    if (gestures.isLassoing() || payload.event.original.shiftKey) start({ kind: 'lasso' }, payload);
  };
  sigma.on('downStage', downElsewhere);
  sigma.on('downEdge', downElsewhere);
  sigma.on('moveBody', ({ event }) => {
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
  });
  sigma.on('upNode', finish);
  sigma.on('upEdge', finish);
  sigma.on('upStage', finish);
}
