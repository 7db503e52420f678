import type Sigma from 'sigma';
import type { Difference } from '../graph/scene-difference.ts';
import { isLineDrawn, type Picture } from './picture.ts';
import { pictureDifference } from './picture-difference.ts';
import { RedrawQueue } from './redraw-queue.ts';

const SETTLE_MS = 250;
/** Up to this many lines everything is redrawn after a step; larger graphs are redrawn in slices. */
const SMALL = 3000;

/** Has sigma draw what differs from one picture to the next: at once, a moment later or in slices, by how much that costs. */
export class Redrawing {
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly queue: RedrawQueue;

  /**
   * @param sigma returns the instance that draws now
   * @param busy is told when a picture begins to be drawn in slices, and when all of it is
   */
  constructor(
    private readonly sigma: () => Sigma,
    busy: (isBusy: boolean) => void,
  ) {
    this.queue = new RedrawQueue((nodes, edges) => this.these(nodes, edges, true), busy);
  }

  /**
   * Draws a picture in the place of another one of the same subgraph. If only the visible graph changed, the differences
   * are drawn at once, and what depends on them a moment after the last such step.
   */
  show(picture: Picture, before: Picture): void {
    if (picture.subgraph.lines.length > SMALL) this.inSlices(picture, before);
    else {
      const difference = differsInSceneOnly(before, picture) ? pictureDifference(before, picture) : null;
      if (difference === null) this.all();
      else if (picture.visibleGraph !== before.visibleGraph) this.scene(picture, difference);
    }
  }

  /** Draws these nodes and edges. @param schedule with the next frame, not at once */
  these(nodes: string[], edges: string[], schedule = false): void {
    this.sigma().refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule });
  }

  /** Whether something is still to be drawn that differs. */
  get isPending(): boolean {
    return this.settleTimer !== undefined || !this.queue.isEmpty;
  }

  /** Gives up what is still to be drawn. */
  stop(): void {
    clearTimeout(this.settleTimer);
    this.settleTimer = undefined;
    this.queue.stop();
  }

  /** Draws everything anew. */
  all(): void {
    this.stop();
    this.sigma().refresh();
  }

  private scene(picture: Picture, difference: Difference): void {
    this.stop();
    this.these(actorsOf(picture, difference), linesOf(picture, difference));
    this.settleTimer = setTimeout(() => this.all(), SETTLE_MS);
  }

  private inSlices(picture: Picture, before: Picture): void {
    const { subgraph, visibleGraph } = picture;
    const difference = pictureDifference(before, picture);
    const nodes = difference === null ? subgraph.actors.map(({ id }) => id) : actorsOf(picture, difference);
    const edges = difference === null ? subgraph.lines.map(({ id }) => id) : linesOf(picture, difference);
    // Lines end at the edge of their actors, whose sizes have changed.
    const isDrawn = (place: number) => {
      const line = subgraph.lines[place];
      return line !== undefined && isLineDrawn(picture, line);
    };
    this.queue.add(nodes, edges, before.visibleGraph === visibleGraph ? null : { ids: subgraph.lineIds, isDrawn });
    this.sigma().scheduleRender();
  }
}

/** The ids of those of some actors who are in the subgraph. */
function actorsOf({ visibleGraph, subgraph }: Picture, { actors }: Difference): string[] {
  const { actorIds } = visibleGraph.unionGraph;
  const ids: string[] = [];
  for (const index of actors) {
    const id = actorIds[index];
    if (id !== undefined && subgraph.members[index] === 1) ids.push(id);
  }
  return ids;
}

/** The ids of the lines that stand for some relations, each once. A step asks it of tens of thousands. */
function linesOf({ subgraph: { lineIds, lineOf } }: Picture, { relations }: Difference): string[] {
  const isFound = new Uint8Array(lineIds.length);
  const ids: string[] = [];
  for (const index of relations) {
    const line = lineOf[index] ?? -1;
    const id = lineIds[line];
    if (id === undefined || isFound[line] === 1) continue;
    isFound[line] = 1;
    ids.push(id);
  }
  return ids;
}

function differsInSceneOnly(a: Picture, b: Picture): boolean {
  const keys = [
    'palette',
    'styling',
    'open',
    'selectedActors',
    'selectedRelations',
    'spotlight',
    'pins',
    'positions',
    'labelling',
  ] as const;
  return keys.every((key) => a[key] === b[key]) && a.visibleGraph.criteria.compared === b.visibleGraph.criteria.compared;
}
