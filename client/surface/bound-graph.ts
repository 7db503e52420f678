import type { ActorData } from './actor-program.ts';
import { actorData, lineData, ribbonOf } from './display-data.ts';
import { type EdgeCurve, edgeCurvesOf } from './edge-curves.ts';
import { MovedActors } from './moved-actors.ts';
import { isActorDrawn, type Picture, relationsDrawn } from './picture.ts';
import type { RibbonData } from './ribbon-program.ts';

/** What is bound until a picture has another subgraph: the graph that sigma draws, and the courses of its lines. Its look is read from the picture. */
export class BoundGraph {
  readonly moved: MovedActors;
  readonly courses: ReadonlyMap<string, EdgeCurve>;

  constructor({ visibleGraph, subgraph, positions }: Picture) {
    this.courses = edgeCurvesOf(subgraph.lines);
    this.moved = new MovedActors(visibleGraph.unionGraph, subgraph);
    this.moved.putInPlaces(positions);
  }

  /** What sigma draws of an actor. */
  node(picture: Picture, id: string): Partial<ActorData> {
    const { x, y } = this.moved.graph.getNodeAttributes(id);
    const actor = picture.visibleGraph.unionGraph.actorById.get(id);
    if (actor === undefined || !isActorDrawn(picture, actor)) return { x, y, hidden: true };
    return { x, y, ...actorData(picture, actor, null) };
  }

  /** What sigma draws of a line. */
  edge(picture: Picture, id: string): Partial<RibbonData> {
    const line = picture.subgraph.lineById.get(id);
    const course = this.courses.get(id);
    const relations = line === undefined ? [] : relationsDrawn(picture, line);
    if (relations.length === 0) return { ...ribbonOf(course), hidden: true };
    return lineData(picture, relations, null, course);
  }
}
