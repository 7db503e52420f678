import type { Question } from '../../model/library/question.ts';

/** What an answer without rows is told of. */
interface Asked {
  /** The saved question; `undefined` for a query of one's own. */
  readonly question: Pick<Question, 'none' | 'parameters'> | undefined;
  /** The values of its parameters, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The window with its preposition, as in "in 2012"; `null` where it is of none. */
  readonly when: string | null;
}

/**
 * Why an answer has no rows, with whom and when it was asked of: "No source tells of anybody who funded the council in 2012."
 * @param nameOf the name of an actor or the title of a source, by its id
 */
export function emptyAnswerInWords({ question, values, when }: Asked, nameOf: (id: string) => string): string {
  const said = (name: string) => {
    const type = question?.parameters.find((each) => each.name === name)?.type;
    return type === 'actor' || type === 'source' ? nameOf(String(values[name])) : [values[name] ?? ''].flat().join(', ');
  };
  if (question?.none !== undefined) {
    return question.none.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'window' ? (when ?? 'in any year') : said(name)));
  }
  const actors = (question?.parameters ?? []).filter(({ type }) => type === 'actor').map(({ name }) => said(name));
  const of = actors.length === 0 ? '' : ` for ${actors.join(' and ')}`;
  return `Nothing in the data answers this${of}${when === null ? '' : ` ${when}`}.`;
}
