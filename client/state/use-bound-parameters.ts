import { useMemo } from 'react';
import { type BoundParameters, boundParameters } from './query-parameters.ts';
import { selectedActors, useViewer } from './viewer-context.ts';

/** What `$year`, `$from`, `$to` and `$selected` are now. */
export function useBoundParameters(): BoundParameters {
  const { scene, selection } = useViewer();
  const { window } = scene.lens;
  return useMemo(() => boundParameters(window, selectedActors(selection)), [window, selection]);
}
