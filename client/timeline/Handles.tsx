import type { KeyboardEvent } from 'react';
import { type Span, windowOf } from '../../model/time/period.ts';
import { windowInWords } from '../wording/dates-in-words.ts';
import type { Handle } from './move.ts';
import { nameOfPeriod, type Scale } from './scale.ts';
import styles from './timeline.module.css';

interface Props {
  readonly scale: Scale;
  readonly span: Span;
  readonly versus: Span | null;
  readonly extent: Span;
  readonly isSpan: boolean;
  readonly onKeyDown: (handle: Handle) => (event: KeyboardEvent) => void;
}

interface Grip {
  readonly handle: Handle;
  readonly label: string;
  readonly period: number;
  readonly limits: Span;
  readonly says: string;
}

/** One slider for a period, two for the ends of a span, and one for the compared window. */
export function Handles({ scale, span, versus, extent, isSpan, onKeyDown }: Props) {
  const { grain } = scale;
  const unit = { year: 'year', month: 'month', day: 'day' }[grain];
  const says = (period: number) => nameOfPeriod(grain, period);
  const grips: Grip[] = isSpan
    ? [
        {
          handle: 'first',
          label: `First ${unit}`,
          period: span.first,
          limits: { first: extent.first, last: span.last },
          says: says(span.first),
        },
        {
          handle: 'last',
          label: `Last ${unit}`,
          period: span.last,
          limits: { first: span.first, last: extent.last },
          says: says(span.last),
        },
      ]
    : [
        {
          handle: 'both',
          label: unit === 'year' ? 'Year' : unit === 'month' ? 'Month' : 'Day',
          period: span.last,
          limits: extent,
          says: says(span.last),
        },
      ];
  if (versus !== null) {
    const words = windowInWords(windowOf(grain, versus));
    grips.push({ handle: 'versus', label: 'Compared with', period: versus.last, limits: extent, says: words });
  }
  const shown = ({ handle, period, says: text }: Grip) => {
    const words = handle === 'versus' ? `vs ${versus !== null && versus.first !== versus.last ? text : says(period)}` : text;
    return `${period < scale.block.first ? '‹ ' : ''}${words}${period > scale.block.last ? ' ›' : ''}`;
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
