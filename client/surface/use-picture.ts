import { useMemo, useRef } from 'react';
import { type CampsOfActors, emphasisOfCamp } from '../graph/camps-of-actors.ts';
import { isSameOpen, NO_OPEN_TIES, type OpenTies, openTies, selectedTies } from '../graph/open-ties.ts';
import { subgraphWith } from '../graph/part.ts';
import type { Subgraph } from '../graph/subgraph.ts';
import { emphasisOfValue } from '../graph/value-emphasis.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';
import { type PointedValue, usePointedValue } from '../state/pointed-value.ts';
import { useRelayout } from '../state/relayout-context.ts';
import { useSpotlight } from '../state/use-spotlight.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import type { Picture } from './picture.ts';

/** The picture that follows from the address, the open path or query, and the colour scheme. */
export function usePicture(): Picture {
  const { visibleGraph, part, selection, pins, labelling, styling, ...viewer } = useViewer();
  const positions = useRelayout().places ?? viewer.positions;
  const scheme = useScheme();
  const spotlight = useSpotlight();
  const pointed = usePointedValue();
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
  const lit = useMemo(
    () => (pointed === null ? spotlight : (emphasisOf(pointed, visibleGraph, subgraph, styling.camps) ?? spotlight)),
    [pointed, spotlight, visibleGraph, subgraph, styling.camps],
  );
  const open = useOpenTies(visibleGraph, subgraph, selected);
  return useMemo(
    (): Picture => ({
      visibleGraph,
      subgraph,
      open,
      palette: PALETTES[scheme],
      styling,
      ...selected,
      spotlight: lit,
      pins,
      positions,
      labelling,
    }),
    [visibleGraph, subgraph, open, scheme, styling, selected, lit, pins, positions, labelling],
  );
}

function emphasisOf({ facet, value }: PointedValue, visibleGraph: VisibleGraph, subgraph: Subgraph, camps: CampsOfActors | null) {
  if (facet !== 'camp') return emphasisOfValue(visibleGraph, subgraph, facet, value);
  return camps === null ? null : emphasisOfCamp(camps, value);
}

/** The ties that a selection opens; the same object as long as these are the same. */
export function useOpenTies(
  visibleGraph: VisibleGraph,
  subgraph: Subgraph,
  selected: Pick<Picture, 'selectedActors' | 'selectedRelations'>,
): OpenTies {
  const last = useRef(NO_OPEN_TIES);
  return useMemo(() => {
    const open = openTies(selectedTies(visibleGraph, subgraph, selected));
    if (!isSameOpen(open, last.current)) last.current = open;
    return last.current;
  }, [visibleGraph, subgraph, selected]);
}
