/**
 * The offset of the first Unicode escape of a text, if it has one. Neo4j decodes `\uXXXX` before it parses, in code, strings,
 * names and comments alike. It goes from left to right and reads a backslash together with the next character, so
 * that `\\u` is a backslash and a letter. `\UXXXXXXXX` is an escape to the embedded engine and none to Neo4j.
 */
export function unicodeEscapeIn(text: string): number | undefined {
  for (const { 0: pair, index } of text.matchAll(/\\[\s\S]/g)) if (/u/i.test(pair)) return index;
  return undefined;
}
