import { memo } from 'react';
import type { PeriodRange } from '../../model/time/period.ts';
import type { Activity } from '../../model/timeline.ts';
import { type BarState, barSegmentsOf, heightsOf } from '../graph/bars.ts';
import { barFill } from '../style/bar-fill.ts';
import { blend, PALETTES, type Palette } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { stateName } from '../wording/state-in-words.ts';
import { nameOfPeriod, type Scale } from './scale.ts';
import styles from './timeline.module.css';

const HEIGHT = 72;
const LABELS = 20;
const LEAST_STEP = 2;

interface Props {
  /** One entry for each period of the scale's block. */
  readonly activity: readonly Activity[];
  readonly scale: Scale;
  /** The states that have bars. */
  readonly states: readonly BarState[];
  readonly range: PeriodRange;
  readonly comparedRange: PeriodRange | null;
}

/** A bar for each period: supportive and neutral above the axis, hostile below; in each, the states in the order of their certainty. */
export function Chart({ activity, scale, states, range, comparedRange }: Props) {
  const bands = comparedRange === null ? [range] : [range, comparedRange];
  const room = scale.grain === 'year' ? 40 : 64;
  const isUnderHandle = (period: number) =>
    bands.some(({ first, last }) => [first, last].some((end) => Math.abs(scale.xOf(period) - scale.xOf(end)) < room));
  return (
    <svg className={styles.chart} width={scale.width} height={HEIGHT + LABELS} aria-hidden="true">
      <Hatches />
      {bands.map(({ first, last }, index) => (
        <rect
          key={index === 0 ? 'window' : 'comparedWindow'}
          className={index === 0 ? styles.band : styles.comparedBand}
          x={scale.xOf(first) - 4}
          width={scale.xOf(last) - scale.xOf(first) + scale.bar + 8}
          y={0}
          height={HEIGHT + LABELS}
          rx={4}
        />
      ))}
      <Bars activity={activity} scale={scale} states={states} palette={PALETTES[useScheme()]} />
      {scale.labelled
        .filter(({ period }) => !isUnderHandle(period))
        .map(({ period, label }) => (
          <text key={period} className={styles.year} x={scale.xOf(period) + scale.bar / 2} y={HEIGHT + 15}>
            {label}
          </text>
        ))}
    </svg>
  );
}

interface BarsProps extends Pick<Props, 'activity' | 'scale' | 'states'> {
  readonly palette: Palette;
}

/** The bars depend on the filters but not on the window, so that a step does not render them again. */
const Bars = memo(function Bars({ activity, scale, states, palette }: BarsProps) {
  const heights = heightsOf(activity, states);
  const unit = (HEIGHT - 4) / Math.max(1, heights.above + heights.below);
  const line = 2 + heights.above * unit;
  return (
    <>
      {activity.map((counts, index) => {
        const period = scale.periods.first + index;
        const pieces = barSegmentsOf(counts, states);
        // If periods are too narrow to point at, only those with content are in the DOM.
        if (pieces.length === 0 && scale.step < LEAST_STEP) return null;
        const x = scale.xOf(period);
        return (
          <g key={period}>
            <title>{titleOf(nameOfPeriod(scale.grain, period), counts, states)}</title>
            <rect x={x} width={scale.bar} y={0} height={HEIGHT} fill="transparent" />
            {pieces.map(({ sign, state, side, base, count }) => (
              <rect
                key={`${sign} ${state}`}
                x={x}
                width={scale.bar}
                y={side === 'above' ? line - (base + count) * unit : line + base * unit}
                height={Math.max(1, count * unit - 0.5)}
                {...barFill(state, palette.signs[sign], palette, `url(#hatch-${sign})`)}
              />
            ))}
          </g>
        );
      })}
      <line className={styles.axis} x1={0} x2={scale.width} y1={line} y2={line} />
    </>
  );
});

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

function titleOf(name: string, activity: Activity, states: readonly BarState[]): string {
  const counts = states.map((state) => {
    const { supportive, neutral, hostile } = activity[state];
    return `${supportive + neutral + hostile} ${stateName(state)}`;
  });
  return `${name}: ${counts.join(', ')}`;
}
