import { completionStatus } from '@codemirror/autocomplete';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { showTooltip, type Tooltip, ViewPlugin } from '@codemirror/view';
import styles from './language.module.css';
import type { LanguageClient } from './language-client.ts';
import type { Signature } from './task.ts';

const setSignature = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    const effect = effects.find((candidate) => candidate.is(setSignature));
    if (effect !== undefined) return effect.value as Tooltip | null;
    return docChanged || selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Shows the signature of the function whose arguments are being typed. */
export function signatureHelp(client: LanguageClient): Extension {
  const asking = ViewPlugin.define((view) => {
    let isGone = false;
    const ask = async () => {
      const { state } = view;
      const offset = state.selection.main.head;
      const signature = await client.ask('signature', { text: state.doc.toString(), offset });
      if (isGone || signature === null || view.state.doc !== state.doc || view.state.selection.main.head !== offset) return;
      view.dispatch({ effects: setSignature.of(tooltipOf(signature, offset)) });
    };
    return {
      update: ({ docChanged, state, view: { hasFocus } }) => {
        if (docChanged && hasFocus && isInCall(state)) ask();
      },
      destroy: () => {
        isGone = true;
      },
    };
  });
  return [shown, asking];
}

/** Whether the cursor is inside the parentheses of a call. */
function isInCall(state: EditorState): boolean {
  const { head } = state.selection.main;
  let depth = 0;
  const before = state.sliceDoc(Math.max(0, head - 1000), head);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === ')') depth += 1;
    if (before[at] !== '(') continue;
    if (depth === 0 && /\w/.test(before[at - 1] ?? '')) return completionStatus(state) !== 'active';
    depth = Math.max(0, depth - 1);
  }
  return false;
}

function tooltipOf({ label, active }: Signature, pos: number): Tooltip {
  return {
    pos,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = styles.signature ?? '';
      const at = active === '' ? -1 : label.indexOf(active);
      if (at < 0) dom.textContent = label;
      else {
        const strong = document.createElement('strong');
        strong.textContent = active;
        dom.append(label.slice(0, at), strong, label.slice(at + active.length));
      }
      return { dom };
    },
  };
}
