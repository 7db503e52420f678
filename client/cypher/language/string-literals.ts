import { nonCodeParts } from '../../style/non-code.ts';

/** The string literal around an offset. */
export interface Quoted {
  readonly from: number;
  /** Up to the place. */
  readonly text: string;
  readonly before: string;
}

/** The string literal around an offset; `null` outside of strings, also in comments and in names in backticks. */
export function quotedAt(text: string, offset: number): Quoted | null {
  for (const { text: part, from: index } of nonCodeParts(text)) {
    if (index >= offset) return null;
    const isString = part.startsWith('"') || part.startsWith("'");
    const isClosed = part.length > 1 && part.endsWith(part.charAt(0));
    if (offset > index + part.length || (isClosed && offset === index + part.length)) continue;
    if (isString) return { from: index + 1, text: text.slice(index + 1, offset), before: text.slice(0, index) };
  }
  return null;
}
