import { placeLabels, type Slot } from './label-placement.ts';
import type { Prominence } from './look.ts';
import { blend, type Palette } from './palette.ts';

/** A node as the labels see it, in pixels of the canvas. */
export interface LabelledNode {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly prominence: Prominence;
  /** Selected or under the pointer: written even where there is no room, and heavier. */
  readonly forced: boolean;
}

const SIZE = 12.5;
const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
/** More labels than this nobody reads, and placing them would cost the frame. */
const MOST = 250;

/**
 * Writes the names of the nodes beside them. Sigma's own labels may cover one another and its grid
 * must be indexed again after each year; these are placed by what is in view, at each frame.
 */
export class LabelLayer {
  private readonly widths = new Map<string, number>();
  private readonly slots = new Map<string, Slot>();
  private readonly context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  /** Draws the labels of `nodes`, the first having precedence. */
  draw(nodes: readonly LabelledNode[], size: { readonly width: number; readonly height: number }, palette: Palette): void {
    const { context } = this;
    context.clearRect(0, 0, size.width, size.height);
    const inView = nodes.filter(
      ({ x, y, radius }) => x + radius > 0 && y + radius > 0 && x - radius < size.width && y - radius < size.height,
    );
    const wishes = inView.slice(0, MOST).map((node) => ({ ...node, width: this.widthOf(node), height: SIZE + 3 }));
    const byId = new Map(inView.map((node) => [node.id, node]));
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 5;
    context.strokeStyle = palette.background;
    for (const { id, slot, x, y } of placeLabels(wishes, inView, this.slots, size)) {
      const node = byId.get(id);
      if (node === undefined) continue;
      this.slots.set(id, slot);
      context.font = fontOf(node.forced);
      context.fillStyle = node.prominence === 'faded' ? blend(palette.ink, palette.background, 0.75) : palette.ink;
      if (node.prominence !== 'faded') context.strokeText(node.name, x, y);
      context.fillText(node.name, x, y);
    }
  }

  /** Forgets measured widths: another font has been loaded. */
  forget(): void {
    this.widths.clear();
  }

  private widthOf(node: LabelledNode): number {
    const key = `${node.forced ? 'b' : 'n'}${node.id}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.context.font = fontOf(node.forced);
    const width = this.context.measureText(node.name).width;
    this.widths.set(key, width);
    return width;
  }
}

function fontOf(forced: boolean): string {
  return `${forced ? 600 : 400} ${SIZE}px ${FAMILY}`;
}
