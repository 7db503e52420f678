import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { TypeInfo } from '../../graph/union-graph.ts';
import styles from './language.module.css';
import { quotedAt } from './string-literals.ts';

/** Shows the meaning and the coding rule of a relation type in a tooltip over its name. */
export function relationHover(types: readonly TypeInfo[]): Extension {
  const byName = new Map(types.map((info) => [info.type, info]));
  return hoverTooltip(({ state }, pos) => {
    const word = state.wordAt(pos);
    const info = word === null ? undefined : byName.get(state.sliceDoc(word.from, word.to));
    if (word === null || info === undefined || quotedAt(state.doc.toString(), pos) !== null) return null;
    return { pos: word.from, end: word.to, above: true, create: () => ({ dom: ruleOf(info) }) };
  });
}

function ruleOf({ label, category, definition }: TypeInfo): HTMLElement {
  const dom = document.createElement('div');
  dom.className = styles.codingRule ?? '';
  const title = document.createElement('strong');
  title.textContent = label;
  const rule = document.createElement('p');
  rule.textContent = definition;
  dom.append(title, ` · ${category}`, rule);
  return dom;
}
