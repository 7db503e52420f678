import { memo } from 'react';
import { formatNumber } from '../../model/format-count.ts';
import type { PeriodRange } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import type { Activity } from '../../model/timeline.ts';
import { axisOfWindow, dayNumber } from '../axis/axis-range.ts';
import { ticksOf } from '../axis/ticks.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { type BarState, barSegmentsOf, heightsOf } from '../graph/bars.ts';
import { barFill } from '../style/bar-fill.ts';
import { PALETTES, type Palette } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { SignHatches } from '../ui/SignHatches.tsx';
import { stateName } from '../wording/state-in-words.ts';
import { type BinUnit, binsInView, binWindow, nameOfBin } from './bins.ts';
import type { WantedPlace } from './place-handles.ts';
import styles from './timeline.module.css';

const HEIGHT = 72;
const LABELS = 20;
const LEAST_STEP = 2;
const WIDEST_BAR = 48;
const LETTER = 8;

/** How many relations are active in each bin. */
export interface CountedBins {
  readonly unit: BinUnit;
  readonly bins: PeriodRange;
  /** One entry for each bin. */
  readonly activity: readonly Activity[];
}

interface Props {
  readonly counted: CountedBins;
  readonly scale: TimeScale;
  /** The states that have bars. */
  readonly states: readonly BarState[];
  readonly window: Window;
  readonly comparedWindow: Window | null;
  /** Where the handles are, below which nothing is written. */
  readonly handles: readonly WantedPlace[];
}

/** A bar for each bin: supportive and neutral above the axis, hostile below; in each, the states in the order of their certainty. */
export function Chart({ counted, scale, states, window, comparedWindow, handles }: Props) {
  const isUnderHandle = (x: number, label: string) =>
    handles.some(({ at, width }) => Math.abs(at - x) < (width + label.length * LETTER) / 2 + 2);
  return (
    <svg className={styles.chart} width={scale.width} height={HEIGHT + LABELS} aria-hidden="true">
      <SignHatches prefix="hatch" every={5} stripe={2.5} />
      {[window, ...(comparedWindow === null ? [] : [comparedWindow])].map((each, index) => {
        const { from, to } = axisOfWindow(each);
        return (
          <rect
            key={index === 0 ? 'window' : 'comparedWindow'}
            className={index === 0 ? styles.band : styles.comparedBand}
            x={scale.xOf(from)}
            width={Math.max(2, scale.xOf(to) - scale.xOf(from))}
            y={0}
            height={HEIGHT + LABELS}
            rx={4}
          />
        );
      })}
      <Bars counted={counted} scale={scale} states={states} palette={PALETTES[useScheme()]} />
      {ticksOf(scale)
        .filter(({ x, label }) => !isUnderHandle(x, label))
        .map(({ day, x, label }) => (
          <text key={day} className={styles.year} data-labelled-day={day} x={x} y={HEIGHT + 15}>
            {label}
          </text>
        ))}
    </svg>
  );
}

interface BarsProps extends Pick<Props, 'counted' | 'scale' | 'states'> {
  readonly palette: Palette;
}

/** The bars depend on the filters but not on the window, so that a step does not render them again. */
const Bars = memo(function Bars({ counted, scale, states, palette }: BarsProps) {
  const { unit, bins, activity } = counted;
  const inView = binsInView(unit, scale.range);
  const [first, last] = [Math.max(bins.first, inView.first), Math.min(bins.last, inView.last)];
  const shown = activity.slice(first - bins.first, last - bins.first + 1);
  const heights = heightsOf(shown, states);
  const unitHeight = (HEIGHT - 4) / Math.max(1, heights.above + heights.below);
  const line = 2 + heights.above * unitHeight;
  return (
    <>
      {shown.map((counts, index) => {
        const bin = first + index;
        const pieces = barSegmentsOf(counts, states);
        const { from, to } = binWindow(unit, bin);
        const start = scale.xOf(dayNumber(from));
        const step = scale.xOf(dayNumber(to)) - start;
        // If bins are too narrow to point at, only those with content are in the DOM.
        if (pieces.length === 0 && step < LEAST_STEP) return null;
        const width = Math.min(WIDEST_BAR, step * (step < 6 ? 0.9 : 0.7));
        const x = start + (step - width) / 2;
        return (
          <g key={bin}>
            <title>{titleOf(nameOfBin(unit, bin), counts, states)}</title>
            <rect x={x} width={width} y={0} height={HEIGHT} fill="transparent" />
            {pieces.map(({ sign, state, side, base, count }) => (
              <rect
                key={`${sign} ${state}`}
                x={x}
                width={width}
                y={side === 'above' ? line - (base + count) * unitHeight : line + base * unitHeight}
                height={Math.max(1, count * unitHeight - 0.5)}
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

function titleOf(name: string, activity: Activity, states: readonly BarState[]): string {
  const counts = states.map((state) => {
    const { supportive, neutral, hostile } = activity[state];
    return `${formatNumber(supportive + neutral + hostile)} ${stateName(state)}`;
  });
  return `${name}: ${counts.join(', ')}`;
}
