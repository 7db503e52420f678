import { useEffect, useMemo, useRef } from 'react';
import type { CameraState } from 'sigma/types';
import { useIsShown } from '../state/shown-context.ts';
import { useViewer } from '../state/viewer-context.ts';
import type { Renderer } from '../surface/renderer.ts';
import { type CameraView, formatCamera } from '../url/parsers.ts';

const REST_MS = 400;
const EVERYTHING: CameraView = { x: 0.5, y: 0.5, ratio: 1 };

/**
 * Writes the camera to the address once it has come to rest, without a new history entry,
 * so that a link opens the same view. Undo does not move the camera; the address is then corrected.
 */
export function useCameraInUrl(renderer: Renderer | null) {
  const { camera, setCamera } = useViewer();
  const isShown = useIsShown();
  const wasShown = useRef(isShown);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Where the camera has moved to since the address was written. */
  const moving = useRef<CameraState | null>(null);
  const first = useRef<Partial<CameraState>>(camera ?? {});

  useEffect(() => {
    const isBack = isShown && !wasShown.current;
    wasShown.current = isShown;
    // What moved shortly before the canvas was left belongs to the address that is left, and not to a later one.
    if (!isShown && moving.current !== null) {
      clearTimeout(timer.current);
      timer.current = undefined;
      setCamera(viewOf(moving.current));
      moving.current = null;
    }
    if (renderer === null || !isShown || timer.current !== undefined) return;
    // The address may have another camera since the canvas was left: that of a scene, say.
    if (isBack) return renderer.seeAgain(camera ?? {});
    const now = viewOf(renderer.camera());
    if (textOf(now) !== textOf(camera)) setCamera(now);
  }, [renderer, camera, setCamera, isShown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useMemo(
    () => ({
      first: first.current,
      moved(state: CameraState) {
        clearTimeout(timer.current);
        moving.current = state;
        timer.current = setTimeout(() => {
          timer.current = undefined;
          moving.current = null;
          setCamera(viewOf(state));
        }, REST_MS);
      },
    }),
    [setCamera],
  );
}

/** `null` when the camera shows everything, as at first. */
function viewOf({ x, y, ratio }: CameraState): CameraView | null {
  return formatCamera({ x, y, ratio }) === formatCamera(EVERYTHING) ? null : { x, y, ratio };
}

function textOf(view: CameraView | null): string {
  return view === null ? '' : formatCamera(view);
}
