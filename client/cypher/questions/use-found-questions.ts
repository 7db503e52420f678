import type { Question } from '../../../model/library/question.ts';
import { findQuestions } from '../../../model/question-search.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
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
  /** Whether they have all of the words; otherwise they have the most of them. */
  readonly hasAll: boolean;
  /** That of which the title has the words, the shortest of them, or else the first of all. */
  readonly best: Question | undefined;
}

/** The questions of the library and of the user that have these words or, where none has all, the most of them, by group. */
export function useFoundQuestions(words: string): FoundQuestions {
  const { questions } = useViewer();
  const own = useOwnQuestions();
  const all = [...questions, ...own];
  const { share, found } = findQuestions(all, words);
  const isFound = new Set(found);
  // In the list each keeps its place, whatever is typed.
  const inOrder = all.filter((question) => isFound.has(question));
  const groups = [...groupBy(inOrder, ({ group }) => group)].map(([name, members]) => ({ name, questions: members }));
  return { count: all.length, groups, hasAll: share === 1, best: words.trim() === '' ? groups[0]?.questions[0] : found[0] };
}
