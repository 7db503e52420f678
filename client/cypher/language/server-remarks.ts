import { type Diagnostic, linter } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Lint } from './problems.ts';
import { type StatementPart, statementsIn } from './statements.ts';

/** What the server says of a statement before it is run, and where in it; both counted from 1. */
export interface StatementRemark {
  /** An error is why it would not run; a warning, what its answer may have otherwise than Neo4j. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly position: { readonly line: number; readonly column: number } | undefined;
}

/** Asks the server whether it would run a statement, and what it says of the answer; nothing when it cannot say. */
export type Check = (statement: string, signal: AbortSignal) => Promise<readonly StatementRemark[]>;

/** The pause in typing before the server is asked, milliseconds. */
const PAUSE_MS = 700;
/** The most statements that are checked: each is a request. */
const MOST = 8;

/**
 * Underlines what the server would refuse before it is run: what the connected engine cannot do, and
 * what is not allowed; and what the engine may answer otherwise than Neo4j. A text in which the linter finds an error is not
 * checked.
 */
export function serverRemarks(lint: Lint, check: Check): Extension {
  let asking = new AbortController();
  const source = async ({ state }: EditorView): Promise<Diagnostic[]> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = state.doc.toString();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted) return [];
    const problems = await lint(text);
    if (problems === null || problems.some(({ severity }) => severity === 'error')) return [];
    const found: Diagnostic[] = [];
    for (const part of statementsIn(text).slice(0, MOST)) {
      if (signal.aborted) return [];
      const remarks = await check(part.text, signal).catch(() => []);
      found.push(...remarks.map((remark) => diagnosticOf(state, part, remark)));
    }
    return found;
  };
  return linter(source);
}

function diagnosticOf({ doc }: EditorState, part: StatementPart, { severity, message, position }: StatementRemark): Diagnostic {
  const begin = part.from + (doc.sliceString(part.from, part.to).indexOf(part.text) || 0);
  const end = begin + part.text.length;
  const mark = { severity, message, markClass: severity === 'error' ? 'cm-refused' : 'cm-noted' } as const;
  if (position === undefined) return { ...mark, from: begin, to: end };
  const before = part.text.split('\n').slice(0, position.line - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, position.column - 1);
  const from = Math.min(begin + Math.max(0, offset), end);
  const word = /^[\p{L}\p{N}_.]+|^./u.exec(doc.sliceString(from, end))?.[0] ?? '';
  return { ...mark, from, to: Math.max(from, Math.min(from + word.length, end)) };
}
