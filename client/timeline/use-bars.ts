import { useDeferredValue, useMemo } from 'react';
import { matchesFilter, WITHOUT_WINDOW } from '../../model/filter/filter.ts';
import { yearOf } from '../../model/time/day.ts';
import type { PeriodRange } from '../../model/time/period.ts';
import { activityIn } from '../../model/timeline.ts';
import { useAxis } from '../axis/axis-context.ts';
import { LEAST_BAR } from '../axis/ticks.ts';
import { useViewer } from '../state/viewer-context.ts';
import { type BinUnit, binsInView, binsToCount, binUnitOf, binWindow } from './bins.ts';
import type { CountedBins } from './Chart.tsx';
import { eventMarksOf } from './events.ts';

/** How wide a mark is at least, in pixels. */
const LEAST_MARK = 14;

/** What is counted for each bar in view. While the axis is zoomed, bars of before are shown until the next are counted. */
export function useBars(): CountedBins {
  const { unionGraph, visibleGraph, years, included } = useViewer();
  const { filter } = visibleGraph.criteria;
  const { range, whole, width } = useAxis();
  const unit = binUnitOf(range, width, LEAST_BAR);
  const { first, last } = binsToCount(unit, range, whole);
  const wanted = useStable(unit, { first, last });
  const { unit: counted, bins } = useDeferredValue(wanted);
  return useMemo(() => {
    // All years are counted for the whole screen.
    const ofYears = counted.grain === 'year' && counted.every === 1 && yearOf(binWindow(counted, bins.first).from) - (years[0]?.year ?? 0);
    const windows = () => Array.from({ length: bins.last - bins.first + 1 }, (_, index) => binWindow(counted, bins.first + index));
    const activity =
      typeof ofYears === 'number' && ofYears >= 0 && years.length > 0
        ? years.slice(ofYears, ofYears + bins.last - bins.first + 1)
        : activityIn(unionGraph.relations, filter, windows(), included);
    return { unit: counted, bins, activity };
  }, [counted, bins, years, unionGraph, filter, included]);
}

/** The marks of the events in view. */
export function useEventMarks() {
  const { unionGraph, visibleGraph, included } = useViewer();
  const { filter } = visibleGraph.criteria;
  const { range, width } = useAxis();
  const all = useMemo(() => unionGraph.relations.filter(({ isEvent }) => isEvent), [unionGraph]);
  const events = useMemo(
    () => all.filter((event) => included?.[event.index] !== 0 && matchesFilter(event, WITHOUT_WINDOW, filter)),
    [all, included, filter],
  );
  const unit = binUnitOf(range, width, LEAST_MARK);
  const { unit: markUnit, bins } = useStable(unit, binsInView(unit, range));
  const marks = useMemo(() => eventMarksOf(events, markUnit, bins), [events, markUnit, bins]);
  return { unit: markUnit, marks };
}

/** The same object as long as unit and bins are the same. */
function useStable({ grain, every }: BinUnit, { first, last }: PeriodRange): { readonly unit: BinUnit; readonly bins: PeriodRange } {
  return useMemo(() => ({ unit: { grain, every }, bins: { first, last } }), [grain, every, first, last]);
}
