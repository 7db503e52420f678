import { useEffect } from 'react';
import type { Question } from '../../../model/library/question.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { capitalize } from '../../wording/state-in-words.ts';
import styles from './questions-dialog.module.css';
import { useFoundQuestions } from './use-found-questions.ts';

interface Props {
  readonly words: string;
  /** Whether the best of them is to be asked. */
  readonly isWanted: boolean;
  readonly onClose: () => void;
}

/** The saved questions that have these words: one that is chosen is answered on the canvas and in the panel beside it. */
export function FoundQuestions({ words, isWanted, onClose }: Props) {
  const { ask } = useQueryRun();
  const { groups, hasAll, best } = useFoundQuestions(words);
  const choose = (question: Question) => {
    onClose();
    ask(question, 'canvas', words);
  };
  useEffect(() => {
    if (isWanted && best !== undefined) choose(best);
  });
  if (groups.length === 0) return <p role="status">No question has any of these words.</p>;
  const sections = groups.map(({ name, questions }) => (
    <section key={name}>
      <h3>{capitalize(name)}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <button type="button" onClick={() => choose(question)}>
              <span>
                {question.title}
                {words.trim() !== '' && question === best && <kbd className={styles.key}>Enter</kbd>}
              </span>
              <small>{question.description}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
  return (
    <>
      {!hasAll && <p role="status">No question has all of these words; these have some.</p>}
      {sections}
    </>
  );
}
