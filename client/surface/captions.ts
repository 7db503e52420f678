import type { Emphasis, Hover } from '../graph/emphasis.ts';
import type { Line } from '../graph/subgraph.ts';
import type { Relation } from '../graph/union-graph.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { signsInWords } from '../wording/tie-in-words.ts';
import { controlOf, loopRadius, pointOn } from './curve.ts';
import type { EdgeCurve } from './edge-curves.ts';
import type { Box } from './label-placement.ts';
import { linesOf, type Picture, relationsDrawn } from './picture.ts';

/** What a line is, in words: the type of its relation, or of several how many are supportive and how many hostile. */
export function captionOf(relations: readonly Relation[]): string {
  const [first, ...others] = relations;
  if (first === undefined) return '';
  if (others.length > 0) return signsInWords(relations);
  return first.status === 'actual' ? first.info.label : `${first.info.label} (${first.status})`;
}

/** A line that may have a caption. */
export interface Captioned {
  readonly line: Line;
  readonly text: string;
}

/** Of more lines than these no caption is written by itself. */
const MOST_LOOKED_AT = 3000;
/** Up to so many lines in view, each has a caption where there is room. */
const FEW = 40;
/** Of so many highlighted lines each has a caption. */
const MOST_LIT = 16;

/**
 * The lines that may have a caption, the most wanted first: what the pointer is on, what is selected, what is highlighted,
 * and all that are in view if they are few.
 * @param isInView whether a part of a line is in view, and it is long enough on the screen for a text of these letters
 */
export function captionedLines(
  picture: Picture,
  emphasis: Emphasis | null,
  hover: Hover,
  isInView: (line: Line) => boolean,
): readonly Captioned[] {
  const { subgraph, selectedRelations, labelling } = picture;
  if (subgraph.lines.length > MOST_LOOKED_AT) return [];
  const isPlain = emphasis === null && hover === null && selectedRelations.size === 0;
  const drawn: { readonly line: Line; readonly relations: readonly Relation[] }[] = [];
  for (const line of linesOf(picture)) {
    const relations = relationsDrawn(picture, line);
    if (relations.length > 0 && isInView(line)) drawn.push({ line, relations });
    if (isPlain && drawn.length > FEW) return [];
  }
  const isAsked = ({ line, relations }: (typeof drawn)[number]) =>
    line.id === hover?.id || relations.some(({ id }) => id === hover?.id || selectedRelations.has(id));
  const isLit = ({ relations }: (typeof drawn)[number]) => relations.some(({ id }) => emphasis?.relations.has(id));
  const asked = drawn.filter(isAsked);
  const lit = emphasis === null ? [] : drawn.filter(isLit);
  const few = emphasis === null && labelling !== 'none' && drawn.length <= FEW ? drawn : [];
  const all = new Set([...asked, ...(lit.length <= MOST_LIT ? lit : []), ...few]);
  return [...all].map(({ line, relations }) => ({ line, text: captionOf(relations) }));
}

/** A caption, with the middle of its text, and the direction in which it is written. */
export interface PlacedCaption extends LayoutPoint {
  readonly text: string;
  /** Clockwise from the right, at most a quarter turn either way, so that it can be read. */
  readonly angle: number;
}

/** The course of a line in pixels of the canvas. */
export interface Track {
  /** The point at a share of the way. */
  at(share: number): LayoutPoint;
  readonly length: number;
}

/** The track of a line, bent as in ribbon-shaders.ts. @param toPixels maps the layout to the canvas */
export function trackOf(
  { curvature, loop }: EdgeCurve,
  from: LayoutPoint,
  to: LayoutPoint,
  radius: number,
  toPixels: (point: LayoutPoint) => LayoutPoint,
): Track {
  if (loop !== null) {
    const around = loopRadius(radius, loop);
    const actor = toPixels(from);
    const at = (share: number) => {
      const angle = share * 2 * Math.PI;
      return { x: actor.x + around * Math.sin(angle), y: actor.y - around + around * Math.cos(angle) };
    };
    return { at, length: 2 * Math.PI * around };
  }
  const [a, c] = [toPixels(from), toPixels(to)];
  const b = toPixels(controlOf(from, to, curvature));
  return { at: (t) => pointOn(a, b, c, t), length: Math.hypot(c.x - a.x, c.y - a.y) };
}

/** Where along a line a caption may be, the best place first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** From the middle of the line to the middle of the text, in pixels. */
const BESIDE = 9;

/**
 * Places a caption beside its line, along it, where it covers nothing that is taken.
 * @param size of the text in pixels
 * @param isFree whether a box of the canvas covers nothing
 * @returns the boxes that it takes are added to `taken`; `null` if there is no room
 */
export function placeCaption(
  text: string,
  track: Track,
  size: { readonly width: number; readonly height: number },
  isFree: (box: Box) => boolean,
  taken: Box[],
): PlacedCaption | null {
  for (const share of PLACES) {
    const [before, middle, after] = [track.at(share - 0.02), track.at(share), track.at(share + 0.02)];
    const direction = Math.atan2(after.y - before.y, after.x - before.x);
    const angle = direction > Math.PI / 2 ? direction - Math.PI : direction <= -Math.PI / 2 ? direction + Math.PI : direction;
    for (const side of [-1, 1]) {
      const x = middle.x - Math.sin(angle) * BESIDE * side;
      const y = middle.y + Math.cos(angle) * BESIDE * side;
      const boxes = boxesOf({ x, y, angle }, size);
      if (!boxes.every(isFree)) continue;
      taken.push(...boxes);
      return { text, x, y, angle };
    }
  }
  return null;
}

/** Boxes that cover a text that is written aslant, each as wide as it is high. */
function boxesOf(
  { x, y, angle }: Omit<PlacedCaption, 'text'>,
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const along = count === 1 ? 0 : (index / (count - 1) - 0.5) * Math.max(0, width - height);
    const [cx, cy] = [x + Math.cos(angle) * along, y + Math.sin(angle) * along];
    return { left: cx - height / 2, right: cx + height / 2, top: cy - height / 2, bottom: cy + height / 2 };
  });
}
