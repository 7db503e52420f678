import { knownInOrder } from '../../model/comparison/known-days.ts';
import type { Day } from '../../model/time/day.ts';
import type { Window } from '../../model/time/window.ts';

/** Of which days a graph is. */
export interface GraphDays {
  /** The day by which sources have to be published to count; `null`: all do. */
  readonly known: Day | null;
  /** The earlier day that is compared with it; `null`: none is. */
  readonly earlier: Day | null;
}

interface DaysInAddress {
  readonly known: Day | null;
  readonly vsKnown: Day | 'all' | null;
  readonly vs: Window | null;
}

/** The days of an address. Two windows are compared as they were known on one day, and a day is not compared with itself. */
export function graphDays({ known, vsKnown, vs }: DaysInAddress): GraphDays {
  if (vsKnown === null || vs !== null || vsKnown === (known ?? 'all')) return { known, earlier: null };
  const [earlier, later] = knownInOrder(known, vsKnown === 'all' ? null : vsKnown);
  return { known: later, earlier };
}
