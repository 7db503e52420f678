import { useMemo } from 'react';
import type { Question } from '../../../model/library/question.ts';
import { findQuestions } from '../../../model/question-search.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import { namesInGraph } from '../../graph/names-in-graph.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { useOwnQuestions } from './own-questions.ts';

/** Questions of one group, the best first. */
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
  /** That which Enter asks: the first of all, if it has all of the words. */
  readonly best: Question | undefined;
}

/** The questions of the library and of the user that have these words or, where none has all, the most of them, by group. */
export function useFoundQuestions(words: string): FoundQuestions {
  const { questions, unionGraph } = useViewer();
  const own = useOwnQuestions();
  const isTyped = words.trim() !== '';
  const namesIn = useMemo(() => (isTyped ? namesInGraph(unionGraph) : () => []), [unionGraph, isTyped]);
  const all = [...questions, ...own];
  const { share, found, sure } = findQuestions(all, words, namesIn);
  const groups = [...groupBy(found, ({ group }) => group)].map(([name, members]) => ({ name, questions: members }));
  return { count: all.length, groups, hasAll: share === 1, best: isTyped ? sure : groups[0]?.questions[0] };
}
