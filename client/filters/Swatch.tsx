import type { ActorKind } from '../../model/actor-kinds.ts';
import type { RelationState } from '../../model/time/window.ts';
import type { SignName } from '../../model/vocabulary.ts';
import { PRESUMED_FADE } from '../canvas/look.ts';
import { blend, PALETTES } from '../canvas/palette.ts';
import { useScheme } from '../shell/scheme.ts';

/** A piece of line as the canvas draws it. */
export function LineSwatch({ sign, state }: { readonly sign: SignName; readonly state: RelationState }) {
  const palette = PALETTES[useScheme()];
  const colour = state === 'presumed' ? blend(palette.signs[sign], palette.background, PRESUMED_FADE) : palette.signs[sign];
  const dash = state === 'uncertain' ? '4 3' : undefined;
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      {sign === 'hostile' ? (
        <g stroke={colour} strokeWidth="1.4">
          <path d="M1 4.400h24M1 7.600h24" />
          <path d="M26 1v10" strokeWidth="2" />
        </g>
      ) : (
        <g stroke={colour} fill={colour}>
          <path d="M1 6h20" strokeWidth={sign === 'supportive' ? 2 : 1.5} strokeDasharray={dash} />
          <path d="M20 2.500 27 6l-7 3.500Z" stroke="none" />
        </g>
      )}
    </svg>
  );
}

/** A node of this kind as the canvas draws it. */
export function KindSwatch({ kind }: { readonly kind: ActorKind }) {
  const palette = PALETTES[useScheme()];
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="5.300"
        fill={palette.kinds[kind]}
        stroke={blend(palette.kinds[kind], palette.ink, 0.45)}
        strokeWidth="1.200"
      />
    </svg>
  );
}
