import { LRUCache } from 'lru-cache';
import { isNotParamError, lintCypherQuery } from './language-support.ts';

/** What Neo4j's analysis of the meaning calls a mistake. */
export interface Mistake {
  readonly message: string;
  /** Where it begins, counted from 0. */
  readonly start: { readonly line: number; readonly character: number };
}

/** So many texts are remembered, if none is longer than this: what rewrites a query asks for it, and what explains a refusal. */
const MOST_TEXTS = 200;
const LONGEST_REMEMBERED = 4000;

const known = new LRUCache<string, readonly Mistake[]>({ max: MOST_TEXTS });

/**
 * The mistakes that Neo4j itself finds in a text, as far as can be told without its data and parameters. It takes tens of times
 * as long as parsing.
 */
export function mistakesIn(text: string): readonly Mistake[] {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const errors = lintCypherQuery(text, {}).diagnostics.filter(({ severity }) => severity === 1);
  const mistakes = errors
    .map(({ message, range }) => ({ message: String(message), start: range.start }))
    .filter((mistake) => isNotParamError(mistake));
  if (text.length <= LONGEST_REMEMBERED) known.set(text, mistakes);
  return mistakes;
}
