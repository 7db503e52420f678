import { memo } from 'react';
import type { SignName } from '../../model/coding/sign.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { SignHatches } from '../ui/SignHatches.tsx';
import { BandMarks } from './BandMarks.tsx';
import type { Lane, LaneEvent } from './lane.ts';
import { MIDDLES } from './lane-measures.ts';
import styles from './lanes.module.css';
import { segmentPaths } from './segment-paths.ts';

interface Props {
  readonly lane: Lane;
  readonly scale: TimeScale;
  /** Whether all signs have one middle: of a lane of one relation. */
  readonly isSingle?: boolean;
}

/** In pixels. */
const HEIGHT = 28;
const SINGLE_HEIGHT = 16;
/** How thick what is attested of one relation is. */
const THICK = 3;
const SINGLE_THICK = 6;
/** From this length on one sees when an event may have been. */
const SEEN_LENGTH = 14;

/** A lane as it is drawn: what is supportive above the line and hostile below it, each stretch in the form of its state, events as diamonds. */
export const LaneStrip = memo(function LaneStrip({ lane, scale, isSingle = false }: Props) {
  const palette = PALETTES[useScheme()];
  const height = isSingle ? SINGLE_HEIGHT : HEIGHT;
  const middleOf = (sign: SignName) => (isSingle ? SINGLE_HEIGHT / 2 : MIDDLES[sign]);
  const { width } = scale;
  const isInView = (from: number, to: number) => scale.xOf(to) >= 0 && scale.xOf(from) <= width;
  return (
    <svg className={styles.strip} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className={styles.baseline} x1={0} x2={width} y1={height / 2} y2={height / 2} />
      {lane.bands.map((band) => (
        <BandMarks
          key={band.sign}
          sign={band.sign}
          paths={segmentPaths(band, scale, middleOf(band.sign), isSingle ? SINGLE_THICK : THICK)}
          palette={palette}
        />
      ))}
      {lane.ends
        .filter(({ day }) => isInView(day, day + 1))
        .map(({ id, sign, day, bySign }) => (
          <path
            key={`end of ${id}`}
            data-end={id}
            d={`M${scale.xOf(day + 0.5)} ${middleOf(sign) - 7}v14`}
            stroke={bySign === null ? palette.ink : palette.signs[bySign]}
            strokeWidth={2}
          />
        ))}
      {lane.events
        .filter(({ from, to }) => isInView(from, to))
        .map((event) => (
          <EventMark
            key={event.id}
            event={event}
            scale={scale}
            middle={middleOf(event.sign)}
            colour={palette.signs[event.sign]}
            fill={palette.background}
          />
        ))}
    </svg>
  );
});

interface EventProps {
  readonly event: LaneEvent;
  readonly scale: TimeScale;
  readonly middle: number;
  readonly colour: string;
  /** Of what is only foretold. */
  readonly fill: string;
}

function EventMark({ event: { id, from, to, isForetold }, scale, middle, colour, fill }: EventProps) {
  const [start, end] = [scale.xOf(from), scale.xOf(to)];
  const centre = Math.min(scale.width - RADIUS, Math.max(RADIUS, (start + end) / 2));
  return (
    <g data-event={id}>
      {end - start > SEEN_LENGTH && <line x1={start} x2={end} y1={middle} y2={middle} stroke={colour} strokeWidth={1.5} />}
      <path
        d={`M${centre} ${middle - RADIUS}l${RADIUS} ${RADIUS}-${RADIUS} ${RADIUS}-${RADIUS}-${RADIUS}Z`}
        fill={isForetold ? fill : colour}
        stroke={isForetold ? colour : fill}
      />
    </g>
  );
}

const RADIUS = 5.5;

/** The hatches of all lanes on the page, by sign; drawn once. */
export function LaneHatches() {
  return (
    <svg className={styles.hatches} aria-hidden="true">
      <SignHatches prefix="lane" every={4} stripe={1.8} />
    </svg>
  );
}
