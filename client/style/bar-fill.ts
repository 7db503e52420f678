import type { BarState } from '../graph/bars.ts';
import { fadeOf } from './look.ts';
import { blend, type Palette } from './palette.ts';

/** How a segment of a bar is filled: in full where it is attested, hatched where its date is uncertain, outlined where it is foretold. */
export function barFill(
  state: BarState,
  colour: string,
  { background }: Palette,
  hatched: string,
): { readonly fill: string; readonly stroke?: string } {
  if (state === 'foretold') return { fill: background, stroke: colour };
  return { fill: state === 'uncertain' ? hatched : blend(colour, background, fadeOf(state)) };
}
