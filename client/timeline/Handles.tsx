import type { KeyboardEvent } from 'react';
import { type Grain, type PeriodRange, periodStart, windowOfPeriods } from '../../model/time/period.ts';
import { dayNumber } from '../axis/axis-range.ts';
import { nameOfPeriod } from '../axis/period-name.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import type { Handle } from './move.ts';
import type { WantedPlace } from './place-handles.ts';
import styles from './timeline.module.css';

/** A handle, with what it says and where its period is. */
export interface HandleEntry {
  readonly handle: Handle;
  readonly label: string;
  readonly period: number;
  readonly limits: PeriodRange;
  /** To screen readers. */
  readonly says: string;
  readonly written: string;
}

interface Wanted {
  readonly grain: Grain;
  readonly range: PeriodRange;
  readonly comparedRange: PeriodRange | null;
  readonly fullRange: PeriodRange;
  readonly isSpan: boolean;
}

/** One slider for a period, two for the ends of a span, and one for the compared window. */
export function handlesOf(scale: TimeScale, { grain, range, comparedRange, fullRange, isSpan }: Wanted): HandleEntry[] {
  const unit = { year: 'year', month: 'month', day: 'day' }[grain];
  const entry = (handle: Handle, label: string, period: number, limits: PeriodRange): HandleEntry => {
    const says = nameOfPeriod(grain, period);
    return { handle, label, period, limits, says, written: pointed(scale, grain, period, says) };
  };
  const handles = isSpan
    ? [
        entry('first', `First ${unit}`, range.first, { first: fullRange.first, last: range.last }),
        entry('last', `Last ${unit}`, range.last, { first: range.first, last: fullRange.last }),
      ]
    : [entry('both', unit === 'year' ? 'Year' : unit === 'month' ? 'Month' : 'Day', range.last, fullRange)];
  if (comparedRange === null) return handles;
  const { first, last } = comparedRange;
  const names = first === last ? nameOfPeriod(grain, last) : `${nameOfPeriod(grain, first)} – ${nameOfPeriod(grain, last)}`;
  const compared = {
    ...entry('comparedWindow', 'Compared with', last, fullRange),
    says: windowInWords(windowOfPeriods(grain, comparedRange)),
    written: pointed(scale, grain, last, `vs ${names}`),
  };
  return [...handles, compared];
}

/** A text with an arrow to a period that is not in view. */
function pointed(scale: TimeScale, grain: Grain, period: number, text: string): string {
  const isBefore = dayNumber(periodStart(grain, period + 1)) <= scale.range.from;
  const isAfter = dayNumber(periodStart(grain, period)) >= scale.range.to;
  return `${isBefore ? '‹ ' : ''}${text}${isAfter ? ' ›' : ''}`;
}

/** The middle of a period on the axis, or of what is in view of it, in pixels. */
export function middleOfPeriod(scale: TimeScale, grain: Grain, period: number): number {
  const within = (x: number) => Math.min(scale.width, Math.max(0, x));
  const edge = (at: number) => within(scale.xOf(dayNumber(periodStart(grain, at))));
  return (edge(period) + edge(period + 1)) / 2;
}

const LETTER = 7.5;
/** The horizontal padding of a handle, in pixels. */
const PADDING = 16;

/** Where a handle would be if it had the axis to itself. */
export function wantedPlace(scale: TimeScale, grain: Grain, { period, written }: HandleEntry): WantedPlace {
  return { at: middleOfPeriod(scale, grain, period), width: Math.ceil(written.length * LETTER + PADDING) };
}

interface Props {
  readonly handles: readonly HandleEntry[];
  /** One for each. */
  readonly places: readonly WantedPlace[];
  readonly onKeyDown: (handle: Handle) => (event: KeyboardEvent) => void;
}

/** The handles below the bars. None covers another. */
export function Handles({ handles, places, onKeyDown }: Props) {
  return handles.map(({ handle, label, period, limits, says, written }, index) => {
    const { at = 0, width = 0 } = places[index] ?? {};
    return (
      <div
        key={handle}
        className={styles.handle}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={period}
        aria-valuemin={limits.first}
        aria-valuemax={limits.last}
        aria-valuetext={says}
        title={says}
        data-handle={handle}
        style={{ left: at, width }}
        onKeyDown={onKeyDown(handle)}
      >
        {written}
      </div>
    );
  });
}
