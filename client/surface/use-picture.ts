import { useMemo } from 'react';
import { useRelayout } from '../state/relayout-context.ts';
import { useSpotlight } from '../state/use-spotlight.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import type { Picture } from './picture.ts';

/** The picture that follows from the address, the open path or query, and the colour scheme. */
export function usePicture(): Picture {
  const { visibleGraph, selection, pins, labelling, ...viewer } = useViewer();
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
  return useMemo(
    (): Picture => ({ visibleGraph, palette: PALETTES[scheme], ...selected, spotlight, pins, positions, labelling }),
    [visibleGraph, scheme, selected, spotlight, pins, positions, labelling],
  );
}
