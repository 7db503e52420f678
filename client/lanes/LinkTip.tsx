import type { ReactNode } from 'react';
import styles from './lanes.module.css';

interface Props {
  /** What it is about, in pixels from the beginning of the axis and the top of all lanes. */
  readonly at: { readonly x: number; readonly y: number };
  /** Where the axis begins, and how wide it is, in pixels. */
  readonly left: number;
  readonly width: number;
  readonly children: ReactNode;
}

const MOST_WIDTH = 280;

/** The tip of a link or a mark in the lanes. */
export function LinkTip({ at: { x, y }, left, width, children }: Props) {
  return (
    <div
      role="tooltip"
      className={styles.linkTip}
      style={{ top: y, left: left + Math.max(0, Math.min(x + 10, width - MOST_WIDTH)), maxWidth: MOST_WIDTH }}
    >
      {children}
    </div>
  );
}
