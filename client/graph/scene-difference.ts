import { isActorVisible, type VisibleGraph } from './visible-graph.ts';

/** Indexes of what differs between two scenes. */
export interface Difference {
  readonly relations: readonly number[];
  readonly actors: readonly number[];
}

/** The differences between two visible graphs of one union graph. */
export function differenceOf(before: VisibleGraph, after: VisibleGraph): Difference {
  const relations: number[] = [];
  const actors: number[] = [];
  const one = before.comparison === null && after.comparison === null;
  const isComparedOtherwise = (index: number) =>
    before.comparison?.changes[index] !== after.comparison?.changes[index] ||
    before.comparison?.states[index] !== after.comparison?.states[index];
  const [statesBefore, visibleBefore] = [before.states, before.visible];
  const { states, visible } = after;
  for (let index = 0; index < states.length; index += 1) {
    const isSame = statesBefore[index] === states[index] && visibleBefore[index] === visible[index];
    if (!isSame || (!one && isComparedOtherwise(index))) relations.push(index);
  }
  // The look of an actor depends on the number of its relations only; whether one without any is shown, on the criteria.
  for (let index = 0; index < after.degrees.length; index += 1) {
    if (before.degrees[index] !== after.degrees[index]) actors.push(index);
  }
  if (before.criteria === after.criteria) return { relations, actors };
  for (const index of after.unionGraph.unconnected) {
    const actor = after.unionGraph.actors[index];
    if (actor !== undefined && isActorVisible(before, actor) !== isActorVisible(after, actor)) actors.push(index);
  }
  return { relations, actors };
}
