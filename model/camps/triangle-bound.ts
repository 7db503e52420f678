import type { NetTie } from './bad-cycle.ts';
import { trianglesOf } from './triangles.ts';

/**
 * What misfits cost at least, by the triangles with one hostile tie alone: each takes the weight of its lightest tie from
 * all three, in the order in which they are met. Holds for any number of camps and for two; three hostile ties, which two camps
 * cannot satisfy either, are left out.
 */
export function trianglesAtLeast(actorCount: number, ties: readonly NetTie[]): number {
  const left = Float64Array.from(ties, ({ weight }) => Math.abs(weight));
  let cost = 0;
  for (const triangle of trianglesOf(actorCount, ties)) {
    if (triangle.filter((tie) => (ties[tie]?.weight ?? 0) < 0).length !== 1) continue;
    const least = Math.min(...triangle.map((tie) => left[tie] ?? 0));
    cost += least;
    for (const tie of triangle) left[tie] = (left[tie] ?? 0) - least;
  }
  return cost;
}
