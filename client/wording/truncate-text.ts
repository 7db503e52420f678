import { firstIndex } from '../../model/bisect.ts';

/** Truncates a text until it fits, with an ellipsis; at least one character is left. */
export function truncateText(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const withEllipsis = (head: string) => `${head.trimEnd()}…`;
  return withEllipsis(longestHead(text, (head) => fits(withEllipsis(head))));
}

/** The longest head of a text that fits, of one character at least. */
export function longestHead(text: string, fits: (head: string) => boolean): string {
  const characters = [...text];
  const head = (count: number) => characters.slice(0, count).join('');
  const fitting = firstIndex(characters.length, (index) => !fits(head(index + 1)));
  return head(Math.max(1, fitting));
}
