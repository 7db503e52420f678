import { BACKTICK } from '../../database/embedded/column-names.ts';
import type { ParsedStatement, TreeNode } from './neo4j-grammar.ts';

/**
 * A part of a statement. Rules of the grammar that only pass one other rule on are one node here: an expression has a
 * dozen levels of precedence, of which most say nothing.
 */
export interface Syntax {
  /** The innermost rule, such as `functionInvocation`; empty for a word. */
  readonly rule: string;
  /** The rules that pass it on, from the outermost to the innermost. */
  readonly rules: readonly string[];
  /** Where it begins in the statement, and the place after its end. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly Syntax[];
  /** As it is written. */
  readonly text: string;
}

/** The tree of a statement that was parsed without an error. */
export function syntaxTree(statement: ParsedStatement, text: string): Syntax {
  // The parser counts characters, and JavaScript the halves of those beyond the sixteen bits.
  const places = /[\ud800-\udfff]/.test(text) ? placesOf(text) : undefined;
  return treeOf(statement.ctx, statement.parser.ruleNames, text, places);
}

/** Where each character begins, and the end. */
function placesOf(text: string): number[] {
  let place = 0;
  const starts = Array.from(text, (character) => {
    place += character.length;
    return place - character.length;
  });
  return [...starts, place];
}

function treeOf(node: TreeNode, names: readonly string[], text: string, places: readonly number[] | undefined): Syntax {
  const rules: string[] = [];
  let inner: TreeNode = node;
  for (;;) {
    if (inner.ruleIndex === undefined) break;
    rules.push(names[inner.ruleIndex] ?? '');
    const only: TreeNode | null = inner.getChildCount() === 1 ? inner.getChild(0) : null;
    if (only?.ruleIndex === undefined) break;
    inner = only;
  }
  const first = inner.symbol?.start ?? inner.start?.start ?? 0;
  const after = Math.max(first, (inner.symbol?.stop ?? inner.stop?.stop ?? first - 1) + 1);
  const [start, end] = [places?.[first] ?? first, places?.[after] ?? after];
  const children: Syntax[] = [];
  for (let index = 0; index < inner.getChildCount(); index += 1) {
    const child = inner.getChild(index);
    if (child !== null && child.getText() !== '<EOF>') children.push(treeOf(child, names, text, places));
  }
  return {
    rule: rules.at(-1) ?? '',
    rules,
    start,
    end,
    children: children.filter((each) => each.end > each.start),
    text: text.slice(start, end),
  };
}

/** Whether a rule passes it on, or is it. */
export function is(node: Syntax, rule: string): boolean {
  return node.rules.includes(rule);
}

/** The first child that is of a rule. */
export function child(node: Syntax, rule: string): Syntax | undefined {
  return node.children.find((each) => is(each, rule));
}

/** The children that are of a rule. */
export function childrenOf(node: Syntax, rule: string): Syntax[] {
  return node.children.filter((each) => is(each, rule));
}

/** Whether it has a word of the language of its own, in any case. */
export function hasWord(node: Syntax, word: string): boolean {
  return node.children.some(({ rule, text }) => rule === '' && text.toUpperCase() === word);
}

/** It and all that is below it, from the outside in. */
export function* within(node: Syntax): Generator<Syntax> {
  yield node;
  for (const each of node.children) yield* within(each);
}

/** A name without the backticks that it may be written in. */
export function nameOf({ text }: Syntax): string {
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
}

/** A name as the engine reads it anywhere. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', BACKTICK)}\``;
}
