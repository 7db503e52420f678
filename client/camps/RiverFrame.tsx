import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef } from 'react';
import { periodStart } from '../../model/time/period.ts';
import { useAxis } from '../axis/axis-context.ts';
import { axisOfWindow, dayNumber } from '../axis/axis-range.ts';
import { ticksOf } from '../axis/ticks.ts';
import { timeScale } from '../axis/time-scale.ts';
import { useAxisGestures, useAxisSteps } from '../axis/use-axis-gestures.ts';
import type { River } from '../graph/river/river.ts';
import { riverShapes } from '../graph/river/river-shapes.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { usePartKeys } from '../ui/use-keys.ts';
import { divisionInBrief } from '../wording/camp-event-in-words.ts';
import styles from './camps.module.css';
import { RiverDrawing } from './RiverDrawing.tsx';
import { MarkKey, RiverKey } from './RiverKey.tsx';
import { RiverYears } from './RiverYears.tsx';

/** How far from the edge the axis begins, here and in the timeline below, in pixels. */
const MARGIN = 24;
const NARROW_MARGIN = 16;
const AXIS_HEIGHT = 32;
/** How wide a letter is of what is said of a year below its number, in pixels. */
const NOTE_LETTER = 5.4;

interface Props {
  readonly river: River;
  readonly isBusy: boolean;
  /** What follows below. */
  readonly children: ReactNode;
}

/** The river on the axis of the timeline, zoomed with it, and what follows below. */
export function RiverFrame({ river, isBusy, children }: Props) {
  const { visibleGraph } = useViewer();
  const { range, width } = useAxis();
  const view = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => timeScale(range, Math.max(1, width)), [range, width]);
  const xOf = useMemo(() => (year: number) => scale.xOf(dayNumber(periodStart('year', year))), [scale]);
  const shapes = useMemo(() => riverShapes(river, xOf), [river, xOf]);
  const window = axisOfWindow(visibleGraph.criteria.window);
  const steps = useAxisSteps((window.from + window.to) / 2);
  usePartKeys({ zoomIn: steps.zoomIn, zoomOut: steps.zoomOut, fit: steps.showAll });
  const isWide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const margin = isWide ? MARGIN : NARROW_MARGIN;
  useAxisGestures(view, { wheelZooms: false, dragPans: true, left: margin, width });
  const within = (day: number) => Math.min(width, Math.max(0, scale.xOf(day)));
  const other = comparedWindowOf(visibleGraph.criteria);
  const stripes = [window, ...(other === null ? [] : [axisOfWindow(other)])].map(({ from, to }) => [within(from), within(to)] as const);
  return (
    <>
      {isWide && <MarkKey river={river} />}
      <div ref={view} className={styles.frame} aria-busy={isBusy}>
        <div className={styles.axis}>
          <svg width={scale.width} height={AXIS_HEIGHT} aria-hidden="true">
            {ticksOf(scale).map(({ day, x, label }) => (
              <text key={day} x={x} y={13}>
                {label}
              </text>
            ))}
            {river.years.map((year) => {
              const [from, to] = [xOf(year.year), xOf(year.year + 1)];
              const brief = divisionInBrief(year);
              if (brief === '' || to < 0 || from > width) return null;
              return (
                <text key={year.year} className={styles.division} x={(from + to) / 2} y={27} data-division={year.year}>
                  {to - from >= brief.length * NOTE_LETTER ? brief : '≈'}
                </text>
              );
            })}
          </svg>
          <RiverYears river={river} xOf={xOf} width={scale.width} left={margin} />
        </div>
        <div className={styles.river} style={{ height: shapes.height }}>
          <RiverDrawing river={river} shapes={shapes} xOf={xOf} width={scale.width} left={margin} />
          {stripes.map(
            ([start, end], index) =>
              end > start && (
                <span
                  key={index === 0 ? 'window' : 'compared'}
                  className={styles.window}
                  data-compared={index === 1 || undefined}
                  style={{ left: margin + start, width: Math.max(2, end - start) }}
                />
              ),
          )}
        </div>
        {/* On a phone the river needs the room. */}
        {!isWide && <MarkKey river={river} />}
        <RiverKey river={river} />
        {children}
      </div>
    </>
  );
}
