import { type Difference, differenceOf } from '../graph/scene-difference.ts';
import type { Picture } from './picture.ts';

/** Indexes of the actors and relations that two pictures of one subgraph draw differently; `null` for all of them. */
export function pictureDifference(before: Picture, after: Picture): Difference | null {
  if (before.palette !== after.palette || before.styling !== after.styling) return null;
  const { unionGraph } = after.visibleGraph;
  const scene = differenceOf(before.visibleGraph, after.visibleGraph);
  const named = new Set([
    ...differing(before.selectedActors, after.selectedActors),
    ...differing(before.pins, after.pins),
    ...differing(before.positions, after.positions),
    ...(before.spotlight === after.spotlight ? [] : [...(before.spotlight?.actors ?? []), ...(after.spotlight?.actors ?? [])]),
  ]);
  const relationsOfScene = scene.relations.filter((index) => isDrawnInEither(before, after, index));
  const areOthersSame = before.open === after.open && before.selectedRelations === after.selectedRelations;
  const isNobodyElse = after.selectedActors.size === 0 && after.spotlight === null && named.size === 0;
  // As most steps are: what the scene says is all there is, and each once.
  if (areOthersSame && isNobodyElse) return { actors: scene.actors, relations: relationsOfScene };
  const actors = new Set(scene.actors);
  if (before.visibleGraph.criteria !== after.visibleGraph.criteria) {
    // Whether they are drawn does not follow from the number of their relations.
    for (const id of [...after.selectedActors, ...(after.spotlight?.actors ?? [])]) {
      const index = unionGraph.actorById.get(id)?.index;
      if (index !== undefined) actors.add(index);
    }
  }
  const relations = new Set(relationsOfScene);
  for (const id of named) {
    const index = unionGraph.actorById.get(id)?.index;
    if (index === undefined) continue;
    actors.add(index);
    // Lines end at the edge of their actors.
    for (const relation of unionGraph.relationsOf[index] ?? []) relations.add(relation);
  }
  for (const id of differing(before.selectedRelations, after.selectedRelations)) {
    const index = unionGraph.relationById.get(id)?.index;
    if (index !== undefined) relations.add(index);
  }
  if (before.open !== after.open) {
    for (const { relations: ofTie } of [...before.open.ties, ...after.open.ties]) for (const { index } of ofTie) relations.add(index);
  }
  return { actors: [...actors], relations: [...relations] };
}

/** The ids of both, unless they are the same. */
function differing(before: Ids, after: Ids): string[] {
  return before === after ? [] : [...before.keys(), ...after.keys()];
}

type Ids = ReadonlySet<string> | ReadonlyMap<string, unknown>;

function isDrawnInEither(before: Picture, after: Picture, index: number): boolean {
  if (before.visibleGraph.visible[index] === 1 || after.visibleGraph.visible[index] === 1) return true;
  if (before.selectedRelations.size + after.selectedRelations.size === 0) return false;
  const id = after.visibleGraph.unionGraph.relationIds[index] ?? '';
  return before.selectedRelations.has(id) || after.selectedRelations.has(id);
}
