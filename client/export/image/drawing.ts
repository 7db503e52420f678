import type { ActorKind } from '../../../model/coding/actor-kinds.ts';
import { element, xmlText } from '../../../model/export/xml.ts';
import { hulledCamps, roundedHull } from '../../graph/camp-hulls.ts';
import { type Actor, positionOfActor, type Relation } from '../../graph/union-graph.ts';
import { HULL_OPACITY, HULL_REACH } from '../../style/camp-colours.ts';
import { ICON_LINE, iconScale, KIND_ICONS, LEAST_ICON_RADIUS } from '../../style/kind-icons.ts';
import type { EdgeLook, NodeLook } from '../../style/look.ts';
import { colourOfCamp } from '../../style/styling.ts';
import { crossingsIn } from '../../surface/crossings.ts';
import { iconColourOf } from '../../surface/draw-icons.ts';
import { type Courses, type EdgeCurve, edgeCurvesOf } from '../../surface/edge-curves.ts';
import type { LabelledNode } from '../../surface/labels.ts';
import { linesOf, lookOfActor, lookOfLine, type Picture, prominenceOf } from '../../surface/picture.ts';
import type { LayoutPoint } from '../../url/parsers.ts';
import { datesInBrief } from '../../wording/dates-in-brief.ts';
import { sentenceOf } from '../../wording/sentence.ts';
import type { Drawn } from './drawn.ts';
import { apexOf, curvedEdgePath, loopEdgePath, reachOfLoop, roundedPixel } from './edge-path.ts';
import { type Fit, type FitItem, fitInto } from './fit.ts';
import { namesOf } from './names.ts';
import { glyphPositionsOf, ribbonMark } from './ribbon-mark.ts';
import type { Measure } from './svg-text.ts';

/** The graph as SVG elements, in a frame of the size that was asked for. */
export interface Drawing {
  readonly svg: string;
  /** Actors whose names found no room. */
  readonly crowdedOut: number;
}

interface Node {
  readonly actor: Actor;
  readonly look: NodeLook;
  /** In units of the layout, with y pointing down. */
  readonly place: LayoutPoint;
}

/** Margins around the drawing, in pixels, with room for names at its edges. */
const ASIDE = 60;
const ABOVE = 18;
/** The largest magnification, relative to the whole layout. */
const NEAREST = 3;
const STRAIGHT: EdgeCurve = { curvature: 0, loop: null };

interface Edge {
  readonly relations: readonly Relation[];
  readonly source: Node;
  readonly target: Node;
  readonly course: EdgeCurve;
  readonly look: EdgeLook;
}

/** The courses of all lines of a picture, which are the same in every window. */
export function coursesIn(picture: Picture): Courses {
  return edgeCurvesOf(linesOf(picture), crossingsIn(picture));
}

/** What has to fit into the frame of a drawing. */
export function extentsOf(picture: Picture, drawn: Drawn, courses: Courses): FitItem[] {
  const nodes = nodesOf(picture, drawn);
  return [
    ...[...nodes.values()].map(({ place, look }) => around(place, look.size, look.size)),
    ...edgesOf(picture, drawn, nodes, courses).map(({ source, target, course }) => {
      if (course.loop === null) return around(apexOf(source.place, target.place, course.curvature), 8, 8);
      const { above, aside } = reachOfLoop(source.look.size, course.loop);
      return around(source.place, aside + 8, above + 8);
    }),
  ];
}

/**
 * Draws everything that the canvas shows, wherever the camera looks.
 * @param size in pixels
 * @param fit the mapping that several drawings share; without it, that in which this one is largest
 */
export function drawingOf(
  picture: Picture,
  drawn: Drawn,
  size: { readonly width: number; readonly height: number },
  measure: Measure,
  courses = coursesIn(picture),
  fit = fitInto(extentsOf(picture, drawn, courses), size, largestScale(picture, size)),
): Drawing {
  const nodes = nodesOf(picture, drawn);
  const edges = edgesOf(picture, drawn, nodes, courses);
  const ribbons = inLayers(edges).map(({ relations, source, target, course, look }) => {
    const [from, to] = [inPixels(source.place, fit), inPixels(target.place, fit)];
    const rims = { source: source.look.size, target: target.look.size };
    const track = course.loop === null ? curvedEdgePath(from, to, course.curvature) : loopEdgePath(from, rims.source, course.loop);
    return { relations, look, track, rims };
  });
  const marks = ribbons.map(({ relations, look, track, rims }) =>
    element(
      'g',
      { class: 'relation', 'data-id': relations.map(({ id }) => id).join(' ') },
      captionOf(picture, relations) + ribbonMark(look, track, rims),
    ),
  );
  const discs = inLayers([...nodes.values()]).map(({ actor, look, place }) =>
    element(
      'g',
      { class: 'actor', 'data-id': actor.id },
      element('title', {}, xmlText(actor.name)) + discOf(picture, actor, look, inPixels(place, fit)),
    ),
  );
  const obstacles = {
    marks: ribbons.flatMap(({ look, track, rims }) => glyphPositionsOf(look, track, rims)),
    lines: ribbons.map(({ track }) => track),
  };
  const names = namesOf(labelledNodes(picture, nodes, fit), obstacles, picture.labelling, picture.palette, size, measure);
  const hulls = picture.styling.hulls ? hullsOf(picture, nodes, fit) : [];
  const layer = (name: string, content: string) => element('g', { id: `entente-${name}` }, content);
  return {
    svg:
      (hulls.length === 0 ? '' : layer('hulls', hulls.join(''))) +
      layer('relations', marks.join('')) +
      layer('actors', discs.join('')) +
      layer('names', names.svg),
    crowdedOut: names.crowdedOut,
  };
}

function nodesOf(picture: Picture, { actors }: Drawn): Map<string, Node> {
  const { unionGraph } = picture.visibleGraph;
  return new Map(
    actors.map((actor): [string, Node] => {
      const { x, y } = positionOfActor(unionGraph, picture.positions, actor.id);
      return [actor.id, { actor, look: lookOfActor(picture, actor, picture.spotlight), place: { x, y: -y } }];
    }),
  );
}

function edgesOf(picture: Picture, { lines }: Drawn, nodes: ReadonlyMap<string, Node>, courses: Courses): Edge[] {
  return lines.flatMap(({ line, relations }): Edge[] => {
    const [source, target] = [nodes.get(line.source), nodes.get(line.target)];
    if (source === undefined || target === undefined) return [];
    const look = lookOfLine(picture, relations, picture.spotlight);
    return [{ relations, source, target, course: courses.get(line.id) ?? STRAIGHT, look }];
  });
}

/** The hulls of camps, each named. */
function hullsOf({ styling: { camps }, palette }: Picture, nodes: ReadonlyMap<string, Node>, fit: Fit): string[] {
  if (camps === null) return [];
  const drawn = [...nodes.values()].map((node) => ({ ...node, index: node.actor.index }));
  return hulledCamps(camps, drawn).map(({ camp, members }) => {
    const radius = HULL_REACH + Math.max(...members.map(({ look }) => look.size));
    const corners = roundedHull(
      members.map(({ place }) => inPixels(place, fit)),
      radius,
    );
    const d = `M${corners.map(({ x, y }) => `${roundedPixel(x)} ${roundedPixel(y)}`).join('L')}Z`;
    const colour = colourOfCamp(camps, camp, palette);
    const title = element('title', {}, xmlText(`The camp of ${camps.camps[camp]?.name}`));
    return element('path', { d, fill: colour, 'fill-opacity': HULL_OPACITY, stroke: colour, 'stroke-width': 1.5 }, title);
  });
}

/** An actor, with the icon of its kind where it is large enough. */
function discOf(picture: Picture, actor: Actor, look: NodeLook, at: LayoutPoint): string {
  const isFaded = prominenceOf(picture.spotlight, 'actors', actor.id) === 'faded';
  return disc(look, at, isFaded ? undefined : { kind: actor.kind, colour: iconColourOf(picture, actor) });
}

/** The icon in a disc. */
export interface DiscIcon {
  readonly kind: ActorKind;
  readonly colour: string;
}

/** A disc: its ring lies within its radius, and an icon in it where it is large enough for one. */
export function disc({ color, ringColor, ring, size }: NodeLook, { x, y }: LayoutPoint, icon?: DiscIcon): string {
  const circle = { cx: roundedPixel(x), cy: roundedPixel(y), r: roundedPixel(size - ring / 2) };
  const drawn = element('circle', { ...circle, fill: color, stroke: ringColor, 'stroke-width': ring });
  if (icon === undefined || size < LEAST_ICON_RADIUS) return drawn;
  const transform = `translate(${roundedPixel(x)} ${roundedPixel(y)}) scale(${Math.round(iconScale(size) * 1000) / 1000})`;
  const stroke = { fill: 'none', stroke: icon.colour, 'stroke-width': ICON_LINE, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return drawn + element('path', { d: KIND_ICONS[icon.kind], transform, ...stroke });
}

function captionOf({ visibleGraph }: Picture, relations: readonly Relation[]): string {
  const sentences = relations.map((relation) => `${sentenceOf(visibleGraph.unionGraph, relation)} (${datesInBrief(relation)})`);
  return element('title', {}, xmlText(sentences.join('\n')));
}

function labelledNodes(picture: Picture, nodes: ReadonlyMap<string, Node>, fit: Fit): LabelledNode[] {
  return [...nodes.values()].map(({ actor: { id, name, index }, look, place }) => ({
    ...{ id, name, degree: picture.visibleGraph.degrees[index] ?? 0, radius: look.size, ...inPixels(place, fit) },
    prominence: prominenceOf(picture.spotlight, 'actors', id),
    forced: picture.selectedActors.has(id),
  }));
}

/** Sorts by the drawing order of the canvas. */
function inLayers<T extends { readonly look: { readonly zIndex: number } }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => a.look.zIndex - b.look.zIndex);
}

function inPixels({ x, y }: LayoutPoint, fit: Fit): LayoutPoint {
  return { x: x * fit.scale + fit.x, y: y * fit.scale + fit.y };
}

function around({ x, y }: LayoutPoint, aside: number, above: number): FitItem {
  return { x, y, left: aside + ASIDE, right: aside + ASIDE, above: above + ABOVE, below: Math.min(aside, above) + ABOVE };
}

/** The largest scale: three times that of the whole layout. If all actors are at one point, any scale will do. */
export function largestScale(
  { visibleGraph, positions }: Picture,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const all = visibleGraph.unionGraph.actors.map(({ id }) => positionOfActor(visibleGraph.unionGraph, positions, id));
  const span = (values: readonly number[]) =>
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) -
    values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const scale = Math.min(width / span(all.map(({ x }) => x)), height / span(all.map(({ y }) => y)));
  return Number.isFinite(scale) && scale > 0 ? scale * NEAREST : 1;
}
