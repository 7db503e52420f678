/**
 * The claims of a relation so that their sources come in the order in which the relation names them: a
 * dataset says that order by its claims alone.
 */
export function inOrderOfSources<T>(claims: readonly T[], sources: readonly string[], sourceOf: (claim: T) => string): T[] {
  const places = new Map(sources.map((source, index) => [source, index]));
  const place = (claim: T) => places.get(sourceOf(claim)) ?? sources.length;
  return [...claims].sort((a, b) => place(a) - place(b));
}
