/** The version of the graph in the latest answer of the server, whatever was requested. */

const listeners = new Set<() => void>();
let latest: string | null = null;

/** The latest version; `null` before the first answer. */
export function latestVersion(): string | null {
  return latest;
}

/** Records the version of an answer. @param version `null`: the answer is not about the graph */
export function setLatestVersion(version: string | null): void {
  if (version === null || version === latest) return;
  latest = version;
  for (const heard of listeners) heard();
}

/** Subscribes to new versions. @returns ends the subscription */
export function subscribeToVersion(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
