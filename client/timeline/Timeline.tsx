import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { matchesFilter, WITHOUT_WINDOW } from '../../model/filter/filter.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { finerOf, type Grain, grainOf, type PeriodRange, periodRangeOf, periodsIn, windowOfPeriods } from '../../model/time/period.ts';
import { activityIn } from '../../model/timeline.ts';
import { barStatesOf } from '../graph/bars.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { windowToCompare } from '../graph/years.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { type HistoryMode, useViewer } from '../state/viewer-context.ts';
import { usePartKeys } from '../ui/use-keys.ts';
import { announcement } from './announcement.ts';
import { Chart } from './Chart.tsx';
import { EventMarks } from './EventMarks.tsx';
import { eventMarksOf } from './events.ts';
import { Handles } from './Handles.tsx';
import { type Handle, movePeriods, stepOfKey } from './move.ts';
import { scaleOf, visiblePeriods } from './scale.ts';
import type { TimelineActions } from './TimelineControls.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import styles from './timeline.module.css';
import { useDrag } from './use-drag.ts';
import { usePlay } from './use-play.ts';

/** The timeline: active relations, events, and the handles that set the windows. */
export function Timeline() {
  const { unionGraph, visibleGraph, years, includedRelations, tally, grain, setWindow, setComparedWindow, setGrain, select } = useViewer();
  const openEvent = useCallback((id: string) => select({ kind: 'relation', id }), [select]);
  const { window, compared, asked, filter } = visibleGraph.criteria;
  const comparedWindow = comparedWindowOf(visibleGraph.criteria);
  const barStates = useMemo(() => barStatesOf({ asked, filter }), [asked, filter]);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [asSpan, setAsSpan] = useState(false);
  const range = useMemo(() => periodRangeOf(grain, window), [grain, window]);
  const comparedRange = useMemo(() => (comparedWindow === null ? null : periodRangeOf(grain, comparedWindow)), [grain, comparedWindow]);
  const isSpan = asSpan || range.first !== range.last;
  const [firstYear, lastYear] = [years[0]?.year, years.at(-1)?.year];
  const fullRange = useMemo(
    (): PeriodRange =>
      firstYear === undefined || lastYear === undefined
        ? range
        : periodRangeOf(grain, { from: firstDayOf(firstYear), to: firstDayOf(lastYear + 1) }),
    [grain, firstYear, lastYear, range],
  );
  const { first, last } = visiblePeriods(grain, fullRange, range);
  const scale = useMemo(() => scaleOf(grain, { first, last }, width), [grain, first, last, width]);
  const activity = useMemo(
    () => activityIn(includedRelations, filter, periodsIn(grain, windowOfPeriods(grain, { first, last }))),
    [includedRelations, filter, grain, first, last],
  );
  const marks = useMemo(
    () =>
      eventMarksOf(
        includedRelations.filter((relation) => matchesFilter(relation, WITHOUT_WINDOW, filter)),
        grain,
        { first, last },
      ),
    [includedRelations, filter, grain, first, last],
  );

  const go = (handle: Handle, next: PeriodRange, mode?: HistoryMode) => {
    const now = handle === 'comparedWindow' ? comparedRange : range;
    if (next.first === now?.first && next.last === now.last) return;
    if (handle === 'comparedWindow') setComparedWindow(windowOfPeriods(grain, next), mode);
    else setWindow(windowOfPeriods(grain, next), mode);
  };
  const drag = useDrag({ range, comparedRange, fullRange, scale, isSpan, go });
  const step = (by: number, mode?: HistoryMode) => go('both', movePeriods(range, 'both', by, fullRange), mode);
  const play = usePlay((begins) => {
    const restarts = begins && range.last >= fullRange.last;
    const next = movePeriods(range, 'both', restarts ? Number.NEGATIVE_INFINITY : 1, fullRange);
    go('both', next, begins ? 'push' : 'replace');
    return next.last < fullRange.last;
  });
  const compare = () => setComparedWindow(compared === null ? windowToCompare(years, window) : null);
  usePartKeys({ play: play.toggle });

  const onKeyDown = (handle: Handle) => (event: KeyboardEvent) => {
    const key = keyOf(event, 'step', 'page', 'end');
    if (key === undefined) return;
    event.preventDefault();
    const by = stepOfKey(key, grain);
    // Holding a key down makes one entry in the history.
    go(
      handle,
      movePeriods(handle === 'comparedWindow' && comparedRange !== null ? comparedRange : range, handle, by, fullRange),
      event.repeat ? 'replace' : 'push',
    );
  };
  const toSpan = (spanning: boolean) => {
    setAsSpan(spanning);
    if (!spanning) go('both', { first: range.last, last: range.last });
  };
  const toGrain = (next: Grain) => {
    // A window that does not fit the coarser grain is widened to whole periods.
    const coarsened = windowOfPeriods(next, periodRangeOf(next, window));
    setGrain(next, finerOf(next, grainOf(window)) === next ? window : coarsened);
    if (comparedWindow !== null && finerOf(next, grainOf(comparedWindow)) !== next)
      setComparedWindow(windowOfPeriods(next, periodRangeOf(next, comparedWindow)), 'replace');
  };

  const latest = useRef({ step, compare, toSpan, toGrain });
  latest.current = { step, compare, toSpan, toGrain };
  const moves = useMemo(
    (): TimelineActions => ({
      step: (by) => latest.current.step(by),
      compare: () => latest.current.compare(),
      toSpan: (spanning) => latest.current.toSpan(spanning),
      toGrain: (next) => latest.current.toGrain(next),
    }),
    [],
  );

  return (
    <section className={styles.timeline} aria-label="Timeline">
      <TimelineHead
        play={play}
        isSpan={isSpan}
        atFirst={range.first <= fullRange.first}
        atLast={range.last >= fullRange.last}
        moves={moves}
      />
      <div ref={ref} className={styles.track} {...drag}>
        {width > 0 && (
          <>
            <EventMarks unionGraph={unionGraph} marks={marks} scale={scale} onOpen={openEvent} />
            <Chart activity={activity} scale={scale} states={barStates} range={range} comparedRange={comparedRange} />
            <Handles
              scale={scale}
              range={range}
              comparedRange={comparedRange}
              fullRange={fullRange}
              isSpan={isSpan}
              onKeyDown={onKeyDown}
            />
          </>
        )}
      </div>
      <VisuallyHidden component="p" aria-live="polite">
        {announcement(visibleGraph.criteria, tally)}
      </VisuallyHidden>
    </section>
  );
}
