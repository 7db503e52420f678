import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { hasWords } from '../../../model/text-match.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { capitalize } from '../../wording/state-in-words.ts';
import { useOwnQuestions } from './own-questions.ts';
import styles from './questions-dialog.module.css';

/** All saved questions in words, for those who know no Cypher: one that is chosen is answered on the canvas and in the panel beside it. */
export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { questions } = useViewer();
  const own = useOwnQuestions();
  const { ask } = useQueryRun();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The dialog gives the focus to its first button when it opens.
  useEffect(() => {
    field.current?.focus();
  }, []);
  const all = [...questions, ...own];
  const found = all.filter(({ title, description, group }) => hasWords(`${title} ${description} ${group}`, words));
  return (
    <Dialog label="Questions" place="centre" onClose={onClose}>
      <div className={styles.dialog}>
        <TextInput
          size="sm"
          type="search"
          ref={field}
          aria-label="Search the questions"
          placeholder={`Words of one of ${formatCount(all.length, 'question')}`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {found.length === 0 && <p role="status">No question has these words.</p>}
        {[...new Set(found.map(({ group }) => group))].map((group) => (
          <section key={group}>
            <h3>{capitalize(group)}</h3>
            <ul>
              {found
                .filter((question) => question.group === group)
                .map((question) => (
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
