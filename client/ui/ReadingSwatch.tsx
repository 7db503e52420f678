import { NEITHER, SEVERAL } from '../graph/measures.ts';
import { blend, PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { datasetColour } from '../style/styling.ts';

export type ReadingSwatchName =
  | 'directed'
  | 'symmetric'
  | 'split'
  | 'width'
  | 'size'
  | 'several'
  | 'neither'
  | 'hollow'
  | 'torn'
  | 'pinned';

/** A form of the canvas that no filter asks for, as it is drawn there. */
export function ReadingSwatch({ name }: { readonly name: ReadingSwatchName }) {
  const palette = PALETTES[useScheme()];
  const { supportive, hostile, neutral } = palette.signs;
  const kind = palette.kinds.state;
  const rim = { stroke: blend(kind, palette.ink, 0.45), strokeWidth: 1.2 };
  const disc = (fill: string) => (
    <circle cx="14" cy="6" r="4.800" fill={fill} stroke={blend(fill, palette.ink, 0.45)} strokeWidth="1.200" />
  );
  const forms = {
    directed: (
      <g stroke={neutral} fill={neutral} strokeWidth="2">
        <path d="M1 6h20" />
        <path d="M20 2.500 27 6l-7 3.500Z" stroke="none" />
      </g>
    ),
    symmetric: <path d="M1 6h26" stroke={neutral} strokeWidth="2" />,
    split: (
      <g strokeWidth="2.400">
        <path d="M1 4.800h26" stroke={supportive} />
        <path d="M1 7.200h26" stroke={hostile} />
      </g>
    ),
    width: (
      <g stroke={neutral}>
        <path d="M1 3h26" strokeWidth="1.200" />
        <path d="M1 8.500h26" strokeWidth="4" />
      </g>
    ),
    several: disc(datasetColour(SEVERAL, palette)),
    neither: disc(datasetColour(NEITHER, palette)),
    size: (
      <g fill={kind} {...rim}>
        <circle cx="7" cy="6" r="2.600" />
        <circle cx="19" cy="6" r="5.200" />
      </g>
    ),
    torn: (
      <circle
        cx="14"
        cy="6"
        r="4.300"
        fill={blend(palette.datasets[0] ?? kind, palette.background, 0.75)}
        stroke={blend(palette.datasets[0] ?? kind, palette.ink, 0.2)}
        strokeWidth="2.400"
      />
    ),
    hollow: <circle cx="14" cy="6" r="4.800" fill={palette.background} {...rim} />,
    pinned: <circle cx="14" cy="6" r="4.600" fill={kind} stroke={palette.ink} strokeWidth="1.600" />,
  };
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      {forms[name]}
    </svg>
  );
}
