import type { VisibleState } from '../../model/time/relation-time.ts';
import { fadeOf } from '../style/look.ts';
import { blend } from '../style/palette.ts';

interface Props {
  readonly state: VisibleState;
  /** Its place and length, the middle and the thickness of what is attested, in pixels. */
  readonly x: number;
  readonly length: number;
  readonly middle: number;
  readonly thick: number;
  readonly colour: string;
  readonly background: string;
  /** The fill of what is uncertain. */
  readonly hatched: string;
}

/** A segment of a lane: full where it is attested, hatched where its date is uncertain, outlined where it is foretold, dotted or thin elsewhere. */
export function LaneSegmentMark({ state, x, length, middle, thick, colour, background, hatched }: Props) {
  const line = { x1: x, x2: x + length, y1: middle, y2: middle };
  switch (state) {
    case 'attested':
    case 'uncertain':
      return <rect x={x} width={length} y={middle - thick / 2} height={thick} fill={state === 'attested' ? colour : hatched} />;
    case 'foretold':
      return <rect x={x} width={length} y={middle - thick / 2} height={thick} fill="none" stroke={colour} />;
    case 'presumed':
      return <line {...line} stroke={colour} strokeWidth={Math.max(2, thick / 2)} strokeDasharray="2 3" />;
    case 'unknown':
      return <line {...line} stroke={blend(colour, background, fadeOf(state))} strokeWidth={2} strokeDasharray="1.5 5" />;
    case 'undated':
      return <line {...line} stroke={colour} strokeWidth={2} strokeDasharray="7 2 2 2 2 2" />;
  }
}
