import { element } from '../../../model/export/xml.ts';
import type { Palette } from '../../style/palette.ts';
import { blend } from '../../style/palette.ts';
import { roundedPixel } from './edge-path.ts';

/** A part of the image, drawn from its own upper left corner. */
export interface Block {
  readonly svg: string;
  /** In pixels. */
  readonly height: number;
}

/** The block as a group with its upper left corner at this point. */
export function placed(block: Block, x: number, y: number): string {
  return element('g', { transform: `translate(${roundedPixel(x)} ${roundedPixel(y)})` }, block.svg);
}

/** The colour of secondary text, still readable at the sizes of the image. */
export function quietInk({ ink, background }: Palette): string {
  return blend(ink, background, 0.32);
}

/** The colour of the lines between the parts of the image. */
export function ruleColour({ ink, background }: Palette): string {
  return blend(ink, background, 0.84);
}
