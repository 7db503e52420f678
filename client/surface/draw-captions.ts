import type Sigma from 'sigma';
import type { Emphasis, Hover } from '../graph/emphasis.ts';
import type { Line } from '../graph/subgraph.ts';
import { blend } from '../style/palette.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { captionedLines, type PlacedCaption, placeCaption, type Track, trackOf } from './captions.ts';
import type { Courses } from './edge-curves.ts';
import { type Box, collisions, isFree } from './label-placement.ts';
import type { LabelledNode } from './labels.ts';
import { layoutToPixels } from './layout-to-pixels.ts';
import type { Picture } from './picture.ts';

const SIZE = 11;
const HEIGHT = SIZE + 3;
/** Free space at both ends of a caption on its line, in pixels. */
const ENDS = 10;
/** A shorter line has no caption, in pixels. */
const SHORTEST = 50;
const NOWHERE = { x: Number.NaN, y: Number.NaN, radius: 0 };

/** What is drawn besides, and where the pointer is. */
interface Around {
  readonly courses: Courses;
  readonly emphasis: Emphasis | null;
  readonly hover: Hover;
  /** The actors in view. */
  readonly nodes: readonly LabelledNode[];
  /** Where nothing may be written: the names, and what covers the canvas. */
  readonly taken: readonly Box[];
  readonly family: string;
}

/** Writes what kind of relation a line is beside it, where it covers no name, no actor and no other caption. */
export function drawCaptions(context: CanvasRenderingContext2D, sigma: Sigma, picture: Picture, around: Around): readonly PlacedCaption[] {
  const size = sigma.getDimensions();
  const tracks = tracksOf(sigma, around);
  const isInView = (line: Line) => {
    const track = tracks(line);
    if (track === undefined || track.length < SHORTEST) return false;
    const { x, y } = track.at(0.5);
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  };
  const captioned = captionedLines(picture, around.emphasis, around.hover, isInView);
  // Of a large graph there are none, and where its actors are is not worked out once more.
  if (captioned.length === 0) return [];
  const taken = [...around.taken];
  const meetsActor = collisions(around.nodes, size);
  const isClear = (box: Box) => isFree(box, NOWHERE, taken, meetsActor, size);
  context.font = `500 ${SIZE}px ${around.family}`;
  const placed = captioned.flatMap(({ line, text }) => {
    const track = tracks(line);
    const width = context.measureText(text).width;
    if (track === undefined || track.length < width + 2 * ENDS) return [];
    return placeCaption(text, track, { width, height: HEIGHT }, isClear, taken) ?? [];
  });
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = picture.palette.background;
  context.fillStyle = blend(picture.palette.ink, picture.palette.background, 0.2);
  for (const { text, x, y, angle } of placed) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.textAlign = 'left';
  return placed;
}

/** Gives the track of each line. */
function tracksOf(sigma: Sigma, { courses, nodes }: Around): (line: Line) => Track | undefined {
  const toPixels = layoutToPixels(sigma);
  const graph = sigma.getGraph();
  let radii: ReadonlyMap<string, number> | undefined;
  const known = new Map<string, Track | undefined>();
  const make = ({ id, source, target }: Line): Track | undefined => {
    const course = courses.get(id);
    if (course === undefined || !graph.hasNode(source) || !graph.hasNode(target)) return undefined;
    const [from, to] = [graph.getNodeAttributes(source) as LayoutPoint, graph.getNodeAttributes(target) as LayoutPoint];
    radii ??= new Map(nodes.map(({ id, radius }) => [id, radius]));
    return trackOf(course, from, to, radii.get(source) ?? 0, toPixels);
  };
  return (line) => {
    if (!known.has(line.id)) known.set(line.id, make(line));
    return known.get(line.id);
  };
}
