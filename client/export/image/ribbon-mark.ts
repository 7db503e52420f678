import { element } from '../../../model/export/xml.ts';
import { BAND_OPACITY, type Band, type EdgeLook, type Glyph, type LinePattern } from '../../style/look.ts';
import type { LayoutPoint } from '../../url/parsers.ts';
import { type EdgePath, roundedPixel } from './edge-path.ts';

/** The radii of the two actors of a line, in pixels; 0 in the legend, which has none. */
export interface NodeRadii {
  readonly source: number;
  readonly target: number;
}

/** Lengths of a dash and of what follows it, in pixels. */
const DASHES: Readonly<Record<LinePattern, readonly number[]>> = {
  solid: [],
  dashed: [6.5, 4.5],
  dotted: [2.6, 2.4],
  sparse: [2.6, 6.4],
  long: [13.5, 6.5],
  dashdot: [7, 2.6, 2.4, 2],
  dashdotdot: [7, 2.6, 2.4, 2.6, 2.4, 2],
};
/** Half of the gap that an outlined glyph leaves in its line. */
const BREAKS: Readonly<Record<Glyph, number>> = { none: 0, circle: 5, diamond: 6.6, square: 5, dot: 0 };
/** The gap between the tip of a line and its actor. */
const CLEARANCE = 1.5;

/** A relation as the canvas draws it, as SVG elements: the shapes and measures are those of ribbon-shaders.ts. */
export function ribbonMark(look: EdgeLook, track: EdgePath, rims: NodeRadii): string {
  const half = Math.max(0.6, look.size / 2);
  const start = Math.max(0, rims.source - 1);
  const tip = track.length - rims.target - CLEARANCE;
  const headLength = look.head === 'arrow' ? half * 3 + 5 : 2.2;
  const end = look.head === 'none' ? track.length - Math.max(0, rims.target - 1) : tip - headLength + 0.4;
  const { middle, strike } = marksAlong(track, rims);
  const gap = BREAKS[look.glyph];
  const spans: (readonly [number, number])[] =
    gap === 0
      ? [[start, end]]
      : [
          [start, middle - gap],
          [middle + gap, end],
        ];
  return [
    bandOf(look, track, half, start, tip),
    ...spans.filter(([from, to]) => to > from).map(([from, to]) => bodyOf(look, track, half, from, to)),
    headOf(look, track, half, tip, headLength),
    glyphOf(look, track, middle),
    look.struck ? strokesOf(look, track, strike) : '',
  ].join('');
}

/** The points of the glyphs on a relation. */
export function glyphPositionsOf(look: EdgeLook, track: EdgePath, rims: NodeRadii): LayoutPoint[] {
  const { middle, strike } = marksAlong(track, rims);
  return [...(look.glyph === 'none' ? [] : [track.at(middle)]), ...(look.struck ? [track.at(strike)] : [])];
}

/** Places along the part of the line that no actor covers. */
function marksAlong(track: EdgePath, rims: NodeRadii): { readonly middle: number; readonly strike: number } {
  const visible = track.length - rims.source - rims.target - CLEARANCE;
  return { middle: rims.source + visible / 2, strike: rims.source + visible * 0.3 };
}

const BAND_DASHES: Readonly<Record<Band['form'], string | undefined>> = { whole: undefined, broken: '8 5', dotted: '4 4' };

function bandOf({ band }: EdgeLook, track: EdgePath, half: number, from: number, to: number): string {
  if (band === undefined || to <= from) return '';
  const stroke = { stroke: band.color, 'stroke-opacity': BAND_OPACITY, 'stroke-width': roundedPixel(2 * (half + band.reach)) };
  return element('path', { d: track.piece(from, to, 0), fill: 'none', ...stroke, 'stroke-dasharray': BAND_DASHES[band.form] });
}

function bodyOf({ color, split, double, pattern }: EdgeLook, track: EdgePath, half: number, from: number, to: number): string {
  const lengths = DASHES[pattern];
  const period = lengths.reduce((sum, length) => sum + length, 0);
  const dashes = period === 0 ? {} : { 'stroke-dasharray': lengths.join(' '), 'stroke-dashoffset': roundedPixel(from % period) };
  if (split !== undefined) {
    // As on the canvas, the other colour is on the right of the direction of travel.
    return [
      { stroke: color, beside: half / 2 },
      { stroke: split, beside: -half / 2 },
    ]
      .map(({ stroke, beside }) =>
        element('path', { d: track.piece(from, to, beside), fill: 'none', stroke, 'stroke-width': roundedPixel(half), ...dashes }),
      )
      .join('');
  }
  const besides = double ? [0.71 * half, -0.71 * half] : [0];
  return element('path', {
    ...{ d: besides.map((beside) => track.piece(from, to, beside)).join(''), fill: 'none', stroke: color },
    ...{ 'stroke-width': roundedPixel(double ? 0.58 * half : 2 * half), ...dashes },
  });
}

function headOf({ head, color }: EdgeLook, track: EdgePath, half: number, tip: number, length: number): string {
  if (head === 'none') return '';
  const { x, y } = track.at(tip);
  const base = track.at(tip - length);
  // The head follows its chord, not the tangent at its tip, so that it has no kink on a curve.
  const angle = head === 'arrow' && length < tip ? (Math.atan2(y - base.y, x - base.x) * 180) / Math.PI : track.at(tip).angle;
  const wide = head === 'arrow' ? half * 1.8 + 2 : half + 3.5;
  const shape =
    head === 'arrow'
      ? `M0 0L${roundedPixel(-length)} ${roundedPixel(wide)}V${roundedPixel(-wide)}Z`
      : `M0 ${roundedPixel(-wide)}V${roundedPixel(wide)}H${roundedPixel(-length)}V${roundedPixel(-wide)}Z`;
  return element('path', { d: shape, fill: color, transform: turned(x, y, angle) });
}

function glyphOf({ glyph, color }: EdgeLook, track: EdgePath, along: number): string {
  if (glyph === 'none') return '';
  const { x, y, angle } = track.at(along);
  const place = { transform: turned(x, y, angle) };
  const outline = { fill: 'none', stroke: color, 'stroke-width': 1.8, ...place };
  switch (glyph) {
    case 'circle':
      return element('circle', { r: 3.6, ...outline });
    case 'diamond':
      return element('path', { d: 'M-4.8 0L0 -4.8L4.8 0L0 4.8Z', ...outline });
    case 'square':
      return element('path', { d: 'M-3.6 -3.6H3.6V3.6H-3.6Z', ...outline });
    case 'dot':
      return element('circle', { r: 3.5, fill: color, ...place });
  }
}

/** Two strokes, aslant. */
function strokesOf({ color }: EdgeLook, track: EdgePath, along: number): string {
  const { x, y, angle } = track.at(along);
  const d = 'M4.75 -5.5L-0.75 5.5M0.75 -5.5L-4.75 5.5';
  return element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.6, transform: turned(x, y, angle) });
}

function turned(x: number, y: number, angle: number): string {
  return `translate(${roundedPixel(x)} ${roundedPixel(y)}) rotate(${roundedPixel(angle)})`;
}
