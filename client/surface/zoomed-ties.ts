import type Sigma from 'sigma';
import { canOpen, isSameOpen, NO_OPEN_TIES, openTies } from '../graph/open-ties.ts';
import type { Line } from '../graph/subgraph.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import type { AtRest } from './at-rest.ts';
import { layoutToPixels } from './layout-to-pixels.ts';
import type { Picture } from './picture.ts';

/** From this camera ratio on, ties open by themselves: half of the width of the first view. */
const NEAR = 0.5;
/** Of more than these in view, none opens by itself. */
const MOST = 24;

/** Opens the ties that are near enough to the camera, beside those that a picture has open. */
export class ZoomedTies {
  private camera = '';
  private last = NO_OPEN_TIES;

  /** @param resting is told when the camera has moved */
  constructor(private readonly resting: AtRest) {}

  /** A picture with these open; its open ties are the same object as long as they are the same. */
  openIn(sigma: Sigma, picture: Picture): Picture {
    const near = tiesInView(sigma, picture);
    const open = near.length === 0 ? picture.open : openTies([...picture.open.ties, ...near]);
    if (!isSameOpen(open, this.last)) this.last = open;
    return this.last === picture.open ? picture : { ...picture, open: this.last };
  }

  /** Called after each frame. */
  look(sigma: Sigma): void {
    const { x, y, ratio, angle } = sigma.getCamera().getState();
    const { width, height } = sigma.getDimensions();
    const camera = [x, y, ratio, angle, width, height].join();
    if (camera === this.camera) return;
    this.camera = camera;
    this.resting.moved();
  }
}

/** The ties with both actors in view, unless they are many or the camera is far. */
function tiesInView(sigma: Sigma, { visibleGraph, subgraph }: Picture): readonly Line[] {
  if (sigma.getCamera().ratio > NEAR) return [];
  const { width, height } = sigma.getDimensions();
  const toPixels = layoutToPixels(sigma);
  const isInView = (end: number) => {
    const actor = visibleGraph.unionGraph.actors[end];
    const node = actor && sigma.getGraph().getNodeAttributes(actor.id);
    if (node === undefined) return false;
    const { x, y } = toPixels(node as LayoutPoint);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  const found: Line[] = [];
  for (const line of subgraph.lines) {
    const [first, second] = line.relations;
    if (first === undefined || second === undefined || !first.ends.every(isInView) || !canOpen(visibleGraph, line)) continue;
    if (found.length === MOST) return [];
    found.push(line);
  }
  return found;
}
