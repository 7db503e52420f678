import { type ChangeEvent, useRef, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { fetchPart } from '../../data/fetch-part.ts';
import { useQueryRun } from '../../state/query-run.ts';
import styles from '../../style/cypher.module.css';
import { capitalize } from '../../wording/state-in-words.ts';
import { saveQuestion } from './own-questions.ts';
import { useFoundQuestions } from './use-found-questions.ts';

/** The saved questions of the library and of the user, by group and title. Choosing one opens and runs it. */
export function QuestionList({ words }: { readonly words: string }) {
  const { question: open, ask } = useQueryRun();
  const { count, groups, hasAll } = useFoundQuestions(words);
  return (
    <>
      {count === 0 && <p className={styles.quiet}>There are none. Add a file to cypher/library to have it here.</p>}
      {count > 0 && groups.length === 0 && <p className={styles.quiet}>No question has any of these words.</p>}
      {groups.length > 0 && !hasAll && <p className={styles.quiet}>No question has all of these words; these have some.</p>}
      {groups.map(({ name, questions }) => (
        <section key={name}>
          <h3>{capitalize(name)}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                <button
                  type="button"
                  title={question.description}
                  aria-current={question.id === open?.id || undefined}
                  onClick={() => ask(question, 'table', words)}
                >
                  {question.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <BringIn />
    </>
  );
}

/** Imports questions from files like those of the library. */
function BringIn() {
  const file = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState('');
  const bringIn = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    try {
      const { parseQuestion } = await fetchPart(() => import('../../../model/library/question-file.ts'));
      // All files are parsed before any question is saved: a malformed file imports none.
      const read = await Promise.all(files.map(async (each) => parseQuestion(each.name, await each.text())));
      for (const question of read) saveQuestion(question);
      setMessage(`${formatCount(read.length, 'question')} brought in.`);
    } catch (error) {
      setMessage(error instanceof Error ? error.message : String(error));
    }
    if (file.current !== null) file.current.value = '';
  };
  return (
    <div className={styles.fileActions}>
      <button type="button" onClick={() => file.current?.click()}>
        Bring in a .cypher file
      </button>
      <input ref={file} type="file" accept=".cypher,text/plain" multiple aria-label="Files of questions" hidden onChange={bringIn} />
      <p className={`${styles.quiet} ${styles.message}`} role="status">
        {message}
      </p>
    </div>
  );
}
