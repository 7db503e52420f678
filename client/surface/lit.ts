import type Sigma from 'sigma';
import type { Emphasis } from '../graph/emphasis.ts';
import { actorData, relationData } from './display-data.ts';
import type { EdgeCurve } from './edge-curves.ts';
import type { Lit } from './lit-layer.ts';
import { isRelationDrawn, type Picture } from './picture.ts';

/**
 * What is drawn over all the rest: what is highlighted, while the rest fades, or else what is selected.
 * `null` if there is nothing of either.
 */
export function litIn(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, courses: ReadonlyMap<string, EdgeCurve>): Lit | null {
  const { selectedActors, selectedRelations, visibleGraph } = picture;
  const above = emphasis ?? { actors: selectedActors, relations: selectedRelations };
  if (emphasis === null && selectedActors.size + selectedRelations.size === 0) return null;
  const { actorById, relationById } = visibleGraph.unionGraph;
  const shown = [...above.relations].flatMap((id) => {
    const relation = relationById.get(id);
    return relation !== undefined && isRelationDrawn(picture, relation) ? [relation] : [];
  });
  // A line runs below its ends. The actor that the pointer is on comes first in its neighbourhood, and is drawn last.
  const ids = new Set([...shown.flatMap(({ source, target }) => [source, target]), ...[...above.actors].reverse()]);
  const nodes = new Map([...ids].map((id) => [id, sigma.getNodeDisplayData(id)]));
  const relations = shown.flatMap((relation) => {
    const [source, target] = [nodes.get(relation.source), nodes.get(relation.target)];
    const drawn = sigma.getEdgeDisplayData(relation.id);
    if (source === undefined || target === undefined || drawn === undefined) return [];
    return [{ source, target, data: { ...drawn, ...relationData(picture, relation, emphasis, courses.get(relation.id)) } }];
  });
  const actors = [...nodes].flatMap(([id, drawn]) => {
    const actor = actorById.get(id);
    return actor === undefined || drawn === undefined || drawn.hidden ? [] : [{ ...drawn, ...actorData(picture, actor, emphasis) }];
  });
  return { actors, relations, isRestFaded: emphasis !== null };
}
