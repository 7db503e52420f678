import { element } from '../../../model/export/xml.ts';
import { blend, type Palette } from '../../style/palette.ts';
import { type LabelCandidate, type PlacedLabel, placeLabels, priorityLabelCount, type Slot } from '../../surface/label-placement.ts';
import { importance, LABEL_SIZE, type LabelledNode } from '../../surface/labels.ts';
import type { LayoutPoint } from '../../url/parsers.ts';
import type { Labelling } from '../../url/viewer-url.ts';
import type { EdgePath } from './edge-path.ts';
import { type Anchor, inLinesAtMost, type Measure, type TextStyle, textLine } from './svg-text.ts';

const LEADING = LABEL_SIZE + 3;
/** A wider name, in pixels, is wrapped, since an image has no tooltip for the rest. */
const WIDEST = 190;
const MOST_LINES_OF_NAME = 3;
/** The most names: more would not be read, and there is hardly room for them. */
const MOST_NAMES = 400;
/** With more relations there is no free place without one. */
const MOST_LINES = 2000;
/** The distance between the sample points of a line, and the clearances of a name, in pixels. */
const STEP = 8;
const CLEAR_OF_LINE = 2;
const CLEAR_OF_MARK = 7;

/** What names should not cover: the glyphs on relations and, if possible, the relations themselves. */
export interface Obstacles {
  readonly marks: readonly LayoutPoint[];
  readonly lines: readonly EdgePath[];
}

/** The names that are drawn, and the number of those that are not. */
export interface Names {
  readonly svg: string;
  /** Actors whose names found no room. */
  readonly crowdedOut: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A candidate for a name, with its lines and style. */
interface NameCandidate extends LabelCandidate {
  readonly lines: readonly string[];
  readonly hand: TextStyle;
  readonly faded: boolean;
}

/**
 * Places the names of actors beside them: selected actors first, then the largest. Unlike on the
 * canvas, where the user can zoom in, none covers another even if all names are requested.
 */
export function namesOf(
  nodes: readonly LabelledNode[],
  obstacles: Obstacles,
  labelling: Labelling,
  palette: Palette,
  size: Size,
  measure: Measure,
): Names {
  const named = nodes.filter(({ forced }) => labelling !== 'none' || forced).sort((a, b) => importance(b) - importance(a));
  const first = priorityLabelCount(nodes.length);
  const candidates = named
    .slice(0, labelling === 'all' ? named.length : MOST_NAMES)
    .map((node, rank) => ({ ...candidateOf(node, palette, measure), hasPriority: rank < first }));
  const placed = placeLabels(candidates, nodes, clearSlots(candidates, nodes, obstacles, size), size);
  const candidateById = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const written = placed.flatMap((label) => {
    const candidate = candidateById.get(label.id);
    return candidate === undefined ? [] : [{ faded: candidate.faded, lines: linesOf(candidate, label, size) }];
  });
  const letters = (lines: readonly Line[], color?: string) =>
    lines.map(({ text, x, y, hand, anchor }) => textLine(text, x, y, color === undefined ? hand : { ...hand, color }, anchor)).join('');
  // The outline behind the letters is a separate text: not every program supports `paint-order`.
  const ground = { stroke: palette.background, 'stroke-width': 5, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  const grounds = written.filter(({ faded }) => !faded).map(({ lines }) => letters(lines, 'none'));
  return {
    svg: element('g', ground, grounds.join('')) + written.map(({ lines }) => letters(lines)).join(''),
    crowdedOut: named.length - placed.length,
  };
}

function candidateOf(node: LabelledNode, palette: Palette, measure: Measure): NameCandidate {
  const faded = node.prominence === 'faded';
  const color = faded ? blend(palette.ink, palette.background, 0.75) : palette.ink;
  const hand: TextStyle = { size: LABEL_SIZE, weight: node.forced ? 600 : 400, color };
  const lines = inLinesAtMost(MOST_LINES_OF_NAME, node.name, WIDEST, hand, measure);
  return {
    ...{ id: node.id, x: node.x, y: node.y, radius: node.radius, forced: node.forced },
    width: lines.reduce((widest, line) => Math.max(widest, measure(line, hand.size, hand.weight)), 0),
    height: lines.length * LEADING,
    ...{ lines, hand, faded },
  };
}

interface Line extends LayoutPoint {
  readonly text: string;
  readonly hand: TextStyle;
  readonly anchor: Anchor;
}

/** The lines of a name, aligned with its actor. A name without room is still kept within the frame. */
function linesOf({ lines, hand, width, height }: NameCandidate, { x, y, slot }: PlacedLabel, size: Size): Line[] {
  const left = Math.max(0, Math.min(x, size.width - width));
  const top = Math.max(0, Math.min(y - height / 2, size.height - height));
  const anchor = slot.endsWith('left') ? 'end' : slot.endsWith('right') ? 'start' : 'middle';
  const at = left + (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return lines.map((text, index) => ({ text, hand, anchor, x: at, y: top + (index + 0.5) * LEADING + LABEL_SIZE * 0.36 }));
}

/** For each actor the side on which its name covers nothing, or at least no glyph, if there is one. */
function clearSlots(
  candidates: readonly LabelCandidate[],
  nodes: readonly LabelledNode[],
  { marks, lines }: Obstacles,
  size: Size,
): Map<string, Slot> {
  const free = candidates.map((candidate) => ({ ...candidate, forced: false, hasPriority: false }));
  const slots = (discs: Parameters<typeof placeLabels>[1]) =>
    placeLabels(free, discs, new Map(), size).map(({ id, slot }): [string, Slot] => [id, slot]);
  const marked = [...nodes, ...marks.map(({ x, y }) => ({ x, y, radius: CLEAR_OF_MARK }))];
  if (lines.length > MOST_LINES) return new Map(slots(marked));
  const lined = lines.flatMap(({ length, at }) =>
    Array.from({ length: Math.floor(length / STEP) }, (_, step) => ({ ...at((step + 1) * STEP), radius: CLEAR_OF_LINE })),
  );
  return new Map([...slots(marked), ...slots([...marked, ...lined])]);
}
