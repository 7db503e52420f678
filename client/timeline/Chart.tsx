import type { TimelineYear } from '../../model/timeline.ts';
import { PRESUMED_FADE } from '../canvas/look.ts';
import { blend, PALETTES } from '../canvas/palette.ts';
import { useScheme } from '../shell/scheme.ts';
import { heightsOf, type Piece, piecesOf } from './bars.ts';
import type { Span } from './move.ts';
import type { Scale } from './scale.ts';
import styles from './timeline.module.css';

const HEIGHT = 72;
const LABELS = 20;

interface Props {
  readonly years: readonly TimelineYear[];
  readonly scale: Scale;
  readonly presumed: boolean;
  readonly span: Span;
}

/** A bar a year: supportive and neutral above the line, hostile below; presumed paler, uncertain hatched. */
export function Chart({ years, scale, presumed, span }: Props) {
  const heights = heightsOf(years, presumed);
  const unit = (HEIGHT - 4) / Math.max(1, heights.above + heights.below);
  const line = 2 + heights.above * unit;
  const inWindow = (year: number) => year >= span.first && year <= span.last;
  return (
    <svg className={styles.chart} width={scale.width} height={HEIGHT + LABELS} aria-hidden="true">
      <Hatches />
      <rect
        className={styles.band}
        x={scale.xOf(span.first) - 4}
        width={scale.xOf(span.last) - scale.xOf(span.first) + scale.bar + 8}
        y={0}
        height={HEIGHT + LABELS}
        rx={4}
      />
      {years.map((year) => (
        <g key={year.year}>
          <title>{titleOf(year)}</title>
          <rect x={scale.xOf(year.year)} width={scale.bar} y={0} height={HEIGHT} fill="transparent" />
          {piecesOf(year, presumed).map((piece) => (
            <Bar key={`${piece.sign} ${piece.state}`} piece={piece} x={scale.xOf(year.year)} width={scale.bar} line={line} unit={unit} />
          ))}
        </g>
      ))}
      <line className={styles.axis} x1={0} x2={scale.width} y1={line} y2={line} />
      {years
        .filter(({ year }) => scale.labelled.includes(year) && !inWindow(year))
        .map(({ year }) => (
          <text key={year} className={styles.year} x={scale.xOf(year) + scale.bar / 2} y={HEIGHT + 15}>
            {year}
          </text>
        ))}
    </svg>
  );
}

interface BarProps {
  readonly piece: Piece;
  readonly x: number;
  readonly width: number;
  /** Where the line between above and below is, and how many pixels a relation is worth. */
  readonly line: number;
  readonly unit: number;
}

function Bar({ piece, x, width, line, unit }: BarProps) {
  const palette = PALETTES[useScheme()];
  const height = Math.max(1, piece.count * unit - 0.5);
  const y = piece.side === 'above' ? line - (piece.base + piece.count) * unit : line + piece.base * unit;
  const colour = palette.signs[piece.sign];
  const fill = piece.state === 'presumed' ? blend(colour, palette.background, PRESUMED_FADE) : colour;
  return <rect x={x} y={y} width={width} height={height} fill={piece.state === 'uncertain' ? `url(#hatch-${piece.sign})` : fill} />;
}

function Hatches() {
  const palette = PALETTES[useScheme()];
  return (
    <defs>
      {(['supportive', 'neutral', 'hostile'] as const).map((sign) => (
        <pattern key={sign} id={`hatch-${sign}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={blend(palette.signs[sign], palette.background, 0.8)} />
          <rect width="2.5" height="5" fill={palette.signs[sign]} />
        </pattern>
      ))}
    </defs>
  );
}

function titleOf({ year, attested, uncertain, presumed }: TimelineYear): string {
  const sum = ({ supportive, neutral, hostile }: TimelineYear['attested']) => supportive + neutral + hostile;
  return `${year}: ${sum(attested)} attested, ${sum(uncertain)} uncertain, ${sum(presumed)} presumed`;
}
