import type { ActorData } from './actor-program.ts';
import { crossingsIn } from './crossings.ts';
import { actorData, lineData, ribbonOf } from './display-data.ts';
import { type EdgeCurve, edgeCurvesOf } from './edge-curves.ts';
import { MovedActors } from './moved-actors.ts';
import { isActorDrawn, type Picture, relationsDrawn } from './picture.ts';
import type { RibbonData } from './ribbon-program.ts';

/** What is bound until a picture has another subgraph: the graph that sigma draws, and the courses of its lines. Its look is read from the picture. */
export class BoundGraph {
  readonly moved: MovedActors;
  courses: ReadonlyMap<string, EdgeCurve>;

  constructor(picture: Picture) {
    this.courses = edgeCurvesOf(picture.subgraph.lines, crossingsIn(picture));
    this.moved = new MovedActors(picture.visibleGraph.unionGraph, picture.subgraph);
    this.moved.putInPlaces(picture.positions);
  }

  /** Bends the lines around the actors at their positions in a picture. @returns whether lines of such a picture are bent */
  bend(picture: Picture): boolean {
    const crossings = crossingsIn(picture);
    if (crossings === undefined) return false;
    this.courses = edgeCurvesOf(picture.subgraph.lines, crossings);
    return true;
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
    const index = picture.subgraph.lineOf[relations[0]?.index ?? -1] ?? -1;
    return lineData(picture, index, relations, null, course);
  }
}
