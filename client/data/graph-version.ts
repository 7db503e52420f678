/** The version of the graph that the server told last, on whatever it answered. */

const listeners = new Set<() => void>();
let latest: string | null = null;

/** `null`: none was told yet. */
export function latestVersion(): string | null {
  return latest;
}

/** @param version `null`: an answer that is not about the graph */
export function hearVersion(version: string | null): void {
  if (version === null || version === latest) return;
  latest = version;
  for (const heard of listeners) heard();
}

/** @returns ends it */
export function onVersion(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
