import type { DyadAnswer } from '../../model/api.ts';
import { addDays } from '../../model/time/day.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from './history.module.css';
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

/** One relation over time: solid where it is certain, hatched where it may have held, dotted where it is presumed; an event is a diamond. */
export function LaneChart({ entry, extent, colour, hostile, enderColour }: Props) {
  const { visibleGraph } = useViewer();
  const { window, comparedWindow } = visibleGraph.criteria;
  const at = (share: number) => share * WIDTH;
  const thick = hostile ? 8 : 6;
  const hatch = `lane-${entry.id}`;
  const middle = (shareOf(entry.from, extent) + shareOf(addDays(entry.to, -1), extent)) / 2;
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
      {entry.isEvent ? (
        <>
          <rect
            x={at(shareOf(entry.from, extent))}
            width={Math.max(1, at(shareOf(entry.to, extent) - shareOf(entry.from, extent)))}
            y={MIDDLE - 2}
            height={4}
            fill={`url(#${hatch})`}
          />
          <path d={diamond(at(middle), 6)} fill={colour} />
        </>
      ) : (
        laneSegmentsOf(entry, extent).map(({ kind, start, end }) =>
          kind === 'presumed' ? (
            <line key={kind} x1={at(start)} x2={at(end)} y1={MIDDLE} y2={MIDDLE} stroke={colour} strokeWidth={2} strokeDasharray="2 3" />
          ) : (
            <rect
              key={`${kind} ${start}`}
              x={at(start)}
              width={Math.max(1.5, at(end - start))}
              y={MIDDLE - thick / 2}
              height={thick}
              fill={kind === 'certain' ? colour : `url(#${hatch})`}
            />
          ),
        )
      )}
      {hostile && !entry.isEvent && (
        <line className={styles.split} x1={at(shareOf(entry.from, extent))} x2={at(shareOf(entry.to, extent))} y1={MIDDLE} y2={MIDDLE} />
      )}
      {enderColour !== undefined && <path d={diamond(at(shareOf(addDays(entry.to, -1), extent)), 5)} fill={enderColour} />}
    </svg>
  );
}

function diamond(x: number, radius: number): string {
  const centre = Math.min(WIDTH - radius, Math.max(radius, x));
  return `M${centre} ${MIDDLE - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}Z`;
}
