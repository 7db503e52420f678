import { createContext, useContext } from 'react';
import type { AxisRange } from './axis-range.ts';

/** The time axis that the timeline and all lanes share. */
export interface Axis {
  /** What of it is in view. */
  readonly range: AxisRange;
  readonly whole: AxisRange;
  /** How wide the timeline draws it, in pixels; 0 before it is drawn. Lanes below which it lies are as wide. */
  readonly width: number;
  /** Shows another part, within the whole. */
  show(range: AxisRange): void;
  measured(width: number): void;
}

export const AxisContext = createContext<Axis | null>(null);

/** The time axis; only below its provider. */
export function useAxis(): Axis {
  const axis = useContext(AxisContext);
  if (axis === null) throw new Error('useAxis is used outside of the axis');
  return axis;
}
