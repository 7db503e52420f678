import { useMemo } from 'react';
import { selectedActors, useViewer } from '../shell/viewer-context.ts';
import { type BoundParameters, boundParameters } from './parameters.ts';

/** What `$year`, `$from`, `$to` and `$selected` are now. */
export function useBoundParameters(): BoundParameters {
  const { scene, selection } = useViewer();
  const { window } = scene.lens;
  return useMemo(() => boundParameters(window, selectedActors(selection)), [window, selection]);
}
