import type Sigma from 'sigma';
import { allOf } from '../../model/all-of.ts';
import type { Emphasis, Hover } from '../graph/emphasis.ts';
import type { Prominence } from '../style/look.ts';
import { blend, type Palette } from '../style/palette.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { truncateText } from '../wording/truncate-text.ts';
import { drawCaptions } from './draw-captions.ts';
import { drawIcons, iconPlaces } from './draw-icons.ts';
import type { Courses } from './edge-curves.ts';
import { type Box, type LabelCandidate, placeLabels, priorityLabelCount, type Slot } from './label-placement.ts';
import { LatestInSteps } from './latest-in-steps.ts';
import { layoutToPixels } from './layout-to-pixels.ts';
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
  /** Selected or under the pointer: drawn in bold, even if there is no room. */
  readonly forced: boolean;
}

export const LABEL_SIZE = 12.5;
const HEIGHT = LABEL_SIZE + 3;
const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
/** The most labels: more would not be read, and placing them takes too long for a frame. */
const MOST = 140;
/** Of more actors than these, who is in view is found in steps after the picture has changed: the names follow the lines. */
const MOST_AT_ONCE = 2000;
/** How many actors are looked at from one step to the next. */
const STEP = 500;
/** A wider name, in pixels, is shortened; a tooltip has the rest. */
const WIDEST = 280;

/** What names are drawn of. */
interface View {
  readonly sigma: Sigma;
  readonly picture: Picture;
  readonly emphasis: Emphasis | null;
  readonly hover: Hover;
  readonly courses: Courses;
}

/**
 * Draws the names of nodes beside them. Sigma's own labels may cover each other, and its grid
 * must be indexed again after each step; these are placed by what is in view, in each frame.
 */
export class LabelLayer {
  private readonly measured = new Map<string, { readonly text: string; readonly width: number }>();
  private readonly slots = new Map<string, Slot>();

  /** The names as they are drawn: long ones are shortened. */
  names: readonly string[] = [];
  /** What is written beside lines. */
  captions: readonly string[] = [];
  /** The ids of the actors in whose discs an icon is drawn. */
  icons: readonly string[] = [];
  private kept: Box[] = [];
  /** What the drawn names depend on, or those that are being drawn. */
  private written: readonly unknown[] = [];
  private readonly later = new LatestInSteps(nodesInView, (view, inView) => this.drawIn(view, inView));

  constructor(private readonly context: CanvasRenderingContext2D) {}

  /** Keeps names away from an element, which has the same parent as the canvas. */
  keepClear(element: HTMLElement | null): void {
    if (element === null) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
    this.unsettle();
    this.kept = [{ left: offsetLeft, top: offsetTop, right: offsetLeft + offsetWidth, bottom: offsetTop + offsetHeight }];
  }

  /** Draws the labels of visible nodes: those under the pointer or selected first, then those with most relations. */
  draw(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, hover: Hover, courses: Courses): void {
    const size = sigma.getDimensions();
    // Most frames of a large graph redraw relations only.
    const { x, y, angle, ratio } = sigma.getCamera().getState();
    const wanted = [picture, emphasis, hover?.id, courses, size.width, size.height, x, y, angle, ratio];
    if (wanted.length === this.written.length && wanted.every((value, index) => value === this.written[index])) return;
    const isSameView = wanted.slice(1).every((value, index) => value === this.written[index + 1]);
    this.written = wanted;
    const view = { sigma, picture, emphasis, hover, courses };
    if (isSameView && picture.subgraph.actors.length > MOST_AT_ONCE) {
      this.later.ask(view);
      return;
    }
    this.later.stop();
    this.drawIn(view, allOf(nodesInView(view)));
  }

  /** Whether names are still to be drawn. */
  get isPending(): boolean {
    return this.later.isPending;
  }

  /** Gives up what is still to be drawn. */
  stop(): void {
    this.later.stop();
  }

  private drawIn({ sigma, picture, emphasis, hover, courses }: View, inView: readonly LabelledNode[]): void {
    const size = sigma.getDimensions();
    this.context.clearRect(0, 0, size.width, size.height);
    const labels = this.placed(inView, picture, size);
    this.names = labels.map(({ name }) => name);
    const icons = iconPlaces(picture, inView);
    drawIcons(this.context, picture, icons);
    this.icons = icons.map(({ actor }) => actor.id);
    for (const label of labels) this.write(label, picture.palette);
    const taken = [...this.kept, ...labels.map(boxOf)];
    const around = { courses, emphasis, hover, nodes: inView, taken, family: FAMILY };
    this.captions = drawCaptions(this.context, sigma, picture, around).map(({ text }) => text);
  }

  /** Places the names of nodes. @param nodes all that are in view, including those without a label */
  placed(
    nodes: readonly LabelledNode[],
    { labelling }: Picture,
    size: { readonly width: number; readonly height: number },
  ): WrittenLabel[] {
    const candidates = labelCandidates(nodes, labelling, (node) => this.fitted(node).width);
    const ids = new Set(candidates.map(({ id }) => id));
    const byId = new Map(nodes.filter(({ id }) => ids.has(id)).map((node) => [node.id, node]));
    return placeLabels(candidates, nodes, this.slots, size, this.kept).flatMap(({ id, slot, x, y }) => {
      const node = byId.get(id);
      if (node === undefined) return [];
      this.slots.set(id, slot);
      const { text, width } = this.fitted(node);
      return [{ ...node, name: text, x, y, width }];
    });
  }

  /** Drops measured widths, because another font has been loaded. */
  forget(): void {
    this.measured.clear();
    this.unsettle();
  }

  /** Redraws the names in the next frame, because something moved that is not part of the picture. */
  unsettle(): void {
    this.stop();
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

  /** A name as it is drawn, and its width in pixels. */
  private fitted(node: LabelledNode): { readonly text: string; readonly width: number } {
    const key = `${node.forced ? 'b' : 'n'}${node.id}`;
    const known = this.measured.get(key);
    if (known !== undefined) return known;
    this.context.font = fontOf(node.forced);
    const width = (text: string) => this.context.measureText(text).width;
    const text = truncateText(node.name, (written) => width(written) <= WIDEST);
    const fitted = { text, width: width(text) };
    this.measured.set(key, fitted);
    return fitted;
  }
}

/** A placed label: `x` is the left edge and `y` the vertical middle of its text. */
export interface WrittenLabel extends Pick<LabelledNode, 'id' | 'name' | 'x' | 'y' | 'forced' | 'prominence'> {
  readonly width: number;
}

function boxOf({ x, y, width }: WrittenLabel): Box {
  return { left: x, right: x + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

/** Who is in view, found in steps. Reads from the picture and the graph, because sigma copies all data of a node on each access. */
function* nodesInView({ sigma, picture, emphasis, hover }: View): Generator<void, LabelledNode[]> {
  const { width, height } = sigma.getDimensions();
  const graph = sigma.getGraph();
  const toPixels = layoutToPixels(sigma);
  const pixel = sigma.scaleSize(1);
  const nodes: LabelledNode[] = [];
  for (const [index, actor] of picture.subgraph.actors.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (!isActorDrawn(picture, actor)) continue;
    const { id, name } = actor;
    const { x, y } = toPixels(graph.getNodeAttributes(id) as LayoutPoint);
    const radius = sizeOfActor(picture, actor) * pixel;
    if (x + radius < 0 || y + radius < 0 || x - radius > width || y - radius > height) continue;
    const forced = picture.selectedActors.has(id) || hover?.id === id;
    const degree = picture.visibleGraph.degrees[actor.index] ?? 0;
    nodes.push({ id, name, x, y, radius, degree, prominence: prominenceOf(emphasis, 'actors', id), forced });
  }
  return nodes;
}

/** The importance of a label: forced or highlighted nodes first, then those with most relations. */
export function importance({ forced, prominence, degree }: Pick<LabelledNode, 'forced' | 'prominence' | 'degree'>): number {
  return (forced ? 2e6 : 0) + (prominence === 'lit' ? 1e6 : 0) + degree;
}

/**
 * The candidates for labels among the nodes in view, the most important first; the first ones have priority.
 * @param widthOf the width of a node's name, in pixels
 */
export function labelCandidates<Node extends Omit<LabelledNode, 'name'>>(
  nodes: readonly Node[],
  labelling: Picture['labelling'],
  widthOf: (node: Node) => number,
): LabelCandidate[] {
  const all = labelling === 'all';
  const named = labelling === 'none' ? nodes.filter(({ forced }) => forced) : mostImportant(nodes, all ? nodes.length : MOST);
  const first = priorityLabelCount(nodes.length);
  return named.map((node, rank) => ({
    ...{ id: node.id, x: node.x, y: node.y, radius: node.radius, height: HEIGHT },
    ...{ forced: all || node.forced, hasPriority: rank < first, width: widthOf(node) },
  }));
}

/** The most important nodes, at most `most`, sorted by importance. */
function mostImportant<Node extends Omit<LabelledNode, 'name'>>(nodes: readonly Node[], most: number): Node[] {
  let candidates = nodes;
  // Sorting ten thousand nodes takes too long for a frame; most are too unimportant anyway.
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
