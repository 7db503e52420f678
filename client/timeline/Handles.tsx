import type { KeyboardEvent } from 'react';
import type { Handle, Span } from './move.ts';
import type { Scale } from './scale.ts';
import styles from './timeline.module.css';

interface Props {
  readonly scale: Scale;
  readonly span: Span;
  readonly extent: Span;
  readonly isSpan: boolean;
  readonly onKeyDown: (handle: Handle) => (event: KeyboardEvent) => void;
}

/** One slider for a year, two for the ends of a span. */
export function Handles({ scale, span, extent, isSpan, onKeyDown }: Props) {
  const handles: readonly { handle: Handle; label: string; year: number; limits: Span }[] = isSpan
    ? [
        { handle: 'first', label: 'First year', year: span.first, limits: { first: extent.first, last: span.last } },
        { handle: 'last', label: 'Last year', year: span.last, limits: { first: span.first, last: extent.last } },
      ]
    : [{ handle: 'both', label: 'Year', year: span.last, limits: extent }];
  return handles.map(({ handle, label, year, limits }) => (
    <div
      key={handle}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={year}
      aria-valuemin={limits.first}
      aria-valuemax={limits.last}
      data-handle={handle}
      style={{ left: scale.xOf(year) + scale.bar / 2 }}
      onKeyDown={onKeyDown(handle)}
    >
      {year}
    </div>
  ));
}
