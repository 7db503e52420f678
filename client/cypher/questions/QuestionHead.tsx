import { Button } from '@mantine/core';
import type { Question } from '../../../model/library/question.ts';
import { download } from '../../data/download.ts';
import { fetchPart } from '../../data/fetch-part.ts';
import styles from '../../style/cypher.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { isOwn, questionFileName, removeQuestion } from './own-questions.ts';

/** The title and description of the open question. The user's own questions can be downloaded or removed. */
export function QuestionHead({ question }: { readonly question: Question }) {
  const { attempt, problem } = useAttempt();
  const saveFile = () =>
    attempt(async () => {
      const { formatQuestion } = await fetchPart(() => import('../../../model/library/question-file.ts'));
      download(questionFileName(question), [formatQuestion(question)], 'text/plain;charset=utf-8');
    });
  return (
    <header>
      <h2>{question.title}</h2>
      <p className={styles.quiet}>{question.description}</p>
      {isOwn(question) && (
        <div className={styles.ownActions}>
          <Button size="compact-xs" variant="default" leftSection={<Icon name="download" size={14} />} onClick={saveFile}>
            File for the library
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => removeQuestion(question)}>
            Remove
          </Button>
          <p className={styles.quiet} role="status">
            {problem}
          </p>
        </div>
      )}
    </header>
  );
}
