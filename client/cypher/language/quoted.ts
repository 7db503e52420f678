import { othersIn } from '../../style/code.ts';

/** The text in quotes that a place is in: where it begins, and what stands before the quote. */
export interface Quoted {
  readonly from: number;
  /** Up to the place. */
  readonly text: string;
  readonly before: string;
}

/** Whether a place is inside a string: of comments and names in backticks it is not. */
export function quotedAt(text: string, offset: number): Quoted | null {
  for (const { text: part, from: index } of othersIn(text)) {
    if (index >= offset) return null;
    const isString = part.startsWith('"') || part.startsWith("'");
    const isClosed = part.length > 1 && part.endsWith(part.charAt(0));
    if (offset > index + part.length || (isClosed && offset === index + part.length)) continue;
    if (isString) return { from: index + 1, text: text.slice(index + 1, offset), before: text.slice(0, index) };
  }
  return null;
}
