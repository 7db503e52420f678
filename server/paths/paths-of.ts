import type { Evidence } from '../../model/api/sources.ts';
import type { Sign } from '../../model/coding/sign.ts';
import { isEmptyFilter } from '../../model/filter/filter.ts';
import type { PathAnswer, PathStep, PathsAnswer } from '../../model/paths/answer.ts';
import { type FoundPath, type FoundStep, findPaths, type PathSearch } from '../../model/paths/find-paths.ts';
import type { PathsQuery } from '../../model/paths/query.ts';
import { stateIn } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import type { Database } from '../database/database.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import { relationMatcher } from '../graph/select-graph.ts';
import type { StoredRelation } from '../graph/stored-relation.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { evidenceOf } from '../relations/evidence.ts';

/** How two actors of a graph are connected. @throws HttpProblem 404 that names an id, 400; DatabaseError */
export async function pathsOf(database: Database, graph: UnionGraph, query: PathsQuery): Promise<PathsAnswer> {
  const [from, to] = [requireActor(graph, query.from), requireActor(graph, query.to)];
  requireKnownValues(query.relations, graph);
  const { order, window, limit } = query;
  const { shortest, paths, cut } = findPaths(graph.relations.values(), {
    ...query,
    matches: isMeant(graph, query),
    canTraverseBackwards: walkedBack(graph, query),
  });
  const evidence = await evidenceOf(
    database,
    paths.flatMap(({ steps }) => steps.map(({ relation }) => relation.id)),
    graph.known,
  );
  return {
    from: actorNodeOf(from),
    to: actorNodeOf(to),
    order,
    window,
    shortest,
    paths: paths.map((path) => answered(path, window, evidence)),
    cut: cut && { limit, ...cut },
  };
}

/** A relation is filtered by its state in the window, which the answer gives it too, and not by that of a stretch of it. */
function isMeant(graph: UnionGraph, { relations, window }: PathsQuery): PathSearch<StoredRelation>['matches'] {
  const { filter, hide, only } = relations;
  if (isEmptyFilter(filter) && hide.length === 0 && only.length === 0) return () => true;
  const passes = relationMatcher(relations, graph);
  return (relation) => passes(relation, window === null ? undefined : { states: [stateIn(relation, window)], changes: [] });
}

function walkedBack(graph: UnionGraph, { directed }: PathsQuery): (relation: StoredRelation) => boolean {
  if (!directed) return () => true;
  const symmetric = new Set(graph.types.flatMap(({ type, symmetric }) => (symmetric ? [type] : [])));
  return ({ type }) => symmetric.has(type);
}

function answered(
  { state, during, steps }: FoundPath<StoredRelation>,
  window: Window | null,
  evidence: ReadonlyMap<string, Evidence[]>,
): PathAnswer {
  return {
    length: steps.length,
    state,
    sign: steps.reduce<Sign>((sign, { relation }) => product(sign, relation.sign), 1),
    during,
    steps: steps.map((step) => answeredStep(step, window, evidence.get(step.relation.id) ?? [])),
  };
}

function answeredStep(
  { from, to, relation, alternatives }: FoundStep<StoredRelation>,
  window: Window | null,
  evidence: Evidence[],
): PathStep {
  const state = window === null ? undefined : stateIn(relation, window);
  return {
    from,
    to,
    relation: { ...toSummary(relation), ...(state === undefined || state === 'absent' ? {} : { state }) },
    sign: relation.sign,
    along: relation.source === from,
    evidence,
    alternatives: alternatives.map(({ id }) => id),
  };
}

function product(a: Sign, b: Sign): Sign {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}
