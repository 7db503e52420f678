import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { capitalize } from '../../wording/state-in-words.ts';
import styles from './questions-dialog.module.css';
import { useFoundQuestions } from './use-found-questions.ts';

/** All saved questions in words, for those who know no Cypher: one that is chosen is answered on the canvas and in the panel beside it. */
export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { ask } = useQueryRun();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The dialog gives the focus to its first button when it opens.
  useEffect(() => {
    field.current?.focus();
  }, []);
  const { count, groups } = useFoundQuestions(words);
  return (
    <Dialog label="Questions" place="centre" onClose={onClose}>
      <div className={styles.dialog}>
        <TextInput
          size="sm"
          type="search"
          ref={field}
          aria-label="Search the questions"
          placeholder={`Words of one of ${formatCount(count, 'question')}`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {groups.length === 0 && <p role="status">No question has these words.</p>}
        {groups.map(({ name, questions }) => (
          <section key={name}>
            <h3>{capitalize(name)}</h3>
            <ul>
              {questions.map((question) => (
                <li key={question.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onClose();
                      ask(question, 'canvas');
                    }}
                  >
                    <span>{question.title}</span>
                    <small>{question.description}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
