import type { CampRelation, CountedRelation } from '../../model/camps/camp-relations.ts';
import { signName } from '../../model/coding/sign.ts';
import type { RelationFilter } from '../../model/filter/filter-query.ts';
import { type AskedStates, isStateShown } from '../../model/filter/shown-states.ts';
import { memoize } from '../../model/paths/memoize.ts';
import { isEvent } from '../../model/time/event.ts';
import { stateIn } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { inSlices } from '../event-loop/slices.ts';
import { relationMatcher } from '../graph/select-graph.ts';
import type { StoredRelation } from '../graph/stored-relation.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/** The relations of a graph that have a sign, as camps read them, with what is stored of each. */
interface Signed {
  readonly stored: StoredRelation;
  readonly relation: CampRelation;
}

const signedOf = memoize(async (graph: UnionGraph): Promise<readonly Signed[]> => {
  const types = new Map(graph.types.map((type) => [type.type, type]));
  const signed: Signed[] = [];
  await inSlices(graph.relations.values(), (stored) => {
    if (stored.sign !== 0) signed.push({ stored, relation: campRelationOf(stored, types.get(stored.type)) });
  });
  return signed;
});

/** Written out field by field, as relations of the union graph are: objects that are joined by `...` take far more memory. */
function campRelationOf(stored: StoredRelation, type: UnionGraph['types'][number] | undefined): CampRelation {
  return {
    id: stored.id,
    type: stored.type,
    source: stored.source,
    target: stored.target,
    sign: signName(stored.sign),
    weak: type?.weak ?? false,
    symmetric: type?.symmetric ?? false,
    isEvent: isEvent(stored, type?.temporality ?? 'state'),
    category: stored.category,
    endedBy: stored.endedBy,
    status: stored.status,
    disputed: stored.disputed,
    dating: stored.dating,
    attested: stored.attested,
    foretold: stored.foretold,
    startStatus: stored.startStatus,
    endStatus: stored.endStatus,
    possibleFrom: stored.possibleFrom,
    possibleTo: stored.possibleTo,
  };
}

/** Which states count beside those that always do, and which relations. */
export interface CampSelection extends RelationFilter {
  readonly asked: AskedStates;
}

/** The relations that match the filters in any window, so that what is over counts as over. The states are not filtered. */
export async function candidatesOf(graph: UnionGraph, selection: CampSelection): Promise<CampRelation[]> {
  const matches = relationMatcher(selection, graph);
  const candidates: CampRelation[] = [];
  await inSlices(await signedOf(graph), ({ stored, relation }) => {
    if (matches(stored)) candidates.push(relation);
  });
  return candidates;
}

/** How many relations with a sign match the filters in any window. */
export async function countCandidates(graph: UnionGraph, selection: CampSelection): Promise<number> {
  const matches = relationMatcher(selection, graph);
  let count = 0;
  await inSlices(await signedOf(graph), ({ stored }) => {
    if (matches(stored)) count += 1;
  });
  return count;
}

/** The relations that count in a window, with their states. */
export async function countedIn(graph: UnionGraph, selection: CampSelection, window: Window): Promise<CountedRelation[]> {
  const matches = relationMatcher(selection, graph);
  const counted: CountedRelation[] = [];
  await inSlices(await signedOf(graph), ({ stored, relation }) => {
    const state = stateIn(stored, window);
    if (!isStateShown(state, selection.asked, selection.filter)) return;
    if (matches(stored, { states: [state], changes: [] })) counted.push({ relation, state });
  });
  return counted;
}

/** The relations that any reading of the evidence counts in a window: whatever their state is, what their status is, and whether they are disputed. */
export function readableIn(graph: UnionGraph, { filter, ...actors }: CampSelection, window: Window): Promise<CountedRelation[]> {
  const { state: _state, status: _status, dispute: _dispute, ...others } = filter;
  return countedIn(graph, { ...actors, filter: others, asked: { presumed: true, unknown: true } }, window);
}
