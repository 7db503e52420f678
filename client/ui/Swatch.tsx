import type { ActorKind } from '../../model/coding/actor-kinds.ts';
import type { SignName } from '../../model/coding/sign.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { CampsOfActors } from '../graph/camps-of-actors.ts';
import { ICON_LINE, iconColour, iconScale, KIND_ICONS } from '../style/kind-icons.ts';
import { BAND_OPACITY, type Band, type Glyph, type LinePattern, lineOf } from '../style/look.ts';
import { blend, PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { colourOfCamp, datasetColour } from '../style/styling.ts';

interface LineProps {
  readonly sign: SignName;
  readonly state: RelationState;
  /** In a comparison. */
  readonly change?: Change | 'none' | null;
}

/** The dashes of the canvas, a little shorter. */
const SWATCH_DASHES: Readonly<Record<LinePattern, string | undefined>> = {
  solid: undefined,
  dashed: '5 3',
  dotted: '2 2',
  sparse: '2 5',
  long: '9 4',
  dashdot: '6 2 2 2',
  dashdotdot: '6 2 2 2 2 2',
};

const BAND_DASHES: Readonly<Record<Band['form'], string | undefined>> = { whole: undefined, broken: '6 4', dotted: '3 3' };

/** A sample line, as the canvas draws it. */
export function LineSwatch({ sign, state, change = null }: LineProps) {
  const palette = PALETTES[useScheme()];
  const { color: colour, pattern, band } = lineOf(sign, { state, change }, palette);
  const dash = SWATCH_DASHES[pattern];
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      {band !== undefined && (
        <path
          d="M1 6h26"
          stroke={band.color}
          strokeOpacity={BAND_OPACITY}
          strokeWidth={Math.min(11, 2.4 + 2 * band.reach)}
          strokeDasharray={BAND_DASHES[band.form]}
        />
      )}
      {sign === 'hostile' ? (
        <g stroke={colour} strokeWidth={1.4}>
          <path d="M1 4.400h24M1 7.600h24" strokeDasharray={dash} />
          <path d="M26 1v10" strokeWidth="2" />
        </g>
      ) : (
        <g stroke={colour} fill={colour}>
          {state === 'foretold' && change === null && <path d="M10 1.500 14.500 6 10 10.500 5.500 6Z" fill="none" strokeWidth="1.4" />}
          <path d="M1 6h20" strokeWidth={sign === 'supportive' ? 2 : 1.5} strokeDasharray={dash} />
          <path d="M20 2.500 27 6l-7 3.500Z" stroke="none" />
        </g>
      )}
    </svg>
  );
}

const GLYPH_PATHS: Readonly<Record<Exclude<Glyph, 'none'>, string>> = {
  circle: 'M14 2.400a3.600 3.600 0 1 1 0 7.200 3.600 3.600 0 0 1 0-7.200Z',
  diamond: 'M14 1.200 18.800 6 14 10.800 9.200 6Z',
  square: 'M10.400 2.400h7.200v7.200h-7.200Z',
  dot: 'M14 2.800a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400Z',
};

/** The glyph of a status, or the strokes through a disputed relation. */
export function MarkSwatch({ mark }: { readonly mark: Glyph | 'struck' }) {
  const palette = PALETTES[useScheme()];
  const outlined = mark === 'circle' || mark === 'diamond' || mark === 'square';
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" stroke={palette.dimmed} fill="none" strokeWidth="1.6" aria-hidden="true">
      <path d={outlined ? 'M1 6h8M19 6h8' : 'M1 6h26'} />
      {mark === 'struck' && <path d="M10.500 10.500l2.500-9M14.500 10.500l2.500-9" />}
      {mark !== 'struck' && mark !== 'none' && (
        <path d={GLYPH_PATHS[mark]} fill={outlined ? 'none' : palette.dimmed} strokeWidth={outlined ? 1.4 : 0} />
      )}
    </svg>
  );
}

/** A disc in a colour, as the canvas draws actors. @param icon that of a kind, which the canvas draws where a disc is large enough @param iconInk its colour, without it as on the canvas */
export function DiscSwatch({ fill, icon, iconInk }: { readonly fill: string; readonly icon?: ActorKind; readonly iconInk?: string }) {
  const { ink } = PALETTES[useScheme()];
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r="7.300" fill={fill} stroke={blend(fill, ink, 0.45)} strokeWidth="1.200" />
      {icon !== undefined && (
        <path
          d={KIND_ICONS[icon]}
          transform={`scale(${iconScale(8)})`}
          fill="none"
          stroke={iconInk ?? iconColour(fill, false)}
          strokeWidth={ICON_LINE}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}

/** A node of this kind as the canvas draws it. @param colourless where colours say something else */
export function KindSwatch({ kind, colourless = false }: { readonly kind: ActorKind; readonly colourless?: boolean }) {
  const palette = PALETTES[useScheme()];
  if (colourless) return <DiscSwatch fill={palette.background} icon={kind} iconInk={palette.ink} />;
  return <DiscSwatch fill={palette.kinds[kind]} icon={kind} />;
}

/** A node of this dataset as the canvas draws it. @param index its place among all, as of `datasetsOfActors` */
export function DatasetSwatch({ index }: { readonly index: number }) {
  return <DiscSwatch fill={datasetColour(index, PALETTES[useScheme()])} />;
}

/** A node of this camp as the canvas draws it. @param index its place among those of the window */
export function CampSwatch({ camps, index }: { readonly camps: CampsOfActors; readonly index: number }) {
  return <DiscSwatch fill={colourOfCamp(camps, index, PALETTES[useScheme()])} />;
}
