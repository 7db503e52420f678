import { MultiDirectedGraph } from 'graphology';
import { placeOfActor, type World } from '../graph/world.ts';
import { nodeSize } from '../style/look.ts';
import { NO_PLACES, type Places, type Point, rounded } from '../url/parsers.ts';
import type { Course } from './parallels.ts';
import { type Frame, frameAround, reachOf } from './reach.ts';

/** In pixels. */
const SMALL_VIEW = 320;

/** The graph that sigma draws, and where its nodes are: in the places of the dataset, moved, or being dragged. */
export class MovedActors {
  readonly graph = new MultiDirectedGraph();
  /** What the actors and relations of all years fill in the dataset's own places: the frame stays, wherever actors are moved. */
  readonly frame: Frame;
  private readonly dragged = new Map<string, Point>();
  private places: Places = NO_PLACES;

  /** @param courses of all relations @param padding what is kept free around the frame, in pixels */
  constructor(
    private readonly world: World,
    courses: ReadonlyMap<string, Course>,
    padding: number,
  ) {
    for (const { id, x, y } of world.actors) this.graph.addNode(id, { x, y });
    for (const { id, source, target } of world.relations) this.graph.addEdgeWithKey(id, source, target);
    const beside = world.relations.flatMap(({ id, ends }) => {
      const [from, to] = [world.actors[ends[0]], world.actors[ends[1]]];
      const course = courses.get(id);
      if (from === undefined || to === undefined || course === undefined) return [];
      return reachOf(course, from, to, nodeSize(world.relationsOf[ends[0]]?.length ?? 0));
    });
    this.frame = frameAround([...world.actors.map(({ x, y }) => ({ x, y, reach: 0 })), ...beside], padding, SMALL_VIEW);
  }

  /** Puts every actor where these places say, those that they do not name where the dataset does; ends a drag. */
  putInPlaces(places: Places): void {
    if (places === this.places) return;
    const moved = new Set([...this.places.keys(), ...this.dragged.keys(), ...places.keys()]);
    this.places = places;
    this.dragged.clear();
    for (const id of moved) this.put(id, placeOfActor(this.world, places, id));
  }

  /** Drags an actor to a place, and others along with it. */
  drag(id: string, together: readonly string[], to: Point): void {
    const from = this.placeOf(id);
    for (const each of together) {
      const { x, y } = this.placeOf(each);
      const place = rounded({ x: x + to.x - from.x, y: y + to.y - from.y });
      this.dragged.set(each, place);
      this.put(each, place);
    }
  }

  /** Where the dragged actors are by now. */
  draggedTo(): Places {
    return new Map(this.dragged);
  }

  private placeOf(id: string): Point {
    return this.dragged.get(id) ?? placeOfActor(this.world, this.places, id);
  }

  /** Written past graphology, which would tell sigma of each, and sigma would go through all of the graph each time. */
  private put(id: string, place: Point): void {
    if (this.graph.hasNode(id)) Object.assign(this.graph.getNodeAttributes(id), place);
  }
}
