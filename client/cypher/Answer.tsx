import { Button, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { isOfOtherValues, useQueryRun } from '../state/query-run.ts';
import { useLastDone } from '../state/use-last-done.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Failure } from '../ui/Failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const ParameterFields = lazyPart(async () => (await import('./editor/ParameterFields.tsx')).ParameterFields);
const ResultCards = lazyPart(async () => (await import('./result/ResultCards.tsx')).ResultCards);

/** The rows of the query whose result is on the canvas. */
export function Answer() {
  const { setView } = useViewer();
  const { question, fields, outcome, run } = useQueryRun();
  const done = useLastDone(outcome);
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>Question</p>
        <h2>{question?.title ?? 'A query of your own'}</h2>
        {question !== undefined && <p className={styles.quiet}>{question.description}</p>}
        <button type="button" className={styles.link} onClick={() => setView('cypher')}>
          Open it in the Cypher view
        </button>
      </header>
      {question !== undefined && fields.length > 0 && (
        <form
          className={styles.section}
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <Suspense fallback={<Loader size="sm" />}>
            <ParameterFields />
          </Suspense>
          <Button className={styles.choice ?? ''} type="submit" size="xs" variant="default">
            Ask
          </Button>
        </form>
      )}
      {outcome.kind === 'running' && done === null && <Loader size="sm" aria-label="The query is running" />}
      {outcome.kind === 'planned' && <p className={styles.section}>Its plan was asked for, which is in the Cypher view.</p>}
      {outcome.kind === 'failed' && <Failure error={outcome.error} onRetry={run} />}
      {outcome.kind === 'done' && isOfOtherValues(outcome.ran, fields) && (
        <p className={styles.section} role="status">
          The values above have changed since: this is the answer to those before.
        </p>
      )}
      {done !== null && (
        <Suspense fallback={<Loader size="sm" />}>
          <ResultCards done={done} />
        </Suspense>
      )}
    </>
  );
}
