/** A source, with the one through which alone it is known, if there is one. */
interface Cited {
  readonly id: string;
  readonly via?: string | undefined;
}

/**
 * The independent sources among some: one that is known through another only, which cites it, counts as that other one.
 * @param all the sources by which citations are followed
 * @returns the ids of those that speak for themselves
 */
export function independentSources(ids: Iterable<string>, all: readonly Cited[]): ReadonlySet<string> {
  const citing = new Map(all.map(({ id, via }) => [id, via]));
  return new Set(
    [...ids].map((id) => {
      const passed = new Set<string>();
      let voice = id;
      for (let next = citing.get(voice); next && !passed.has(next); next = citing.get(voice)) {
        passed.add(voice);
        voice = next;
      }
      return voice;
    }),
  );
}
