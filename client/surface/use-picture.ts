import { useMemo } from 'react';
import { subgraphWith } from '../graph/part.ts';
import { useRelayout } from '../state/relayout-context.ts';
import { useSpotlight } from '../state/use-spotlight.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import type { Picture } from './picture.ts';

/** The picture that follows from the address, the open path or query, and the colour scheme. */
export function usePicture(): Picture {
  const { visibleGraph, part, selection, pins, labelling, ...viewer } = useViewer();
  const positions = useRelayout().places ?? viewer.positions;
  const scheme = useScheme();
  const spotlight = useSpotlight();
  const selected = useMemo(
    () => ({
      selectedActors: new Set(selectedActors(selection)),
      selectedRelations: new Set(selection.filter(({ kind }) => kind === 'relation').map(({ id }) => id)),
    }),
    [selection],
  );
  const subgraph = useMemo(() => {
    if (spotlight === null) return part.subgraph;
    const { relationById } = visibleGraph.unionGraph;
    const ends = [...spotlight.relations].flatMap((id) => relationById.get(id) ?? []).flatMap(({ source, target }) => [source, target]);
    return subgraphWith(visibleGraph.unionGraph, part.subgraph, [...spotlight.actors, ...ends]);
  }, [part, spotlight, visibleGraph.unionGraph]);
  return useMemo(
    (): Picture => ({ visibleGraph, subgraph, palette: PALETTES[scheme], ...selected, spotlight, pins, positions, labelling }),
    [visibleGraph, subgraph, scheme, selected, spotlight, pins, positions, labelling],
  );
}
