/** So many texts of a column tell whether it repeats them. */
const SAMPLE = 2000;

/**
 * Gives the same string for the same text: a column repeats codes, dates and ids, and those of a large table would fill the
 * memory. A column in which most texts are new, such as that of the ids, is left as it is.
 */
export function sameTexts(): (text: string) => string {
  const known = new Map<string, string>();
  let asked = 0;
  let repeats = true;
  return (text) => {
    if (!repeats || text === '') return text;
    const before = known.get(text);
    asked += 1;
    if (before !== undefined) return before;
    known.set(text, text);
    if (asked >= SAMPLE && known.size > asked / 2) {
      repeats = false;
      known.clear();
    }
    return text;
  };
}
