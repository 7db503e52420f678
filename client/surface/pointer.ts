import type Sigma from 'sigma';
import type { MouseCoords, TouchCoords } from 'sigma/types';

/** An event of mouse, pen or finger; the point is in pixels of the canvas. */
export type PointerEvent = Pick<MouseCoords, 'x' | 'y' | 'original' | 'preventSigmaDefault'>;

type Listener = (event: PointerEvent) => void;

interface PointerListeners {
  readonly move: Listener;
  readonly leave: Listener;
  readonly click: Listener;
  readonly doubleClick: Listener;
  readonly rightClick: Listener;
  readonly down: Listener;
  readonly up: Listener;
  /** Also outside of the canvas. */
  readonly moveAnywhere: Listener;
}

/**
 * Listens to what moves on the canvas and what is pressed there. Sigma's own listeners are taken away: they read from the
 * graphics card what is under the pointer, at every move.
 */
export function listenToPointer(sigma: Sigma, on: PointerListeners): void {
  const mouse = sigma.getMouseCaptor();
  mouse.removeAllListeners();
  mouse.on('mousemovebody', on.moveAnywhere);
  mouse.on('mousemove', on.move);
  mouse.on('mouseleave', on.leave);
  mouse.on('click', on.click);
  mouse.on('doubleClick', on.doubleClick);
  mouse.on('rightClick', on.rightClick);
  mouse.on('mousedown', on.down);
  mouse.on('mouseup', on.up);
  const touch = sigma.getTouchCaptor();
  touch.removeAllListeners();
  touch.on('touchdown', byFinger(on.down));
  touch.on('touchdown', byFinger(on.move));
  touch.on('touchup', byFinger(on.up));
  touch.on('touchmove', byFinger(on.move));
  touch.on('touchmove', byFinger(on.moveAnywhere));
  touch.on('tap', byFinger(on.click));
  touch.on('doubletap', byFinger(on.doubleClick));
}

/** The first finger is the pointer; the last place of one that was lifted. */
function byFinger(listener: Listener): (touch: TouchCoords) => void {
  return (touch) => {
    const at = touch.touches[0] ?? touch.previousTouches[0];
    if (at !== undefined) listener({ ...at, original: touch.original, preventSigmaDefault: () => touch.preventSigmaDefault() });
  };
}
