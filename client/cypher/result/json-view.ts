import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { codeFolding, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { editorTheme } from '../language/editor-theme.ts';

const COLOURS = HighlightStyle.define([
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
]);

const LOOK = EditorView.theme({
  '&': { height: '100%' },
  '.cm-scroller': { maxHeight: 'none' },
  '.cm-gutters': { border: '0', background: 'var(--panel)', color: 'var(--quiet)' },
  '.cm-foldGutter span': { cursor: 'pointer' },
  '.cm-foldPlaceholder': { margin: '0 4px', border: '0', background: 'var(--chosen)', color: 'var(--quiet)' },
});

/** A read-only view of JSON with line numbers and folding, by the gutter or Ctrl-Shift-[. It can be navigated by keyboard. */
export function jsonView(parent: HTMLElement, doc: string): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        codeFolding(),
        foldGutter(),
        json(),
        syntaxHighlighting(COLOURS),
        keymap.of([...foldKeymap, ...defaultKeymap]),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        // It can be focused, but needs no on-screen keyboard.
        EditorView.contentAttributes.of({ 'aria-label': 'Result as JSON', 'aria-readonly': 'true', inputmode: 'none', tabindex: '0' }),
        // The first theme takes precedence.
        LOOK,
        editorTheme,
      ],
    }),
  });
}
