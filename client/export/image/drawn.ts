import type { Line } from '../../graph/subgraph.ts';
import type { Actor, Relation } from '../../graph/union-graph.ts';
import { isActorDrawn, linesOf, type Picture, relationsDrawn } from '../../surface/picture.ts';

/** The actors, relations and lines that the canvas draws, in the order of the union graph. */
export interface Drawn {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly lines: readonly DrawnLine[];
}

/** A line, with those of its relations that are drawn: at least one. */
export interface DrawnLine {
  readonly line: Line;
  readonly relations: readonly Relation[];
}

/** The actors that are drawn, and the relations between them: a relation is drawn only with both its actors. */
export function drawnOf(picture: Picture): Drawn {
  const actors = picture.subgraph.actors.filter((actor) => isActorDrawn(picture, actor));
  const ids = new Set(actors.map(({ id }) => id));
  const lines = linesOf(picture).flatMap((line): DrawnLine[] => {
    const relations = ids.has(line.source) && ids.has(line.target) ? relationsDrawn(picture, line) : [];
    return relations.length === 0 ? [] : [{ line, relations }];
  });
  return { actors, relations: lines.flatMap(({ relations }) => relations), lines };
}
