import { useMemo, useRef, useState } from 'react';
import { passingAnyTime } from '../../model/filter/passing.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { finerOf, type Grain, grainOf, type PeriodRange, periodRangeOf, windowOfPeriods } from '../../model/time/period.ts';
import { lastWithSomething } from '../graph/landing.ts';
import { isOneDay } from '../graph/offered-comparison.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { type HistoryMode, useViewer } from '../state/viewer-context.ts';
import { type Handle, movePeriods } from './move.ts';
import type { TimelineActions } from './TimelineControls.tsx';
import { usePlay } from './use-play.ts';

/** The windows as ranges of periods, and what moves them. */
export function useMoves() {
  const { unionGraph, visibleGraph, years, included, grain, setWindow, setComparedWindow, setGrain, toggleComparison, compareEnds } =
    useViewer();
  const { window, filter } = visibleGraph.criteria;
  const comparedWindow = comparedWindowOf(visibleGraph.criteria);
  const range = useMemo(() => periodRangeOf(grain, window), [grain, window]);
  const comparedRange = useMemo(() => (comparedWindow === null ? null : periodRangeOf(grain, comparedWindow)), [grain, comparedWindow]);
  const [firstYear, lastYear] = [years[0]?.year, years.at(-1)?.year];
  const fullRange = useMemo(
    (): PeriodRange =>
      firstYear === undefined || lastYear === undefined
        ? range
        : periodRangeOf(grain, { from: firstDayOf(firstYear), to: firstDayOf(lastYear + 1) }),
    [grain, firstYear, lastYear, range],
  );
  // A span whose ends were brought together stays one, until something else moves the window.
  const [closed, setClosed] = useState<number | null>(null);
  const isSpan = range.first !== range.last || closed === range.first;

  const go = (handle: Handle, next: PeriodRange, mode?: HistoryMode) => {
    const now = handle === 'comparedWindow' ? comparedRange : range;
    if (handle !== 'comparedWindow') setClosed(isSpan && next.first === next.last ? next.first : null);
    if (next.first === now?.first && next.last === now.last) return;
    if (handle === 'comparedWindow') setComparedWindow(windowOfPeriods(grain, next), mode);
    else setWindow(windowOfPeriods(grain, next), mode);
  };
  const landIn = (to: Grain, within: PeriodRange): PeriodRange => {
    const passes = passingAnyTime(unionGraph.relations, filter);
    const shown = unionGraph.relations.filter(({ index }) => passes[index] === 1 && included?.[index] !== 0);
    const period = lastWithSomething(shown, to, within);
    return { first: period, last: period };
  };
  const step = (by: number, mode?: HistoryMode) => go('both', movePeriods(range, 'both', by, fullRange), mode);
  const play = usePlay((begins) => {
    const restarts = begins && range.last >= fullRange.last;
    const next = movePeriods(range, 'both', restarts ? Number.NEGATIVE_INFINITY : 1, fullRange);
    go('both', next, begins ? 'push' : 'replace');
    return next.last < fullRange.last;
  });
  const isAll = isSpan && range.first <= fullRange.first && range.last >= fullRange.last;
  const toSpan = (spanning: boolean) => {
    setClosed(null);
    if (spanning && isAll) {
      // A span that is not all of it: the last two periods with something.
      const { last } = landIn(grain, { first: fullRange.first + 1, last: fullRange.last });
      setWindow(windowOfPeriods(grain, { first: last - 1, last }));
    } else if (!spanning) setWindow(windowOfPeriods(grain, landIn(grain, range)));
    else if (range.last < fullRange.last) setWindow(windowOfPeriods(grain, { first: range.first, last: range.last + 1 }));
    else setWindow(windowOfPeriods(grain, { first: Math.max(fullRange.first, range.first - 1), last: range.last }));
  };
  const toAll = () => {
    setClosed(null);
    setWindow(windowOfPeriods(grain, fullRange));
  };
  const toGrain = (next: Grain) => {
    const isFiner = finerOf(next, grain) === next && next !== grain;
    const within = periodRangeOf(next, window);
    // One year becomes one month in it, or one day, of two that are compared the last; a span stays as it is. What does not fit
    // a coarser grain is widened.
    const isKept = isFiner ? isSpan : finerOf(next, grainOf(window)) === next;
    const into = (periods: PeriodRange) => (comparedWindow === null ? landIn(next, periods) : { ...periods, first: periods.last });
    setGrain(next, isKept ? window : windowOfPeriods(next, isFiner ? into(within) : within));
    if (comparedWindow === null) return;
    if (isFiner && !isSpan && comparedRange?.first === comparedRange?.last)
      setComparedWindow(windowOfPeriods(next, into(periodRangeOf(next, comparedWindow))), 'replace');
    else if (finerOf(next, grainOf(comparedWindow)) !== next)
      setComparedWindow(windowOfPeriods(next, periodRangeOf(next, comparedWindow)), 'replace');
  };

  const latest = useRef({ step, toggleComparison, compareEnds, toSpan, toAll, toGrain });
  latest.current = { step, toggleComparison, compareEnds, toSpan, toAll, toGrain };
  const moves = useMemo(
    (): TimelineActions => ({
      step: (by) => latest.current.step(by),
      compare: () => latest.current.toggleComparison(),
      compareEnds: () => latest.current.compareEnds(),
      toSpan: (spanning) => latest.current.toSpan(spanning),
      toAll: () => latest.current.toAll(),
      toGrain: (next) => latest.current.toGrain(next),
    }),
    [],
  );
  return { range, comparedRange, fullRange, isSpan, isAll, isOneDay: isOneDay(window), play, go, moves };
}
