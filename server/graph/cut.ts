import type { GraphAnswer } from '../../model/api/graph.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';

/**
 * Keeps what comes first if there is more than the limit, and counts what it leaves out.
 * @param rank what is lower comes first; of equals the one whose id does
 * @param idOf the id of the relation
 */
export function truncateTo<T>(
  items: readonly T[],
  limit: number | undefined,
  rank: (item: T) => number,
  idOf: (item: T) => string,
): { readonly kept: readonly T[]; readonly cut: GraphAnswer['cut'] } {
  if (limit === undefined || items.length <= limit) return { kept: items, cut: null };
  const inOrder = [...items].sort((a, b) => rank(a) - rank(b) || compareCodeUnits(idOf(a), idOf(b)));
  return { kept: inOrder.slice(0, limit), cut: { limit, relations: items.length - limit } };
}
