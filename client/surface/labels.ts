import type Sigma from 'sigma';
import type { Emphasis, Hover } from '../graph/emphasis.ts';
import type { Prominence } from '../style/look.ts';
import { blend, type Palette } from '../style/palette.ts';
import type { Point } from '../url/parsers.ts';
import { shortened } from '../wording/shortened.ts';
import { type Box, countOfForemost, type LabelWish, placeLabels, type Slot } from './label-placement.ts';
import { isActorDrawn, type Picture, prominenceOf, sizeOfActor } from './picture.ts';

/** A node that may be labelled, in pixels of the canvas. */
export interface LabelledNode {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How many of its relations are shown. */
  readonly degree: number;
  readonly prominence: Prominence;
  /** Selected or under the pointer: written even where there is no room, and heavier. */
  readonly forced: boolean;
}

export const LABEL_SIZE = 12.5;
const HEIGHT = LABEL_SIZE + 3;
const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
/** More labels than this nobody reads, and placing them would cost the frame. */
const MOST = 140;
/** A name that is wider, in pixels, is cut: the rest is told where one points at it. */
const WIDEST = 280;

/**
 * Writes the names of the nodes beside them. Sigma's own labels may cover one another and its grid
 * must be indexed again after each year; these are placed by what is in view, at each frame.
 */
export class LabelLayer {
  private readonly measured = new Map<string, { readonly text: string; readonly width: number }>();
  private readonly slots = new Map<string, Slot>();

  /** The names that are written, as they are written: long ones are cut. */
  names: readonly string[] = [];
  private kept: Box[] = [];
  /** What the names that are written depend on. */
  private written: readonly unknown[] = [];

  constructor(private readonly context: CanvasRenderingContext2D) {}

  /** Writes nothing where this element lies now; it has the same parent as the canvas. */
  keepClear(element: HTMLElement | null): void {
    if (element === null) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
    this.unsettle();
    this.kept = [{ left: offsetLeft, top: offsetTop, right: offsetLeft + offsetWidth, bottom: offsetTop + offsetHeight }];
  }

  /** Draws the labels of the drawn nodes: what is under the pointer or selected first, then those with most relations. */
  draw(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, hover: Hover): void {
    const size = sigma.getDimensions();
    // Most frames of a large graph draw relations anew and leave the names as they are.
    const { x, y, angle, ratio } = sigma.getCamera().getState();
    const wanted = [picture, emphasis, hover?.id, size.width, size.height, x, y, angle, ratio];
    if (wanted.length === this.written.length && wanted.every((value, index) => value === this.written[index])) return;
    this.written = wanted;
    this.context.clearRect(0, 0, size.width, size.height);
    const inView = nodesInView(sigma, picture, emphasis, hover);
    const labels = this.placed(inView, picture, size);
    this.names = labels.map(({ name }) => name);
    for (const label of labels) this.write(label, picture.palette);
  }

  /** Where the names of nodes go. @param nodes all that are in view, those without a label too */
  placed(
    nodes: readonly LabelledNode[],
    { labelling }: Picture,
    size: { readonly width: number; readonly height: number },
  ): WrittenLabel[] {
    const wishes = wishesOf(nodes, labelling, (node) => this.fitted(node).width);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return placeLabels(wishes, nodes, this.slots, size, this.kept).flatMap(({ id, slot, x, y }) => {
      const node = byId.get(id);
      if (node === undefined) return [];
      this.slots.set(id, slot);
      return [{ ...node, name: this.fitted(node).text, x, y }];
    });
  }

  /** Forgets measured widths: another font has been loaded. */
  forget(): void {
    this.measured.clear();
    this.unsettle();
  }

  /** Something moved that the picture does not tell: the names are written anew with the next frame. */
  unsettle(): void {
    this.written = [];
  }

  private write({ name, x, y, forced, prominence }: WrittenLabel, palette: Palette): void {
    const { context } = this;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 5;
    context.strokeStyle = palette.background;
    context.font = fontOf(forced);
    context.fillStyle = prominence === 'faded' ? blend(palette.ink, palette.background, 0.75) : palette.ink;
    if (prominence !== 'faded') context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }

  /** A name as it is written, and its width in pixels. */
  private fitted(node: LabelledNode): { readonly text: string; readonly width: number } {
    const key = `${node.forced ? 'b' : 'n'}${node.id}`;
    const known = this.measured.get(key);
    if (known !== undefined) return known;
    this.context.font = fontOf(node.forced);
    const width = (text: string) => this.context.measureText(text).width;
    const text = shortened(node.name, (written) => width(written) <= WIDEST);
    const fitted = { text, width: width(text) };
    this.measured.set(key, fitted);
    return fitted;
  }
}

/** A label where it is written: the left edge and the vertical middle of its text. */
export interface WrittenLabel extends Pick<LabelledNode, 'id' | 'name' | 'x' | 'y' | 'forced' | 'prominence'> {}

/** Read from the picture and the graph: sigma copies all it knows of a node each time it is asked. */
function nodesInView(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, hover: Hover): LabelledNode[] {
  const { width, height } = sigma.getDimensions();
  const graph = sigma.getGraph();
  const toPixels = affineOf(sigma);
  const pixel = sigma.scaleSize(1);
  const nodes: LabelledNode[] = [];
  for (const actor of picture.scene.world.actors) {
    if (!isActorDrawn(picture, actor)) continue;
    const { id, name } = actor;
    const { x, y } = toPixels(graph.getNodeAttributes(id) as Point);
    const radius = sizeOfActor(picture, actor) * pixel;
    if (x + radius < 0 || y + radius < 0 || x - radius > width || y - radius > height) continue;
    const forced = picture.selectedActors.has(id) || hover?.id === id;
    const degree = picture.scene.degrees[actor.index] ?? 0;
    nodes.push({ id, name, x, y, radius, degree, prominence: prominenceOf(emphasis, 'actors', id), forced });
  }
  return nodes;
}

/** From places of the layout to pixels: three points give the whole map, which is cheaper than one call a node. */
function affineOf(sigma: Sigma): (point: Point) => Point {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const right = sigma.graphToViewport({ x: 1, y: 0 });
  const up = sigma.graphToViewport({ x: 0, y: 1 });
  return ({ x, y }) => ({
    x: origin.x + (right.x - origin.x) * x + (up.x - origin.x) * y,
    y: origin.y + (right.y - origin.y) * x + (up.y - origin.y) * y,
  });
}

/** How important it is that a node is named: what is forced or stands out, and then who has most relations. */
export function importance({ forced, prominence, degree }: Pick<LabelledNode, 'forced' | 'prominence' | 'degree'>): number {
  return (forced ? 2e6 : 0) + (prominence === 'lit' ? 1e6 : 0) + degree;
}

/**
 * Which of the nodes in view are to be named, the most important first; of those, the foremost whatever their names cover.
 * @param widthOf how wide the name of a node is, in pixels
 */
export function wishesOf<Node extends Omit<LabelledNode, 'name'>>(
  nodes: readonly Node[],
  labelling: Picture['labelling'],
  widthOf: (node: Node) => number,
): LabelWish[] {
  const all = labelling === 'all';
  const named = labelling === 'none' ? nodes.filter(({ forced }) => forced) : foremost(nodes, all ? nodes.length : MOST);
  const first = countOfForemost(nodes.length);
  return named.map((node, rank) => ({
    ...{ id: node.id, x: node.x, y: node.y, radius: node.radius, height: HEIGHT },
    ...{ forced: all || node.forced, foremost: rank < first, width: widthOf(node) },
  }));
}

/** At most so many nodes, the most important first. */
function foremost<Node extends Omit<LabelledNode, 'name'>>(nodes: readonly Node[], most: number): Node[] {
  let candidates = nodes;
  // Sorting ten thousand nodes at each frame would cost it: most are out by their size alone.
  if (nodes.length > most * 4) {
    const sizes = Float32Array.from(nodes, importance).sort();
    const least = sizes[sizes.length - most] ?? 0;
    candidates = nodes.filter((node) => importance(node) >= least);
  }
  return [...candidates].sort((a, b) => importance(b) - importance(a)).slice(0, most);
}

function fontOf(forced: boolean): string {
  return `${forced ? 600 : 400} ${LABEL_SIZE}px ${FAMILY}`;
}
