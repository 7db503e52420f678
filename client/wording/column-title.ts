/**
 * The name of a column in plain words: `bestCredibility` is "Best credibility". What is no name but an expression, such as
 * `r.status`, stays as it is, and so does a name of one letter.
 */
export function columnTitle(field: string): string {
  if (!/^\p{L}[\p{L}\p{N}_ ]+$/u.test(field)) return field;
  const words = field
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, (_, before: string, next: string) => `${before} ${next.toLowerCase()}`)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
