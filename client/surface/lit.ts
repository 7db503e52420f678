import type Sigma from 'sigma';
import type { Emphasis } from '../graph/emphasis.ts';
import { actorData, lineData } from './display-data.ts';
import type { EdgeCurve } from './edge-curves.ts';
import type { Lit } from './lit-layer.ts';
import { type Picture, relationsDrawn } from './picture.ts';

/**
 * What is drawn over all the rest: what is highlighted, while the rest fades, or else what is selected.
 * `null` if there is nothing of either.
 */
export function litIn(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, courses: ReadonlyMap<string, EdgeCurve>): Lit | null {
  const { selectedActors, selectedRelations, visibleGraph } = picture;
  const { lines, lineOf } = picture.subgraph;
  const above = emphasis ?? { actors: selectedActors, relations: selectedRelations };
  if (emphasis === null && selectedActors.size + selectedRelations.size === 0) return null;
  const { actorById, relationById } = visibleGraph.unionGraph;
  const indexes = new Set([...above.relations].map((id) => lineOf[relationById.get(id)?.index ?? -1] ?? -1));
  const shown = [...indexes].flatMap((index) => {
    const line = lines[index];
    const relations = line === undefined ? [] : relationsDrawn(picture, line);
    return line === undefined || relations.length === 0 ? [] : [{ line, relations }];
  });
  // A line runs below its ends. The actor that the pointer is on comes first in its neighbourhood, and is drawn last.
  const ids = new Set([...shown.flatMap(({ line }) => [line.source, line.target]), ...[...above.actors].reverse()]);
  const nodes = new Map([...ids].map((id) => [id, sigma.getNodeDisplayData(id)]));
  const litLines = shown.flatMap(({ line, relations }) => {
    const [source, target] = [nodes.get(line.source), nodes.get(line.target)];
    const drawn = sigma.getEdgeDisplayData(line.id);
    if (source === undefined || target === undefined || drawn === undefined) return [];
    return [{ source, target, data: { ...drawn, ...lineData(picture, relations, emphasis, courses.get(line.id)) } }];
  });
  const actors = [...nodes].flatMap(([id, drawn]) => {
    const actor = actorById.get(id);
    return actor === undefined || drawn === undefined || drawn.hidden ? [] : [{ ...drawn, ...actorData(picture, actor, emphasis) }];
  });
  return { actors, lines: litLines, isRestFaded: emphasis !== null };
}
