import { Button, Loader, SegmentedControl } from '@mantine/core';
import { Suspense, useRef } from 'react';
import { isStale, type Outcome, useQueryRun } from '../../state/query-run.ts';
import { useAsCypher } from '../../state/use-as-cypher.ts';
import { useBoundParameters } from '../../state/use-bound-parameters.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { RESULT_TABS, type ResultTab } from '../../url/viewer-url.ts';
import type { Done } from './done.ts';
import { QueryFailure } from './QueryFailure.tsx';
import { ResultFiles } from './ResultFiles.tsx';
import { ResultGraph } from './ResultGraph.tsx';
import { ResultPlan } from './ResultPlan.tsx';
import { ResultTable } from './ResultTable.tsx';
import styles from './result.module.css';
import { ShowOnCanvas } from './ShowOnCanvas.tsx';
import { Summary } from './Summary.tsx';

const ResultJson = lazyPart(async () => (await import('./ResultJson.tsx')).ResultJson);

const TAB_NAMES: Readonly<Record<ResultTab, string>> = { graph: 'Graph', table: 'Table', json: 'JSON', plan: 'Plan' };

/** The outcome of the query: its rows, why it failed, or that it is running. */
export function Result() {
  const { outcome, run } = useQueryRun();
  const asCypher = useAsCypher();
  const done = useLastDone(outcome);
  return (
    <section className={styles.result} aria-label="Result" aria-busy={outcome.kind === 'running'}>
      {outcome.kind === 'none' && (
        <>
          <p className={styles.quiet}>
            Open a saved question, write a query and run it, or begin with the query for what the canvas shows.
          </p>
          <Button className={styles.begin ?? ''} size="xs" variant="default" onClick={() => asCypher()}>
            What is shown, as Cypher
          </Button>
        </>
      )}
      {outcome.kind === 'running' && (
        <p className={styles.status} role="status">
          <Loader size="xs" /> Running
        </p>
      )}
      {outcome.kind === 'stopped' && <p role="status">Stopped. Nothing was changed; run it again whenever you like.</p>}
      {outcome.kind === 'failed' && <QueryFailure error={outcome.error} onRetry={() => run()} />}
      {done !== null && <Answered done={done} isCurrent={outcome.kind === 'done'} />}
    </section>
  );
}

/** The last answer, which also stays while the same query runs again, for instance with another year. */
function useLastDone(outcome: Outcome): Done | null {
  const last = useRef<Done | null>(null);
  if (outcome.kind === 'done') last.current = outcome;
  else if (outcome.kind !== 'running' || outcome.ran.statement !== last.current?.ran.statement) last.current = null;
  return last.current;
}

function Answered({ done, isCurrent }: { readonly done: Done; readonly isCurrent: boolean }) {
  const { values, setValues } = useViewer();
  const { follow } = useQueryRun();
  const bound = useBoundParameters();
  const { ran, answer, ids } = done;
  const { result: tab } = values;
  const isEmpty = answer.data.values.length === 0 && (tab === 'graph' || tab === 'table');
  return (
    <>
      {isCurrent && (
        <div className={styles.status}>
          <Summary answer={answer} />
          {!follow && isStale(ran, bound) && (
            <p>The timeline or the selection has moved since: run it again, or switch “Follow the timeline” on.</p>
          )}
        </div>
      )}
      <div className={styles.toolbar}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label="Result as"
          value={tab}
          onChange={(value) => setValues({ result: RESULT_TABS.find((name) => name === value) ?? 'table' }, { history: 'replace' })}
          data={RESULT_TABS.map((value) => ({ value, label: TAB_NAMES[value] }))}
        />
        <ShowOnCanvas ids={ids} />
        <ResultFiles outcome={done} />
      </div>
      <div className={styles.panel} data-stale={!isCurrent || undefined}>
        <ErrorBoundary key={tab} what="The result">
          <Suspense fallback={<Loader size="xs" />}>
            {isEmpty && <p className={styles.quiet}>No rows: nothing in the data matches the query.</p>}
            {tab === 'graph' && !isEmpty && <ResultGraph done={done} />}
            {tab === 'table' && !isEmpty && <ResultTable answer={answer} />}
            {tab === 'json' && <ResultJson answer={answer} />}
            {tab === 'plan' && <ResultPlan ran={ran} />}
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
