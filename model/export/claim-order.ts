/**
 * Sorts the claims of a relation by the order in which the relation names their sources. A
 * dataset stores that order only as the order of its claims.
 */
export function sortBySourceOrder<T>(claims: readonly T[], sources: readonly string[], sourceOf: (claim: T) => string): T[] {
  const places = new Map(sources.map((source, index) => [source, index]));
  const place = (claim: T) => places.get(sourceOf(claim)) ?? sources.length;
  return [...claims].sort((a, b) => place(a) - place(b));
}
