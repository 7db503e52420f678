import type { Actor } from '../graph/union-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { actorColour } from '../style/styling.ts';
import { DiscSwatch } from './Swatch.tsx';

/** An actor as the canvas draws it: in the colour of its kind or of its dataset, as the style says, with the icon of its kind. */
export function ActorSwatch({ actor }: { readonly actor: Pick<Actor, 'kind' | 'index'> }) {
  const { styling } = useViewer();
  return <DiscSwatch fill={actorColour(styling, actor, PALETTES[useScheme()])} icon={actor.kind} />;
}
