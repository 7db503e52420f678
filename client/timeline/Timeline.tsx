import { VisuallyHidden } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useAxis } from '../axis/axis-context.ts';
import { axisOfWindow } from '../axis/axis-range.ts';
import { timeScale } from '../axis/time-scale.ts';
import { useAxisGestures, useAxisSteps } from '../axis/use-axis-gestures.ts';
import { barStatesOf } from '../graph/bars.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useViewer } from '../state/viewer-context.ts';
import { usePartKeys } from '../ui/use-keys.ts';
import { announcement } from './announcement.ts';
import { Chart } from './Chart.tsx';
import { EventMarks } from './EventMarks.tsx';
import { Handles, handlesOf, wantedPlace } from './Handles.tsx';
import { type Handle, movePeriods, stepOfKey } from './move.ts';
import { Overview } from './Overview.tsx';
import { placeHandles } from './place-handles.ts';
import { TimelineHead } from './TimelineHead.tsx';
import styles from './timeline.module.css';
import { useBars, useEventMarks } from './use-bars.ts';
import { useDrag } from './use-drag.ts';
import { useMoves } from './use-moves.ts';

/** The timeline: active relations, events, and the handles that set the windows, on an axis that can be zoomed. */
export function Timeline() {
  const { unionGraph, visibleGraph, tally, grain, select } = useViewer();
  const openEvent = useCallback((id: string) => select({ kind: 'relation', id }), [select]);
  const { window, asked, filter } = visibleGraph.criteria;
  const comparedWindow = comparedWindowOf(visibleGraph.criteria);
  const barStates = useMemo(() => barStatesOf({ asked, filter }), [asked, filter]);
  const axis = useAxis();
  const { range: inView, width, measured } = axis;
  const { ref: size, width: ownWidth } = useElementSize<HTMLDivElement>();
  const track = useRef<HTMLDivElement>(null);
  useEffect(() => measured(ownWidth), [measured, ownWidth]);
  const scale = useMemo(() => timeScale(inView, width), [inView, width]);
  const { range, comparedRange, fullRange, isSpan, isAll, isOneDay, play, go, moves } = useMoves();
  const counted = useBars();
  const { unit, marks } = useEventMarks();
  const { from, to } = axisOfWindow(window);
  const steps = useAxisSteps((from + to) / 2);
  const isPinching = useAxisGestures(track, { wheelZooms: true, width });
  const drag = useDrag({ range, comparedRange, fullRange, grain, scale, isSpan, isPinching, go });
  usePartKeys({ play: play.toggle });

  const handles = handlesOf(scale, { grain, range, comparedRange, fullRange, isSpan });
  const places = placeHandles(
    handles.map((handle) => wantedPlace(scale, grain, handle)),
    width,
  );
  const onHandleKey = (handle: Handle) => (event: KeyboardEvent) => {
    const key = keyOf(event, 'step', 'page', 'end');
    if (key === undefined) return;
    event.preventDefault();
    const moved = handle === 'comparedWindow' && comparedRange !== null ? comparedRange : range;
    // Holding a key down makes one entry in the history.
    go(handle, movePeriods(moved, handle, stepOfKey(key, grain), fullRange), event.repeat ? 'replace' : 'push');
  };
  const onZoomKey = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.target instanceof HTMLInputElement ? undefined : keyOf(event, 'zoomIn', 'zoomOut', 'fit');
    if (key === undefined) return;
    event.preventDefault();
    if (key === '-') steps.zoomOut();
    else if (key === '0') steps.showAll();
    else steps.zoomIn();
  };

  return (
    <section className={styles.timeline} aria-label="Timeline" onKeyDown={onZoomKey}>
      <TimelineHead
        play={play}
        isSpan={isSpan}
        isAll={isAll}
        isOneDay={isOneDay}
        atFirst={range.first <= fullRange.first}
        atLast={range.last >= fullRange.last}
        moves={moves}
      />
      <div ref={useMergedRef(size, track)} className={styles.track} {...drag}>
        {width > 0 && (
          <>
            <EventMarks unionGraph={unionGraph} marks={marks} unit={unit} scale={scale} onOpen={openEvent} />
            <Chart counted={counted} scale={scale} states={barStates} window={window} comparedWindow={comparedWindow} handles={places} />
            <Handles handles={handles} places={places} onKeyDown={onHandleKey} />
          </>
        )}
      </div>
      <Overview window={window} comparedWindow={comparedWindow} steps={steps} />
      <VisuallyHidden component="p" aria-live="polite">
        {announcement(visibleGraph.criteria, tally)}
      </VisuallyHidden>
    </section>
  );
}
