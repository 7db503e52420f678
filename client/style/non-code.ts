/** The parts of a Cypher text that are not code: comments, strings, names in backticks. */
const NOT_CODE = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*|`[^`]*(?:`|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)/g;

/** A part of a text that is not code, and its offset. */
export interface NonCode {
  readonly text: string;
  readonly from: number;
}

/** The comments, strings and names in backticks of a text, in order. */
export function nonCodeParts(text: string): NonCode[] {
  return [...text.matchAll(NOT_CODE)].map(({ 0: part, index }) => ({ text: part, from: index }));
}

/** Replaces everything that is not code by blanks, so that offsets stay the same. */
export function maskNonCode(text: string): string {
  return text.replace(NOT_CODE, (part) => part.replace(/[^\n]/g, ' '));
}
