import { type RefObject, useEffect, useRef } from 'react';
import { usePartKeys } from '../ui/use-keys.ts';
import type { Renderer } from './renderer.ts';

/** How one comes closer to a picture, and what the buttons for it lie in. */
interface Zoom {
  /** What it is given to is not written over with names. */
  readonly overlay: RefObject<HTMLDivElement | null>;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

/** Zooms and fits a picture, also by the keys + − 0. */
export function useZoom(renderer: Renderer | null): Zoom {
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (overlay.current !== null) renderer?.keepClear(overlay.current);
  }, [renderer]);
  const zoomIn = () => renderer?.zoom('in');
  const zoomOut = () => renderer?.zoom('out');
  const fit = () => renderer?.focusOn([]);
  usePartKeys({ zoomIn, zoomOut, fit });
  return { overlay, zoomIn, zoomOut, fit };
}
