import { MultiDirectedGraph } from 'graphology';
import { positionOfActor, type UnionGraph } from '../graph/union-graph.ts';
import { nodeSize } from '../style/look.ts';
import { type ActorPositions, type LayoutPoint, NO_POSITIONS, roundedPosition } from '../url/parsers.ts';
import type { EdgeCurve } from './edge-curves.ts';
import { type Frame, frameAround, reachOf } from './reach.ts';

/** In pixels. */
const SMALL_VIEW = 320;

/** The graph that sigma draws, with the positions of its nodes: those of the dataset, moved ones, or those of a drag. */
export class MovedActors {
  readonly graph = new MultiDirectedGraph();
  /** The frame around the actors and relations of all years at the dataset's positions. It stays the same when actors are moved. */
  readonly frame: Frame;
  private readonly dragged = new Map<string, LayoutPoint>();
  private places: ActorPositions = NO_POSITIONS;

  /** @param courses the courses of all relations @param padding free space around the frame, in pixels */
  constructor(
    private readonly unionGraph: UnionGraph,
    courses: ReadonlyMap<string, EdgeCurve>,
    padding: number,
  ) {
    for (const { id, x, y } of unionGraph.actors) this.graph.addNode(id, { x, y });
    for (const { id, source, target } of unionGraph.relations) this.graph.addEdgeWithKey(id, source, target);
    const beside = unionGraph.relations.flatMap(({ id, ends }) => {
      const [from, to] = [unionGraph.actors[ends[0]], unionGraph.actors[ends[1]]];
      const course = courses.get(id);
      if (from === undefined || to === undefined || course === undefined) return [];
      return reachOf(course, from, to, nodeSize(unionGraph.relationsOf[ends[0]]?.length ?? 0));
    });
    this.frame = frameAround([...unionGraph.actors.map(({ x, y }) => ({ x, y, reach: 0 })), ...beside], padding, SMALL_VIEW);
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
