import { closeCompletion, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { Annotation, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { ProcedureInfo } from '../../../model/api/procedures.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { completion } from './completion.ts';
import { editorTheme } from './editor-theme.ts';
import { graphNames } from './graph-names.ts';
import { highlighting } from './highlighting.ts';
import { keyBindings } from './key-bindings.ts';
import { LanguageClient } from './language-client.ts';
import { cachedLint, lintProblems } from './problems.ts';
import { relationHover } from './relation-hover.ts';
import { type Check, serverRemarks } from './server-remarks.ts';
import { signatureHelp } from './signature-help.ts';
import { statementAt, statementsIn } from './statements.ts';

/** The callbacks of the editor. */
export interface EditorEvents {
  onChange(text: string): void;
  /** @param place the index of the statement that the cursor is in */
  onRun(place: number): void;
  /** The cursor moved to another statement, or the statements changed. */
  onPlace(place: number): void;
  /** Asks what the server says of a statement before it is run. */
  readonly check: Check;
  /** Called with the first problem in words, or an empty text. */
  onProblem(words: string): void;
}

/** The interface of the editor. */
export interface CypherEditor {
  /** Replaces the text by one from elsewhere: the address, a saved question. This can be undone like typing. */
  setText(text: string): void;
  format(): void;
  /** Writes what is chosen elsewhere in the place of the selection, and takes the focus. @param write says what, for the text and the place */
  insert(write: Insert): void;
  /** Adds procedures to the completion; a call that is being written gets them at once. */
  setProcedures(procedures: readonly ProcedureInfo[]): void;
  destroy(): void;
}

/** What to write into a text at an offset, and where in it the cursor goes then. */
export type Insert = (text: string, offset: number) => { readonly text: string; readonly cursor: number };

const followed = Annotation.define<boolean>();
const EXAMPLE = 'MATCH (a:Actor)-[r]->(b:Actor) WHERE r.fromYear <= $year <= r.toYear RETURN a, r, b';

/** A Cypher editor that knows the graph. Tab is not bound: it leaves the editor. */
export function cypherEditor(parent: HTMLElement, doc: string, unionGraph: UnionGraph, events: EditorEvents): CypherEditor {
  const client = new LanguageClient(graphNames(unionGraph), startWorker);
  const lint = cachedLint(client);
  let isGone = false;
  const run = () => {
    // Otherwise Escape would close the list instead of stopping the query.
    closeCompletion(view);
    events.onRun(placeOf(view.state));
    return true;
  };
  const format = () => {
    const { doc: before, selection } = view.state;
    client.ask('format', { text: before.toString(), offset: selection.main.head }).then((formatted) => {
      if (isGone || formatted === null || view.state.doc !== before) return;
      const insert = formatted.text;
      view.dispatch({ changes: { from: 0, to: before.length, insert }, selection: { anchor: formatted.offset }, userEvent: 'format' });
    });
    return true;
  };
  const state = EditorState.create({
    doc,
    extensions: [
      Prec.highest(keymap.of([...keyBindings('run', run), ...keyBindings('format', format)])),
      history(),
      completion(client, unionGraph),
      highlighting(client),
      lintProblems(lint, events.onProblem),
      serverRemarks(lint, events.check),
      signatureHelp(client),
      relationHover(unionGraph.types),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorState.languageData.of(() => [{ commentTokens: { line: '//', block: { open: '/*', close: '*/' } } }]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher' }),
      placeholder(EXAMPLE),
      editorTheme,
      EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state: now }) => {
        if (docChanged && !transactions.every((transaction) => transaction.annotation(followed))) events.onChange(now.doc.toString());
        if (docChanged || selectionSet) events.onPlace(placeOf(now));
      }),
    ],
  });
  const view = new EditorView({ parent, state });
  return {
    setText(text) {
      const { doc: now } = view.state;
      if (now.toString() === text) return;
      const annotations = [followed.of(true), isolateHistory.of('full')];
      view.dispatch({ changes: { from: 0, to: now.length, insert: text }, annotations });
    },
    format,
    insert(write) {
      const { doc: now, selection } = view.state;
      const { from, to } = selection.main;
      const { text, cursor } = write(now.toString(), from);
      const changes = { from, to, insert: text };
      view.dispatch({ changes, selection: { anchor: from + cursor }, scrollIntoView: true, userEvent: 'input' });
      view.focus();
    },
    setProcedures(procedures) {
      client.setNames(graphNames(unionGraph, procedures));
      if (procedures.length > 0 && view.hasFocus && isInCall(view.state)) startCompletion(view);
    },
    destroy() {
      isGone = true;
      view.destroy();
      client.close();
    },
  };
}

/** The index of the statement that the cursor is in. */
function placeOf({ doc, selection }: EditorState): number {
  return statementAt(statementsIn(doc.toString()), selection.main.head);
}

/** Whether the cursor is in the name of a procedure that is called. */
function isInCall({ doc, selection }: EditorState): boolean {
  return /\bCALL\s+[\w.]*$/i.test(doc.sliceString(0, selection.main.head));
}

function startWorker(): Worker {
  return new Worker(new URL('./cypher-worker.ts', import.meta.url), { type: 'module' });
}
