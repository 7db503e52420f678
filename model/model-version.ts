/**
 * The version of the way in which the graph is stored. Each dataset says with which it was loaded, as `model`; one that does not
 * say it was loaded before there were versions, and is taken for the first. It is raised when what an earlier version stored
 * is not read any more, or would be read as something else.
 */
export const MODEL_VERSION = 1;

/** The version with which a dataset was loaded. @param stored its `model`, if it has one */
export function modelVersionOf(stored: number | null | undefined): number {
  return stored ?? 1;
}
