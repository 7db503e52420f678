import { Button, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { selectionAskedAbout } from '../state/answer-of-selection.ts';
import { isOfOtherValues, useQueryRun } from '../state/query-run.ts';
import { useLastDone } from '../state/use-last-done.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Failure } from '../ui/Failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { parameterLabel } from '../wording/parameter-in-words.ts';
import { GuessedActors } from './questions/GuessedActors.tsx';

const ParameterFields = lazyPart(async () => (await import('./editor/ParameterFields.tsx')).ParameterFields);
const Beside = lazyPart(async () => (await import('./beside/Beside.tsx')).Beside);
const ResultCards = lazyPart(async () => (await import('./result/ResultCards.tsx')).ResultCards);

/** The rows of the query whose result is on the canvas, below the question and what it is asked of; its Cypher is folded. */
export function Answer() {
  const { question, fields, outcome, run } = useQueryRun();
  const { unionGraph } = useViewer();
  const done = useLastDone(outcome);
  const about = outcome.kind === 'none' ? [] : selectionAskedAbout(outcome.ran);
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const open = fields.filter(({ problem }) => problem !== '');
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>Question</p>
        <h2>{question?.title ?? 'A query of your own'}</h2>
        {question !== undefined && <p className={styles.quiet}>{question.description}</p>}
        {about.length > 0 && <p>Asked about {about.map(nameOf).join(', ')}, who were selected.</p>}
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
          <GuessedActors />
          <Button className={styles.choice ?? ''} type="submit" size="xs" variant="default" disabled={open.length > 0}>
            Ask
          </Button>
        </form>
      )}
      {outcome.kind === 'running' && done === null && <Loader size="sm" aria-label="The query is running" />}
      {outcome.kind === 'planned' && <p className={styles.section}>Its plan was asked for, which is in the Cypher view.</p>}
      {outcome.kind === 'failed' && open.length === 0 && <Failure error={outcome.error} onRetry={run} />}
      {open.length > 0 && (
        <p className={styles.section} role="status">
          To be asked, it needs: {open.map(parameterLabel).join(', ')}.
        </p>
      )}
      {outcome.kind === 'done' && open.length === 0 && isOfOtherValues(outcome.ran, fields) && (
        <p className={styles.section} role="status">
          The values above have changed since: this is the answer to those before.
        </p>
      )}
      {done !== null && (
        <Suspense fallback={<Loader size="sm" />}>
          <ResultCards done={done} />
          <Beside done={done} />
        </Suspense>
      )}
      <Statement />
    </>
  );
}

/** The Cypher that answers, for those who want to see or change it. */
function Statement() {
  const { setView } = useViewer();
  const { statement } = useQueryRun();
  return (
    <details className={styles.folded}>
      <summary>Show the Cypher</summary>
      <pre className={styles.code}>{statement}</pre>
      <button type="button" className={styles.link} onClick={() => setView('cypher')}>
        Open it in the Cypher view
      </button>
    </details>
  );
}
