import { capital } from '../details/state-in-words.ts';
import { useViewer } from '../shell/viewer-context.ts';
import styles from './cypher.module.css';
import { useQueryRun } from './query-run.ts';

/** The saved questions by group and title; choosing one opens it and runs it. */
export function Questions() {
  const { questions } = useViewer();
  const { question: open, ask } = useQueryRun();
  const groups = [...new Set(questions.map(({ group }) => group))];
  return (
    <nav className={styles.questions} aria-label="Saved questions">
      <h2>Saved questions</h2>
      {questions.length === 0 && <p className={styles.quiet}>There are none. Add a file to cypher/library to have it here.</p>}
      {groups.map((group) => (
        <section key={group}>
          <h3>{capital(group)}</h3>
          <ul>
            {questions
              .filter((question) => question.group === group)
              .map((question) => (
                <li key={question.id}>
                  <button
                    type="button"
                    title={question.description}
                    aria-current={question.id === open?.id || undefined}
                    onClick={() => ask(question, 'table')}
                  >
                    {question.title}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
