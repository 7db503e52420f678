import { MultiDirectedGraph } from 'graphology';
import type { Subgraph } from '../graph/subgraph.ts';
import { positionOfActor, type UnionGraph } from '../graph/union-graph.ts';
import { type ActorPositions, type LayoutPoint, NO_POSITIONS, roundedPosition } from '../url/parsers.ts';

/** The graph that sigma draws: the actors and lines of a subgraph, at the positions of the dataset, moved ones, or those of a drag. */
export class MovedActors {
  readonly graph = new MultiDirectedGraph();
  private readonly dragged = new Map<string, LayoutPoint>();
  private places: ActorPositions = NO_POSITIONS;

  constructor(
    private readonly unionGraph: UnionGraph,
    { actors, lines }: Subgraph,
  ) {
    for (const { id, x, y } of actors) this.graph.addNode(id, { x, y });
    for (const { id, source, target } of lines) this.graph.addEdgeWithKey(id, source, target);
  }

  /** Moves every actor to its position in `places`, or else to that of the dataset, and ends a drag. */
  putInPlaces(positions: ActorPositions): void {
    if (positions === this.places) return;
    const moved = new Set([...this.places.keys(), ...this.dragged.keys(), ...positions.keys()]);
    this.places = positions;
    this.dragged.clear();
    for (const id of moved) this.put(id, positionOfActor(this.unionGraph, positions, id));
  }

  /** Drags an actor to a point, and others along with it. */
  drag(id: string, together: readonly string[], to: LayoutPoint): void {
    const from = this.placeOf(id);
    for (const each of together) {
      const { x, y } = this.placeOf(each);
      const place = roundedPosition({ x: x + to.x - from.x, y: y + to.y - from.y });
      this.dragged.set(each, place);
      this.put(each, place);
    }
  }

  /** The current positions of the dragged actors. */
  draggedTo(): ActorPositions {
    return new Map(this.dragged);
  }

  private placeOf(id: string): LayoutPoint {
    return this.dragged.get(id) ?? positionOfActor(this.unionGraph, this.places, id);
  }

  /** Bypasses graphology's events, because sigma would process the whole graph on each. */
  private put(id: string, place: LayoutPoint): void {
    if (this.graph.hasNode(id)) Object.assign(this.graph.getNodeAttributes(id), place);
  }
}
