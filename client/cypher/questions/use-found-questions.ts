import type { Question } from '../../../model/library/question.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import { hasWords } from '../../../model/text-match.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { useOwnQuestions } from './own-questions.ts';

/** Questions of one group, in the order in which they are saved. */
interface QuestionGroup {
  readonly name: string;
  readonly questions: readonly Question[];
}

interface FoundQuestions {
  /** How many the library and the user have. */
  readonly count: number;
  readonly groups: readonly QuestionGroup[];
  /** That with the shortest title that has the words, or else the first of all. */
  readonly best: Question | undefined;
}

/** The questions of the library and of the user that have these words, by group. */
export function useFoundQuestions(words: string): FoundQuestions {
  const { questions } = useViewer();
  const own = useOwnQuestions();
  const all = [...questions, ...own];
  const found = all.filter(({ title, description, group }) => hasWords(`${title} ${description} ${group}`, words));
  const groups = [...groupBy(found, ({ group }) => group)].map(([name, members]) => ({ name, questions: members }));
  const [named] = found.filter(({ title }) => hasWords(title, words)).sort((a, b) => a.title.length - b.title.length);
  const best = named ?? groups[0]?.questions[0];
  return { count: all.length, groups, best };
}
