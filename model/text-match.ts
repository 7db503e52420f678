/** Lower case, without accents and apostrophes: what two spellings of one name have in common. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .toLowerCase();
}

/** Whether a text has all the words of a query, or their parts, in any order; case and accents do not matter. */
export function hasWords(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
