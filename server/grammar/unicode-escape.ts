/**
 * Where the first Unicode escape of a text is, if it has one. Neo4j reads `\uXXXX` before anything else, in code, strings,
 * names and comments alike; it goes from left to right, and takes a backslash together with the character after it, so
 * that `\\u` is a backslash and a letter. `\UXXXXXXXX` is an escape to the embedded engine and none to Neo4j.
 */
export function unicodeEscapeIn(text: string): number | undefined {
  for (const { 0: pair, index } of text.matchAll(/\\[\s\S]/g)) if (/u/i.test(pair)) return index;
  return undefined;
}
