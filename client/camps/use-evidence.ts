import { useCallback } from 'react';
import type { CampEvent } from '../graph/river/passages.ts';
import { useViewer } from '../state/viewer-context.ts';

/** Opens the evidence of events: selects the relations that did it, of which the details show the first and list the others. */
export function useEvidence(): (events: readonly CampEvent[]) => void {
  const { selectAll, unionGraph } = useViewer();
  return useCallback(
    (events) => {
      const ids = [...new Set(events.flatMap(({ relations }) => relations))].filter((id) => unionGraph.relationById.has(id));
      // The details are of the last that is selected.
      selectAll(ids.reverse().map((id) => ({ kind: 'relation', id })));
    },
    [selectAll, unionGraph],
  );
}
