import type { SVGProps } from 'react';
import { fadeOf } from '../style/look.ts';
import { blend, type Palette } from '../style/palette.ts';
import type { LaneBand } from './lane.ts';
import styles from './lanes.module.css';
import type { SegmentPath } from './segment-paths.ts';

interface Props {
  readonly sign: LaneBand['sign'];
  readonly paths: readonly SegmentPath[];
  readonly palette: Palette;
}

/** The segments of one sign: full where it is attested, hatched where its date is uncertain, outlined where it is foretold, dotted or thin elsewhere. */
export function BandMarks({ sign, paths, palette }: Props) {
  return paths.map((path) => <path key={`${path.form} ${path.width}`} d={path.d} {...lookOf(path, sign, palette)} />);
}

function lookOf({ form, width }: SegmentPath, sign: LaneBand['sign'], palette: Palette): SVGProps<SVGPathElement> {
  const colour = palette.signs[sign];
  const line = { stroke: colour, strokeWidth: width };
  switch (form) {
    case 'attested':
      return { fill: colour };
    case 'uncertain':
      return { fill: `url(#lane-${sign})` };
    case 'foretold':
      return { fill: 'none', stroke: colour };
    case 'presumed':
      return { ...line, strokeDasharray: '2 3' };
    case 'unknown':
      return { ...line, stroke: blend(colour, palette.background, fadeOf(form)), strokeDasharray: '1.5 5' };
    case 'undated':
      return { ...line, strokeDasharray: '7 2 2 2 2 2' };
    case 'split':
      return { className: styles.split };
  }
}
