import { maskNonCode } from '../../style/non-code.ts';

/** One of the statements of a text. */
export interface StatementPart {
  /** Without the blanks around it. */
  readonly text: string;
  /** Where it lies, with the blanks around it and its semicolon. */
  readonly from: number;
  readonly to: number;
}

/** Splits a text at semicolons into statements, without those that are empty or only a comment. */
export function statementsIn(text: string): StatementPart[] {
  const code = maskNonCode(text);
  const parts: StatementPart[] = [];
  let from = 0;
  for (const piece of code.split(';')) {
    const to = Math.min(text.length, from + piece.length + 1);
    if (piece.trim() !== '') parts.push({ text: text.slice(from, from + piece.length).trim(), from, to });
    from = to;
  }
  return parts;
}

/** The index of the statement that a cursor is in or right behind, otherwise of the last before it, and 0 if there is none. */
export function statementAt(parts: readonly StatementPart[], offset: number): number {
  const at = parts.findIndex(({ to }) => offset <= to);
  return at === -1 ? Math.max(0, parts.length - 1) : at;
}
