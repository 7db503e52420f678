import type { DyadAnswer } from '../../model/api.ts';
import { addDays } from '../../model/time/day.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import styles from './history.module.css';
import { LaneSegmentMark } from './LaneSegmentMark.tsx';
import { laneSegmentsOf, shareOf, type TimeDomain } from './lane.ts';

interface Props {
  readonly entry: DyadAnswer['relations'][number];
  readonly extent: TimeDomain;
  readonly colour: string;
  readonly hostile: boolean;
  /** The colour of the event that ended it, if one did. */
  readonly enderColour: string | undefined;
}

const WIDTH = 320;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;

/** One relation over time, each stretch in the form of its state; an event is a diamond, hollow where it is only foretold. */
export function LaneChart({ entry, extent, colour, hostile, enderColour }: Props) {
  const { visibleGraph } = useViewer();
  const { window, asked } = visibleGraph.criteria;
  const comparedWindow = comparedWindowOf(visibleGraph.criteria);
  const { background } = PALETTES[useScheme()];
  const at = (share: number) => share * WIDTH;
  const thick = hostile ? 8 : 6;
  const hatch = `lane-${entry.id}`;
  const held = extentOf(entry);
  const segments = laneSegmentsOf(entry, extent).filter(({ state }) => state !== 'unknown' || asked.unknown);
  const last = held === null ? undefined : at(shareOf(addDays(held.to, -1), extent));
  const middle = held === null || last === undefined ? undefined : (at(shareOf(held.from, extent)) + last) / 2;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" preserveAspectRatio="none">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="4" fill={colour} />
        </pattern>
      </defs>
      {[window, ...(comparedWindow === null ? [] : [comparedWindow])].map(({ from, to }) => (
        <rect
          key={`${from} ${to}`}
          className={styles.band}
          x={at(shareOf(from, extent))}
          width={at(shareOf(to, extent) - shareOf(from, extent))}
          y={0}
          height={HEIGHT}
        />
      ))}
      <line className={styles.baseline} x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      {segments.map((segment) => (
        <LaneSegmentMark
          key={`${segment.state} ${segment.start}`}
          segment={segment}
          width={WIDTH}
          middle={MIDDLE}
          thick={entry.isEvent ? 4 : thick}
          {...{ colour, background, hatch }}
        />
      ))}
      {entry.isEvent && middle !== undefined && (
        <path d={diamond(middle, 6)} {...(entry.dating === 'foretold' ? { fill: background, stroke: colour } : { fill: colour })} />
      )}
      {hostile &&
        !entry.isEvent &&
        segments
          .filter(({ state }) => state === 'attested' || state === 'uncertain')
          .map(({ start, end }) => <line key={start} className={styles.split} x1={at(start)} x2={at(end)} y1={MIDDLE} y2={MIDDLE} />)}
      {enderColour !== undefined && last !== undefined && <path d={diamond(last, 5)} fill={enderColour} />}
    </svg>
  );
}

function diamond(x: number, radius: number): string {
  const centre = Math.min(WIDTH - radius, Math.max(radius, x));
  return `M${centre} ${MIDDLE - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}Z`;
}
