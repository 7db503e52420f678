import { forEachDiagnostic, linter, nextDiagnostic, setDiagnosticsEffect } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { keyBindings } from './key-bindings.ts';
import type { LanguageClient } from './language-client.ts';
import type { LintProblem } from './task.ts';

const DELAY_MS = 300;

/** Returns the errors that Neo4j's linter finds in a text; `null` if it was not parsed. */
export type Lint = (text: string) => Promise<readonly LintProblem[] | null>;

/** Lints each text once, however many callers ask. */
export function cachedLint(client: LanguageClient): Lint {
  let last = { text: '', answer: Promise.resolve<readonly LintProblem[] | null>([]) };
  return (text) => {
    if (text !== last.text) last = { text, answer: client.ask('lint', { text }) };
    return last.answer;
  };
}

/** Underlines the errors of the linter a moment after typing, and calls `tell` with the first one in words. F8 goes to the next. */
export function lintProblems(lint: Lint, tell: (first: string) => void): Extension {
  const source = async ({ state }: EditorView) => [...((await lint(state.doc.toString())) ?? [])];
  return [
    linter(source, { delay: DELAY_MS }),
    keymap.of([...keyBindings('nextProblem', nextDiagnostic)]),
    EditorView.updateListener.of(({ transactions, state }) => {
      if (transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)))) tell(firstProblem(state));
    }),
  ];
}

function firstProblem(state: EditorState): string {
  const found: { from: number; words: string }[] = [];
  forEachDiagnostic(state, ({ message, severity }, from) => {
    const line = state.doc.lineAt(from);
    const kind = severity === 'error' ? '' : `${severity}, `;
    found.push({
      from: severity === 'error' ? from : from + state.doc.length,
      words: `${kind}line ${line.number}, column ${from - line.from + 1}: ${message}`,
    });
  });
  const first = found.sort((a, b) => a.from - b.from)[0]?.words ?? '';
  return first.charAt(0).toUpperCase() + first.slice(1);
}
