import { type RefObject, useEffect, useRef } from 'react';
import { usePartKeys } from '../ui/use-keys.ts';
import type { Renderer } from './renderer.ts';

/** Zoom actions, and the element with their buttons. */
interface Zoom {
  /** A ref for the element that names must not cover. */
  readonly overlay: RefObject<HTMLDivElement | null>;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

/** Zooms and fits a picture, also by the keys + − 0. */
export function useZoom(renderer: Renderer | null): Zoom {
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    renderer?.keepClear(overlay.current);
    return () => renderer?.keepClear(null);
  }, [renderer]);
  const zoomIn = () => renderer?.zoom('in');
  const zoomOut = () => renderer?.zoom('out');
  const fit = () => renderer?.focusOn([]);
  usePartKeys({ zoomIn, zoomOut, fit });
  return { overlay, zoomIn, zoomOut, fit };
}
