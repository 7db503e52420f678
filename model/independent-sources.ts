/** A source, with the one as which it counts, if there is one. */
export interface Cited {
  readonly id: string;
  readonly via?: string | undefined;
}

/**
 * Finds the independent sources among some: one that repeats another, or is known through it alone, counts as that other one.
 * @param all the sources by which these are followed
 * @returns a function from ids of sources to the ids of those that speak for themselves
 */
export function independentSources(all: readonly Cited[]): (ids: Iterable<string>) => ReadonlySet<string> {
  const citing = new Map(all.map(({ id, via }) => [id, via]));
  return (ids) => new Set([...ids].map((id) => voiceOf(id, citing)));
}

/** The source that speaks where one is repeated or cited. A ring of such sources ends where it began. */
function voiceOf(id: string, citing: ReadonlyMap<string, string | undefined>): string {
  // Most sources speak for themselves.
  if (!citing.get(id)) return id;
  const passed = new Set<string>();
  let voice = id;
  for (let next = citing.get(voice); next && !passed.has(next); next = citing.get(voice)) {
    passed.add(voice);
    voice = next;
  }
  return voice;
}
