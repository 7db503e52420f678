/** A statement that asks for its plan by a word in front of it. */
export interface PlanPrefix {
  /** `PROFILE` also runs it. */
  readonly word: 'EXPLAIN' | 'PROFILE';
  /** The statement with blanks in the word's place, so that all else keeps its place. */
  readonly statement: string;
}

/** Blanks and comments before it; each alternative begins and ends in one way only, so that no text takes long. */
const PREFIX = /^((?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*)(EXPLAIN|PROFILE)(?=[\s/])/i;

/** The word that a statement begins with, if it asks for its plan. */
export function planPrefixIn(statement: string): PlanPrefix | undefined {
  const [all, before = '', word = ''] = PREFIX.exec(statement) ?? [];
  if (all === undefined) return undefined;
  return {
    word: word.toUpperCase() === 'PROFILE' ? 'PROFILE' : 'EXPLAIN',
    statement: before + ' '.repeat(word.length) + statement.slice(all.length),
  };
}
