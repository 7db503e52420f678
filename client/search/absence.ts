import { relationsOfActor } from '../graph/relations-of-actor.ts';
import type { Relation, UnionGraph } from '../graph/union-graph.ts';
import { isActorIncluded, isActorVisible, isInWindow, isVisible, statesInWindows, type VisibleGraph } from '../graph/visible-graph.ts';
import { dateInWords, windowInWords } from '../wording/date-in-words.ts';
import type { Hit } from './hit.ts';

/** Why a hit is not in the picture, in words; `undefined` where it is, or can be in none. */
export type Absence = (hit: Pick<Hit, 'target' | 'isKnown'>) => string | undefined;

/** Says of each hit whether the window has it, and whether it is hidden there. */
export function absenceFrom(visibleGraph: VisibleGraph): Absence {
  const { unionGraph, criteria } = visibleGraph;
  const isOfTwo = criteria.compared?.of === 'windows';
  const notIn = isOfTwo ? 'in neither window' : `not in ${windowInWords(criteria.window)}`;
  const inWindow = isOfTwo ? 'in the windows' : `in ${windowInWords(criteria.window)}`;
  const isSetAside = ({ source, target }: Relation) => !isActorIncluded(criteria, source) || !isActorIncluded(criteria, target);
  const among = (relations: readonly Relation[]) => {
    if (relations.some((relation) => isVisible(visibleGraph, relation))) return undefined;
    const inThem = relations.filter((relation) => isInWindow(visibleGraph, relation));
    if (inThem.length > 0) return inThem.every(isSetAside) ? 'set aside' : 'hidden by the filters';
    const states = relations.flatMap((relation) => statesInWindows(visibleGraph, relation));
    if (states.includes('presumed')) return `only presumed ${inWindow}, which is hidden`;
    return states.includes('unknown') ? `not known ${inWindow}, which is hidden` : notIn;
  };
  let relationsOfSources: ReadonlyMap<string, readonly Relation[]> | undefined;
  return ({ target, isKnown }) => {
    if (target === undefined) return undefined;
    if (isKnown === false && criteria.known != null) return `not known by ${dateInWords(criteria.known)}`;
    if (target.kind === 'relation') return among([unionGraph.relationById.get(target.id)].filter((relation) => relation !== undefined));
    if (target.kind === 'source') {
      relationsOfSources ??= bySource(unionGraph);
      return among(relationsOfSources.get(target.id) ?? []);
    }
    const actor = unionGraph.actorById.get(target.id);
    if (actor === undefined || isActorVisible(visibleGraph, actor)) return undefined;
    return among(relationsOfActor(unionGraph, actor.index));
  };
}

function bySource({ relations }: UnionGraph): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const id of relation.sources) {
      const others = found.get(id);
      if (others === undefined) found.set(id, [relation]);
      else others.push(relation);
    }
  }
  return found;
}
