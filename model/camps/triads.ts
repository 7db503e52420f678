import { finish, type Steps } from '../steps.ts';
import { netTies, type SignedGraph } from './signed-graph.ts';
import { trianglesOf } from './triangles.ts';

/** How many triads there are of each type, by the signs of their three ties. */
export interface Triads {
  readonly '+++': number;
  readonly '++-': number;
  readonly '+--': number;
  readonly '---': number;
  /** With an even number of hostile ties: a friend's friend is a friend, and an enemy's enemy too (Cartwright and Harary 1956). */
  readonly balanced: number;
  readonly total: number;
}

/** Triads that make a step: a fraction of a millisecond. */
const AT_ONCE = 1000;

/** Counts the triads of a graph. A tie has the sign that it has more of; one that has as much of both is left out. */
export function triadsOf(graph: SignedGraph): Triads {
  return finish(triadSteps(graph));
}

/** The same, some triads at a time. */
export function* triadSteps(graph: SignedGraph): Steps<Triads> {
  const signed = netTies(graph);
  yield;
  const byHostile = [0, 0, 0, 0];
  let counted = 0;
  for (const triangle of trianglesOf(graph.actors.length, signed)) {
    counted += 1;
    if (counted % AT_ONCE === 0) yield;
    const hostile = triangle.filter((tie) => (signed[tie]?.weight ?? 0) < 0).length;
    byHostile[hostile] = (byHostile[hostile] ?? 0) + 1;
  }
  const [none = 0, one = 0, two = 0, three = 0] = byHostile;
  return { '+++': none, '++-': one, '+--': two, '---': three, balanced: none + two, total: none + one + two + three };
}
