import { useMemo } from 'react';
import { type BoundParameters, boundParameters } from './query-parameters.ts';
import { selectedActors, useViewer } from './viewer-context.ts';

/** The current values of `$year`, `$from`, `$to`, `$selected` and `$known`. */
export function useBoundParameters(): BoundParameters {
  const { visibleGraph, selection } = useViewer();
  const { window, known } = visibleGraph.criteria;
  return useMemo(() => boundParameters(window, selectedActors(selection), known ?? today()), [window, selection, known]);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
