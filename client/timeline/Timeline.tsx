import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { passes, UNSEEN } from '../../model/filter/filter.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { finerOf, type Grain, grainOf, periodsIn, type Span, spanOf, windowOf } from '../../model/time/period.ts';
import { activityIn } from '../../model/timeline.ts';
import { windowToCompare } from '../graph/years.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { type HistoryMode, useViewer } from '../state/viewer-context.ts';
import { usePartKeys } from '../ui/use-keys.ts';
import { announcement } from './announcement.ts';
import { Chart } from './Chart.tsx';
import { EventMarks } from './EventMarks.tsx';
import { marksOf } from './events.ts';
import { Handles } from './Handles.tsx';
import { type Handle, moved, stepOfKey } from './move.ts';
import { blockOf, scaleOf } from './scale.ts';
import type { TimelineMoves } from './TimelineControls.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import styles from './timeline.module.css';
import { useDrag } from './use-drag.ts';
import { usePlay } from './use-play.ts';

/** The timeline: active relations, events, and the handles that set the windows. */
export function Timeline() {
  const { world, scene, years, admitted, tally, grain, setWindow, setVersus, setGrain, select } = useViewer();
  const openEvent = useCallback((id: string) => select({ kind: 'relation', id }), [select]);
  const { window, versus, presumed, filter } = scene.lens;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [asSpan, setAsSpan] = useState(false);
  const span = useMemo(() => spanOf(grain, window), [grain, window]);
  const versusSpan = useMemo(() => (versus === null ? null : spanOf(grain, versus)), [grain, versus]);
  const isSpan = asSpan || span.first !== span.last;
  const [firstYear, lastYear] = [years[0]?.year, years.at(-1)?.year];
  const extent = useMemo(
    (): Span =>
      firstYear === undefined || lastYear === undefined
        ? span
        : spanOf(grain, { from: firstDayOf(firstYear), to: firstDayOf(lastYear + 1) }),
    [grain, firstYear, lastYear, span],
  );
  const { first, last } = blockOf(grain, extent, span);
  const scale = useMemo(() => scaleOf(grain, { first, last }, width), [grain, first, last, width]);
  const activity = useMemo(
    () => activityIn(admitted, filter, periodsIn(grain, windowOf(grain, { first, last }))),
    [admitted, filter, grain, first, last],
  );
  const marks = useMemo(
    () =>
      marksOf(
        admitted.filter((relation) => passes(relation, UNSEEN, filter)),
        grain,
        { first, last },
      ),
    [admitted, filter, grain, first, last],
  );

  const go = (handle: Handle, next: Span, mode?: HistoryMode) => {
    const now = handle === 'versus' ? versusSpan : span;
    if (next.first === now?.first && next.last === now.last) return;
    if (handle === 'versus') setVersus(windowOf(grain, next), mode);
    else setWindow(windowOf(grain, next), mode);
  };
  const drag = useDrag({ span, versus: versusSpan, extent, scale, isSpan, go });
  const step = (by: number, mode?: HistoryMode) => go('both', moved(span, 'both', by, extent), mode);
  const play = usePlay((begins) => {
    const restarts = begins && span.last >= extent.last;
    const next = moved(span, 'both', restarts ? Number.NEGATIVE_INFINITY : 1, extent);
    go('both', next, begins ? 'push' : 'replace');
    return next.last < extent.last;
  });
  const compare = () => setVersus(versus === null ? windowToCompare(years, window) : null);
  usePartKeys({ play: play.toggle });

  const onKeyDown = (handle: Handle) => (event: KeyboardEvent) => {
    const key = keyOf(event, 'step', 'page', 'end');
    if (key === undefined) return;
    event.preventDefault();
    const by = stepOfKey(key, grain);
    // Holding a key down makes one entry in the history.
    go(
      handle,
      moved(handle === 'versus' && versusSpan !== null ? versusSpan : span, handle, by, extent),
      event.repeat ? 'replace' : 'push',
    );
  };
  const toSpan = (spanning: boolean) => {
    setAsSpan(spanning);
    if (!spanning) go('both', { first: span.last, last: span.last });
  };
  const toGrain = (next: Grain) => {
    // A window that does not fit the coarser grain is widened to whole periods.
    const coarsened = windowOf(next, spanOf(next, window));
    setGrain(next, finerOf(next, grainOf(window)) === next ? window : coarsened);
    if (versus !== null && finerOf(next, grainOf(versus)) !== next) setVersus(windowOf(next, spanOf(next, versus)), 'replace');
  };

  const latest = useRef({ step, compare, toSpan, toGrain });
  latest.current = { step, compare, toSpan, toGrain };
  const moves = useMemo(
    (): TimelineMoves => ({
      step: (by) => latest.current.step(by),
      compare: () => latest.current.compare(),
      toSpan: (spanning) => latest.current.toSpan(spanning),
      toGrain: (next) => latest.current.toGrain(next),
    }),
    [],
  );

  return (
    <section className={styles.timeline} aria-label="Timeline">
      <TimelineHead play={play} isSpan={isSpan} atFirst={span.first <= extent.first} atLast={span.last >= extent.last} moves={moves} />
      <div ref={ref} className={styles.track} {...drag}>
        {width > 0 && (
          <>
            <EventMarks world={world} marks={marks} scale={scale} onOpen={openEvent} />
            <Chart activity={activity} scale={scale} presumed={presumed} span={span} versus={versusSpan} />
            <Handles scale={scale} span={span} versus={versusSpan} extent={extent} isSpan={isSpan} onKeyDown={onKeyDown} />
          </>
        )}
      </div>
      <p className={styles.announcement} aria-live="polite">
        {announcement(scene.lens, tally)}
      </p>
    </section>
  );
}
