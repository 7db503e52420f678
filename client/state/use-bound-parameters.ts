import { useMemo } from 'react';
import { type BoundParameters, boundParameters } from './query-parameters.ts';
import { selectedActors, useViewer } from './viewer-context.ts';

/** The current values of `$year`, `$from`, `$to` and `$selected`. */
export function useBoundParameters(): BoundParameters {
  const { visibleGraph, selection } = useViewer();
  const { window } = visibleGraph.criteria;
  return useMemo(() => boundParameters(window, selectedActors(selection)), [window, selection]);
}
