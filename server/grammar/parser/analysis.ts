import { isNotParamError, lintCypherQuery } from './language-support.ts';

/** What Neo4j's analysis of the meaning calls a mistake. */
export interface Mistake {
  readonly message: string;
  /** Where it begins, counted from 0. */
  readonly start: { readonly line: number; readonly character: number };
}

/** The text that was analysed last: what rewrites a query asks for it before the engine does, and what explains a refusal after it. */
let last: { readonly text: string; readonly mistakes: readonly Mistake[] } | undefined;

/**
 * The mistakes that Neo4j itself finds in a text, as far as can be told without its data and parameters. It takes tens of times
 * as long as parsing.
 */
export function mistakesIn(text: string): readonly Mistake[] {
  if (last?.text === text) return last.mistakes;
  const errors = lintCypherQuery(text, {}).diagnostics.filter(({ severity }) => severity === 1);
  const mistakes = errors
    .map(({ message, range }) => ({ message: String(message), start: range.start }))
    .filter((mistake) => isNotParamError(mistake));
  last = { text, mistakes };
  return mistakes;
}
