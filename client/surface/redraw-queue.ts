import { runSteps, type SlicedWork } from '../graph/slices.ts';

const SETTLE_MS = 250;
const SLICE = 100;
/** So many edges are looked at in a slice for those that are to be redrawn. */
const LOOKED_AT = 400;

/** Edges that depend on what was redrawn: by their places, which of them are to be redrawn too is asked when it is their turn. */
export interface DependentEdges {
  readonly ids: readonly string[];
  isDrawn(place: number): boolean;
}

/** A queue of nodes and edges to redraw, in slices, so that no step of a large graph blocks the main thread. */
export class RedrawQueue {
  private nodes: readonly string[] = [];
  private edges: readonly string[] = [];
  private dependent: DependentEdges | null = null;
  /** How many of each are redrawn. What is left is not copied at each slice: of a large graph that would be most of the work. */
  private done = { nodes: 0, edges: 0, dependent: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private slices: SlicedWork | null = null;

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
   * @param dependent `null`: there are no more than those that are still to be redrawn
   */
  add(nodes: readonly string[], edges: readonly string[], dependent: DependentEdges | null): void {
    this.pause();
    const dependentDone = dependent === null ? this.done.dependent : 0;
    this.dependent = dependent ?? this.dependent;
    this.nodes = union(this.nodes.slice(this.done.nodes), nodes);
    this.edges = union(this.edges.slice(this.done.edges), edges);
    this.done = { nodes: 0, edges: 0, dependent: dependentDone };
    this.busy(true);
    this.slices = runSteps(this.redrawn(), () => {
      if (this.dependent === null) return this.busy(false);
      this.timer = setTimeout(() => {
        this.slices = runSteps(this.redrawnDependents(), () => this.busy(false));
      }, SETTLE_MS);
    });
  }

  get isEmpty(): boolean {
    const { nodes, edges } = this.done;
    return nodes >= this.nodes.length && edges >= this.edges.length && this.dependent === null;
  }

  /** Clears the queue, because everything was redrawn. */
  stop(): void {
    this.pause();
    if (!this.isEmpty) this.busy(false);
    this.nodes = [];
    this.edges = [];
    this.dependent = null;
    this.done = { nodes: 0, edges: 0, dependent: 0 };
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.slices?.stop();
    this.slices = null;
  }

  private *redrawn(): Generator<void, void> {
    for (const { nodes, done } = this; done.nodes < nodes.length; yield) {
      const start = done.nodes;
      done.nodes += SLICE;
      this.draw(nodes.slice(start, done.nodes), []);
    }
    for (const { edges, done } = this; done.edges < edges.length; yield) {
      const start = done.edges;
      done.edges += SLICE;
      this.draw([], edges.slice(start, done.edges));
    }
  }

  private *redrawnDependents(): Generator<void, void> {
    const { dependent, done } = this;
    while (dependent !== null && done.dependent < dependent.ids.length) {
      const start = done.dependent;
      done.dependent += LOOKED_AT;
      const edges = dependent.ids.slice(start, done.dependent).filter((_, index) => dependent.isDrawn(start + index));
      if (edges.length > 0) this.draw([], edges);
      yield;
    }
    this.dependent = null;
  }
}

function union(left: readonly string[], more: readonly string[]): readonly string[] {
  return left.length === 0 ? more : [...new Set([...left, ...more])];
}
