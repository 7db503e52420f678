/** What may stand between the parts of a text that are code: comments, strings, names in backticks. */
const NOT_CODE = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*|`[^`]*(?:`|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)/g;

/** A part of a text that is not code, as it is written, and where it begins. */
export interface Other {
  readonly text: string;
  readonly from: number;
}

/** The comments, strings and names in backticks of a text, in order. */
export function othersIn(text: string): Other[] {
  return [...text.matchAll(NOT_CODE)].map(({ 0: part, index }) => ({ text: part, from: index }));
}

/** The text with blanks in place of all that is not code, so that every place in it stays the same. */
export function codeOf(text: string): string {
  return text.replace(NOT_CODE, (part) => part.replace(/[^\n]/g, ' '));
}
