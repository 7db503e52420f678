import type { DyadAnswer } from '../../model/api/dyad.ts';
import type { Evidence } from '../../model/api/sources.ts';
import type { Stance } from '../../model/coding/codes.ts';
import { dyadHistory } from '../../model/dyad.ts';
import type { Database } from '../database/database.ts';
import { actorNodeOf, toSummary } from '../graph/relation-summary.ts';
import { requireActor } from '../graph/require-actor.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { evidenceOf } from '../relations/evidence.ts';

/** A history, with the claims about each of its relations. */
interface Dyad {
  readonly answer: DyadAnswer;
  readonly evidence: ReadonlyMap<string, Evidence[]>;
}

/** The history of two actors. @throws HttpProblem 404 that names an id, DatabaseError */
export async function dyadOf(database: Database, graph: UnionGraph, ids: readonly [string, string]): Promise<Dyad> {
  const [a, b] = [requireActor(graph, ids[0]), requireActor(graph, ids[1])];
  const temporalities = new Map(graph.types.map(({ type, temporality }) => [type, temporality]));
  const history = dyadHistory(graph.relations.values(), [a.id, b.id], temporalities);
  const evidence = await evidenceOf(
    database,
    history.map(({ id }) => id),
    graph.known,
  );
  // What was retracted counts only where it had not been on the day that is asked for.
  const counts = ({ retracted }: Evidence) => graph.known !== undefined || retracted === undefined;
  const count = (relation: string, stance: Stance) =>
    (evidence.get(relation) ?? []).filter((claim) => claim.stance === stance && counts(claim)).length;
  const answer: DyadAnswer = {
    actors: [actorNodeOf(a), actorNodeOf(b)],
    relations: history.map((relation) => ({
      ...toSummary(relation),
      sign: relation.sign,
      category: relation.category,
      summary: relation.summary,
      isEvent: relation.isEvent,
      ends: relation.ends,
      supporting: count(relation.id, 'supports'),
      disputing: count(relation.id, 'disputes'),
      disputingDates: count(relation.id, 'disputes-dates'),
    })),
  };
  return { answer, evidence };
}
