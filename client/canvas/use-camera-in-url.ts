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
  /** Where the camera has moved to and what will write it to the address; `null` while it rests. */
  const moving = useRef<{ readonly to: CameraState; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const first = useRef<Partial<CameraState>>(camera ?? {});

  useEffect(() => {
    const isBack = isShown && !wasShown.current;
    wasShown.current = isShown;
    // What moved shortly before the canvas was left belongs to the address that is left, and not to a later one.
    if (!isShown && moving.current !== null) {
      clearTimeout(moving.current.timer);
      setCamera(viewOf(moving.current.to));
      moving.current = null;
    }
    if (renderer === null || !isShown || moving.current !== null) return;
    // The address may have another camera since the canvas was left: that of a scene, say.
    if (isBack) return renderer.seeAgain(camera ?? {});
    const now = viewOf(renderer.camera());
    if (textOf(now) !== textOf(camera)) setCamera(now);
  }, [renderer, camera, setCamera, isShown]);
  useEffect(() => () => clearTimeout(moving.current?.timer), []);

  return useMemo(
    () => ({
      first: first.current,
      moved(to: CameraState) {
        clearTimeout(moving.current?.timer);
        const timer = setTimeout(() => {
          moving.current = null;
          setCamera(viewOf(to));
        }, REST_MS);
        moving.current = { to, timer };
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
