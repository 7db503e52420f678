import type { KeyboardEvent } from 'react';
import { type PeriodRange, windowOfPeriods } from '../../model/time/period.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import type { Handle } from './move.ts';
import { nameOfPeriod, type Scale } from './scale.ts';
import styles from './timeline.module.css';

interface Props {
  readonly scale: Scale;
  readonly range: PeriodRange;
  readonly comparedRange: PeriodRange | null;
  readonly fullRange: PeriodRange;
  readonly isSpan: boolean;
  readonly onKeyDown: (handle: Handle) => (event: KeyboardEvent) => void;
}

interface HandleEntry {
  readonly handle: Handle;
  readonly label: string;
  readonly period: number;
  readonly limits: PeriodRange;
  readonly says: string;
}

/** One slider for a period, two for the ends of a span, and one for the compared window. */
export function Handles({ scale, range, comparedRange, fullRange, isSpan, onKeyDown }: Props) {
  const { grain } = scale;
  const unit = { year: 'year', month: 'month', day: 'day' }[grain];
  const says = (period: number) => nameOfPeriod(grain, period);
  const grips: HandleEntry[] = isSpan
    ? [
        {
          handle: 'first',
          label: `First ${unit}`,
          period: range.first,
          limits: { first: fullRange.first, last: range.last },
          says: says(range.first),
        },
        {
          handle: 'last',
          label: `Last ${unit}`,
          period: range.last,
          limits: { first: range.first, last: fullRange.last },
          says: says(range.last),
        },
      ]
    : [
        {
          handle: 'both',
          label: unit === 'year' ? 'Year' : unit === 'month' ? 'Month' : 'Day',
          period: range.last,
          limits: fullRange,
          says: says(range.last),
        },
      ];
  if (comparedRange !== null) {
    const words = windowInWords(windowOfPeriods(grain, comparedRange));
    grips.push({ handle: 'comparedWindow', label: 'Compared with', period: comparedRange.last, limits: fullRange, says: words });
  }
  const shown = ({ handle, period, says: text }: HandleEntry) => {
    const words =
      handle === 'comparedWindow'
        ? `vs ${comparedRange !== null && comparedRange.first !== comparedRange.last ? text : says(period)}`
        : text;
    return `${period < scale.periods.first ? '‹ ' : ''}${words}${period > scale.periods.last ? ' ›' : ''}`;
  };
  return grips
    .map((grip) => ({ ...grip, written: shown(grip) }))
    .map(({ handle, label, period, limits, says: text, written }) => (
      <div
        key={handle}
        className={styles.handle}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={period}
        aria-valuemin={limits.first}
        aria-valuemax={limits.last}
        aria-valuetext={text}
        data-handle={handle}
        style={{ left: withinTrack(scale.xOf(period) + scale.bar / 2, written, scale.width) }}
        onKeyDown={onKeyDown(handle)}
      >
        {written}
      </div>
    ));
}

const LETTER = 7.5;
/** The horizontal padding of a handle, and how far it may extend over the end of the track, in pixels. */
const PADDING = 16;
const HANGING = 12;

/** Keeps a handle with a long text from extending far over the end of the track. */
function withinTrack(x: number, text: string, width: number): number {
  const half = (text.length * LETTER + PADDING) / 2 - HANGING;
  return Math.min(Math.max(x, half), Math.max(half, width - half));
}
