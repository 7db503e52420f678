import { periodNumber, periodStart, windowOfPeriods } from '../../model/time/period.ts';
import { axisOfWindow } from '../axis/axis-range.ts';
import { ticksOf } from '../axis/ticks.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from './lanes.module.css';

/** The years, months or days above lanes. A click on one shows it, and with Shift compares it; keys do so in the timeline. */
export function LaneAxis({ scale }: { readonly scale: TimeScale }) {
  const { grain, setWindow, setComparedWindow } = useViewer();
  const choose = (day: number, isOther: boolean) => {
    const period = periodNumber(grain, periodStart('day', day));
    (isOther ? setComparedWindow : setWindow)(windowOfPeriods(grain, { first: period, last: period }));
  };
  return (
    <div className={styles.axis} style={{ width: scale.width }} aria-hidden="true">
      {ticksOf(scale).map(({ day, x, label }) => (
        <button key={day} type="button" tabIndex={-1} data-lane-label style={{ left: x }} onClick={(event) => choose(day, event.shiftKey)}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** The window behind lanes, and the one that it is compared with. @param left where the axis begins, in pixels */
export function LaneWindows({ scale, left = 0 }: { readonly scale: TimeScale; readonly left?: number }) {
  const { visibleGraph } = useViewer();
  const { criteria } = visibleGraph;
  const compared = comparedWindowOf(criteria);
  return [criteria.window, ...(compared === null ? [] : [compared])].map((window, index) => {
    const { from, to } = axisOfWindow(window);
    const within = (day: number) => Math.min(scale.width, Math.max(0, scale.xOf(day)));
    const [start, end] = [within(from), within(to)];
    if (end === start) return null;
    return (
      <span
        key={index === 0 ? 'window' : 'compared'}
        className={styles.window}
        data-compared={index === 1 || undefined}
        style={{ left: left + start, width: Math.max(2, end - start) }}
      />
    );
  });
}
