import type Sigma from 'sigma';
import type { Emphasis } from '../graph/emphasis.ts';
import { actorData, lineData } from './display-data.ts';
import type { Courses } from './edge-curves.ts';
import type { Lit } from './lit-layer.ts';
import { lineAt, type Picture, relationsDrawn } from './picture.ts';

/**
 * What is drawn over all the rest: the relations of open ties, and over these what is highlighted, while the rest fades, or
 * else what is selected. `null` if there is nothing of these.
 */
export function litIn(sigma: Sigma, picture: Picture, emphasis: Emphasis | null, courses: Courses): Lit | null {
  const { selectedActors, selectedRelations, visibleGraph, open } = picture;
  const { lines, lineOf } = picture.subgraph;
  const above = emphasis ?? { actors: selectedActors, relations: selectedRelations };
  if (emphasis === null && selectedActors.size + selectedRelations.size + open.lines.length === 0) return null;
  const { actorById, relationById } = visibleGraph.unionGraph;
  // Those that are highlighted come last, and with that on top.
  const opened = open.lines.map(({ id }, index) => ({ index: lines.length + index, isAbove: above.relations.has(id) }));
  const indexes = new Set([
    ...opened.sort((a, b) => Number(a.isAbove) - Number(b.isAbove)).map(({ index }) => index),
    ...[...above.relations].map((id) => lineOf[relationById.get(id)?.index ?? -1] ?? -1),
  ]);
  const shown = [...indexes].flatMap((index) => {
    const line = lineAt(picture, index);
    const relations = line === undefined ? [] : relationsDrawn(picture, line);
    return line === undefined || relations.length === 0 ? [] : [{ index, line, relations }];
  });
  // A line runs below its ends. The actor that the pointer is on comes first in its neighbourhood, and is drawn last.
  const ids = new Set([...shown.flatMap(({ line }) => [line.source, line.target]), ...[...above.actors].reverse()]);
  const nodes = new Map([...ids].map((id) => [id, sigma.getNodeDisplayData(id)]));
  const litLines = shown.flatMap(({ index, line, relations }) => {
    const [source, target] = [nodes.get(line.source), nodes.get(line.target)];
    // That of a relation of an open tie is the tie's.
    const drawn = sigma.getEdgeDisplayData(lines[lineOf[relations[0]?.index ?? -1] ?? -1]?.id ?? '');
    if (source === undefined || target === undefined || drawn === undefined) return [];
    return [{ source, target, data: { ...drawn, ...lineData(picture, index, relations, emphasis, courses.get(line.id)) } }];
  });
  const actors = [...nodes].flatMap(([id, drawn]) => {
    const actor = actorById.get(id);
    return actor === undefined || drawn === undefined || drawn.hidden ? [] : [{ ...drawn, ...actorData(picture, actor, emphasis) }];
  });
  return { actors, lines: litLines, isRestFaded: emphasis !== null };
}
