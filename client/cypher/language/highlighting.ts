import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import styles from './language.module.css';
import type { LanguageClient } from './language-client.ts';
import type { Token, TokenRole } from './task.ts';

const setTokens = StateEffect.define<readonly Token[]>();

const ROLES: readonly TokenRole[] = ['keyword', 'label', 'function', 'literal', 'string', 'parameter', 'comment'];
const MARKS = new Map(ROLES.map((role) => [role, Decoration.mark({ class: styles[role] ?? '' })]));

/** The colours move with the text until the worker has answered. */
const colours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    const tokens = effects.find((effect) => effect.is(setTokens))?.value as readonly Token[] | undefined;
    return tokens === undefined ? marks.map(changes) : marksOf(tokens);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf(tokens: readonly Token[]): DecorationSet {
  const ranges = tokens.flatMap(({ from, to, role }) => (from < to ? [MARKS.get(role)?.range(from, to) ?? []] : []).flat());
  return Decoration.set(ranges, true);
}

/** Highlights the text by the tokens that the worker finds. */
export function highlighting(client: LanguageClient): Extension {
  const asking = ViewPlugin.define((view) => {
    let isGone = false;
    const ask = async () => {
      const { doc } = view.state;
      const tokens = await client.ask('colour', { text: doc.toString() });
      if (!isGone && tokens !== null && view.state.doc.eq(doc)) view.dispatch({ effects: setTokens.of(tokens) });
    };
    ask();
    return {
      update: ({ docChanged }) => {
        if (docChanged) ask();
      },
      destroy: () => {
        isGone = true;
      },
    };
  });
  return [colours, asking];
}
