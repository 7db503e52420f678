import { childrenOf, hasWord, type Syntax } from '../../parser/syntax-tree.ts';
import type { Rewriting } from '../rewriting.ts';

/** `trim(BOTH FROM text)` and the like. Of what is taken off, the engine knows space alone. */
export function trimCall(node: Syntax, rewriting: Rewriting): string | undefined {
  const texts = childrenOf(node, 'expression');
  const [text, ...others] = texts.toReversed();
  if (text === undefined || others.length > 0) return rewriting.refuse('trimmed-characters', node);
  if (!hasWord(node, 'FROM')) return undefined;
  rewriting.rewritten('trim-from');
  const name = hasWord(node, 'LEADING') ? 'ltrim' : hasWord(node, 'TRAILING') ? 'rtrim' : 'trim';
  return `${name}(${rewriting.render(text)})`;
}
