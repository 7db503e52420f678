import { axisOfWindow } from '../axis/axis-range.ts';
import { ticksOf } from '../axis/ticks.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from './lanes.module.css';

const HEIGHT = 20;

/** The years, months or days above lanes. */
export function LaneAxis({ scale }: { readonly scale: TimeScale }) {
  return (
    <svg className={styles.axis} width={scale.width} height={HEIGHT} aria-hidden="true">
      {ticksOf(scale).map(({ day, x, label }) => (
        <text key={day} x={x} y={14}>
          {label}
        </text>
      ))}
    </svg>
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
