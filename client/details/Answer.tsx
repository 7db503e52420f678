import { Loader } from '@mantine/core';
import { Suspense } from 'react';
import { useQueryRun } from '../cypher/query-run.ts';
import { Failure } from '../shell/Failure.tsx';
import { useViewer } from '../shell/viewer-context.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import styles from './details.module.css';

const ResultCards = lazyPart(async () => (await import('../cypher/result/ResultCards.tsx')).ResultCards);

/** The rows of the query whose result the canvas shows. */
export function Answer() {
  const { setView } = useViewer();
  const { question, outcome, run } = useQueryRun();
  return (
    <>
      <header className={styles.block}>
        <p className={styles.kind}>Answer of a query</p>
        <h2>{question?.title ?? 'Query'}</h2>
        {question !== undefined && <p className={styles.quiet}>{question.description}</p>}
        <button type="button" className={styles.link} onClick={() => setView('cypher')}>
          Open it in the Cypher view
        </button>
      </header>
      {outcome.kind === 'running' && <Loader size="sm" aria-label="The query is running" />}
      {outcome.kind === 'failed' && <Failure error={outcome.error} onRetry={run} />}
      {outcome.kind === 'done' && (
        <Suspense fallback={<Loader size="sm" />}>
          <ResultCards answer={outcome.answer} />
        </Suspense>
      )}
    </>
  );
}
