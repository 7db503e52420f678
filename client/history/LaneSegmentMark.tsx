import { fadeOf } from '../style/look.ts';
import { blend } from '../style/palette.ts';
import type { LaneSegment } from './lane.ts';

interface Props {
  readonly segment: LaneSegment;
  /** The length of the lane, its middle and the thickness of what is attested, in its own units. */
  readonly width: number;
  readonly middle: number;
  readonly thick: number;
  readonly colour: string;
  readonly background: string;
  /** The id of the hatch for what is uncertain. */
  readonly hatch: string;
}

/** A segment of a lane: full where it is attested, hatched where its date is uncertain, outlined where it is foretold, dotted or thin elsewhere. */
export function LaneSegmentMark({ segment: { state, start, end }, width, middle, thick, colour, background, hatch }: Props) {
  const [x, length] = [start * width, Math.max(1.5, (end - start) * width)];
  const line = { x1: x, x2: x + length, y1: middle, y2: middle };
  switch (state) {
    case 'attested':
    case 'uncertain':
      return <rect x={x} width={length} y={middle - thick / 2} height={thick} fill={state === 'attested' ? colour : `url(#${hatch})`} />;
    case 'foretold':
      return <rect x={x} width={length} y={middle - thick / 2} height={thick} fill="none" stroke={colour} />;
    case 'presumed':
      return <line {...line} stroke={colour} strokeWidth={2} strokeDasharray="2 3" />;
    case 'unknown':
      return <line {...line} stroke={blend(colour, background, fadeOf(state))} strokeWidth={2} strokeDasharray="1.5 5" />;
    case 'undated':
      return <line {...line} stroke={colour} strokeWidth={2} strokeDasharray="7 2 2 2 2 2" />;
  }
}
