import { withoutYears } from './library/asked-years.ts';
import type { Question } from './library/question.ts';
import { type WithMostWords, withMostWords, wordsAsSpelt } from './most-words.ts';
import { wordsOfQuery } from './stop-words.ts';

/**
 * The questions that have the words of a query or, where none has all, the most of them; how a word is inflected does not
 * matter, and one that no question has stands for that which is spelt most like it. A year is what is asked about, and no
 * word of a question.
 */
export function findQuestions(questions: readonly Question[], query: string): WithMostWords<Question> {
  const said = wordsOfQuery(withoutYears(query));
  const words = said.length > 0 ? said : wordsOfQuery(query);
  if (words.length === 0) return { share: 1, found: questions };
  const textsOf = ({ title, description, group }: Question) => [title, `${title} ${description}`, `${title} ${description} ${group}`];
  const texts = questions.map(({ title, description, group }) => `${title} ${description} ${group}`);
  return withMostWords(questions, textsOf, wordsAsSpelt(words, texts));
}
