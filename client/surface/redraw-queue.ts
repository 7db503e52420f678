import { runInSlices, type SlicedWork } from '../graph/slices.ts';

const SETTLE_MS = 250;
const SLICE = 100;

/** A queue of nodes and edges to redraw, in slices, so that no step of a large graph blocks the main thread. */
export class RedrawQueue {
  private nodes: readonly string[] = [];
  private edges: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private slices: SlicedWork | null = null;
  private dependent: (() => readonly string[]) | null = null;

  /**
   * @param draw draws these nodes and edges with the next frame
   * @param busy is told when there is something in the queue, and when there is no more
   */
  constructor(
    private readonly draw: (nodes: string[], edges: string[]) => void,
    private readonly busy: (isBusy: boolean) => void,
  ) {}

  /**
   * Redraws these and what is left in the queue, and shortly after the last such call all dependent edges.
   * @param dependent returns the dependent edges; `null`: there are no more than those that are still to be redrawn
   */
  add(nodes: readonly string[], edges: readonly string[], dependent: (() => readonly string[]) | null): void {
    this.pause();
    this.dependent = dependent ?? this.dependent;
    this.nodes = union(this.nodes, nodes);
    this.edges = union(this.edges, edges);
    this.busy(true);
    this.next(() => {
      if (this.dependent === null) return this.busy(false);
      this.timer = setTimeout(() => {
        this.edges = this.dependent?.() ?? [];
        this.dependent = null;
        this.next(() => this.busy(false));
      }, SETTLE_MS);
    });
  }

  get isEmpty(): boolean {
    return this.nodes.length === 0 && this.edges.length === 0 && this.dependent === null;
  }

  /** Clears the queue, because everything was redrawn. */
  stop(): void {
    this.pause();
    if (!this.isEmpty) this.busy(false);
    this.nodes = [];
    this.edges = [];
    this.dependent = null;
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.slices?.stop();
    this.slices = null;
  }

  /** Redraws all that is left in the queue. */
  private next(done: () => void): void {
    const count = Math.ceil(this.nodes.length / SLICE) + Math.ceil(this.edges.length / SLICE);
    this.slices = runInSlices(
      count,
      () => {
        const [nodes, edges] = this.nodes.length > 0 ? [this.nodes.slice(0, SLICE), []] : [[], this.edges.slice(0, SLICE)];
        this.nodes = this.nodes.slice(nodes.length);
        this.edges = this.edges.slice(edges.length);
        this.draw(nodes, edges);
      },
      done,
    );
  }
}

function union(left: readonly string[], more: readonly string[]): readonly string[] {
  return left.length === 0 ? more : [...new Set([...left, ...more])];
}
