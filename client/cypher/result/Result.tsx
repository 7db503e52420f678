import { Button, Loader, SegmentedControl, Switch } from '@mantine/core';
import { Suspense, useId, useSyncExternalStore } from 'react';
import { latestVersion, subscribeToVersion } from '../../data/graph-version.ts';
import { type Done, isOfOtherValues, isStale, type Outcome, useQueryRun } from '../../state/query-run.ts';
import { useAsCypher } from '../../state/use-as-cypher.ts';
import { useBoundParameters } from '../../state/use-bound-parameters.ts';
import { useLastDone } from '../../state/use-last-done.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { RESULT_TABS, type ResultTab } from '../../url/viewer-url.ts';
import { CountedLine } from './CountedLine.tsx';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { OtherYearsLine } from './OtherYearsLine.tsx';
import { PinnedQuery } from './PinnedQuery.tsx';
import { PinResult } from './PinResult.tsx';
import { QueryFailure } from './QueryFailure.tsx';
import { ResultFiles } from './ResultFiles.tsx';
import { ResultGraph } from './ResultGraph.tsx';
import { ResultPlan } from './ResultPlan.tsx';
import { ResultTabList, tabElementId } from './ResultTabList.tsx';
import { ResultTable } from './ResultTable.tsx';
import styles from './result.module.css';
import tabStyles from './result-tabs.module.css';
import { chooseResult, closeResult, resultTabs, shownResult } from './result-tabs.ts';
import { ShowOnCanvas } from './ShowOnCanvas.tsx';
import { Summary } from './Summary.tsx';

const ResultJson = lazyPart(async () => (await import('./ResultJson.tsx')).ResultJson);

const TAB_NAMES: Readonly<Record<ResultTab, string>> = { graph: 'Graph', table: 'Table', json: 'JSON', plan: 'Plan' };

/** The results: that of the latest run, or why it failed, or that it is running; and those that were pinned. */
export function Result() {
  const { outcome, results, changeResults } = useQueryRun();
  const asCypher = useAsCypher();
  const panel = useId();
  const latest = useLastDone(outcome);
  const tabs = resultTabs(results, outcome);
  const shown = shownResult(results, outcome);
  const isLatest = outcome.kind !== 'none' && shown?.id === outcome.ran.at;
  const done = isLatest ? latest : shown?.outcome.kind === 'done' ? shown.outcome : null;
  const hasTabs = shown !== undefined && results.pinned.length > 0;
  return (
    <section className={styles.result} aria-label="Result" aria-busy={outcome.kind === 'running'}>
      {shown === undefined && (
        <>
          <p className={styles.quiet}>
            Open a saved question, write a query and run it, or begin with the query for what the canvas shows.
          </p>
          <Button className={styles.begin ?? ''} size="xs" variant="default" onClick={() => asCypher()}>
            What is shown, as Cypher
          </Button>
        </>
      )}
      {hasTabs && (
        <ResultTabList
          tabs={tabs}
          shown={shown.id}
          panel={panel}
          onChoose={(id) => changeResults((kept, latest) => chooseResult(kept, latest, id))}
          onClose={(id) => changeResults((kept, latest) => closeResult(kept, latest, id))}
        />
      )}
      {shown !== undefined && (
        <div
          id={panel}
          className={tabStyles.panel}
          {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': tabElementId(panel, shown.id) })}
        >
          {isLatest && <LatestRun outcome={outcome} />}
          {done !== null && (
            <Answered done={done} isPinned={shown.isPinned} isLatest={isLatest} isCurrent={!isLatest || outcome.kind === 'done'} />
          )}
        </div>
      )}
    </section>
  );
}

/** What there is to say of the latest run while it has no answer. */
function LatestRun({ outcome }: { readonly outcome: Outcome }) {
  const { run } = useQueryRun();
  return (
    <>
      {outcome.kind === 'running' && (
        <p className={styles.status} role="status">
          <Loader size="xs" /> Running
        </p>
      )}
      {outcome.kind === 'stopped' && <p role="status">Stopped. Nothing was changed; run it again whenever you like.</p>}
      {outcome.kind === 'planned' && (
        <ErrorBoundary what="The plan">
          <ResultPlan ran={outcome.ran} />
        </ErrorBoundary>
      )}
      {outcome.kind === 'failed' && <QueryFailure error={outcome.error} onRetry={() => run()} />}
    </>
  );
}

interface AnsweredProps {
  readonly done: Done;
  readonly isPinned: boolean;
  /** Whether it is of the latest run, which the canvas can show. */
  readonly isLatest: boolean;
  /** Whether it is the answer to what runs now. */
  readonly isCurrent: boolean;
}

function Answered({ done, isPinned, isLatest, isCurrent }: AnsweredProps) {
  const { values, setValues } = useViewer();
  const { follow, fields } = useQueryRun();
  const bound = useBoundParameters();
  const version = useSyncExternalStore(subscribeToVersion, latestVersion);
  const { ran, answer, ids } = done;
  const { result: tab, stored: isStored } = values;
  const isEmpty = answer.data.values.length === 0 && (tab === 'graph' || tab === 'table');
  const isOfOldData = done.version !== null && version !== null && done.version !== version;
  return (
    <>
      {isPinned && <PinnedQuery done={done} />}
      {isCurrent && (
        <div className={styles.status}>
          <Summary answer={answer} />
          {isLatest && !follow && isStale(ran, bound) && (
            <p>The timeline or the selection has moved since: run it again, or switch “Follow the timeline” on.</p>
          )}
          {isLatest && isOfOtherValues(ran, fields) && <p>A parameter has another value since: run it again.</p>}
          {isOfOldData && <p>The data have changed since: these rows are of an older version of the graph.</p>}
        </div>
      )}
      {isCurrent && <OtherYearsLine done={done} canAsk={isLatest} />}
      {isCurrent && <CountedLine done={done} canAsk={isLatest} />}
      <div className={styles.toolbar}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label="Result as"
          value={tab}
          onChange={(value) => setValues({ result: RESULT_TABS.find((name) => name === value) ?? 'table' }, { history: 'replace' })}
          data={RESULT_TABS.map((value) => ({ value, label: TAB_NAMES[value] }))}
        />
        {tab === 'table' && (
          <Switch
            size="xs"
            label="As stored"
            title="Values and columns as the database has them, and not in words"
            checked={isStored}
            onChange={(event) => setValues({ stored: event.currentTarget.checked }, { history: 'replace' })}
          />
        )}
        {!isPinned && <PinResult isDone={isCurrent} />}
        <ShowOnCanvas ids={ids} isLatest={isLatest} />
        <ResultFiles outcome={done} />
      </div>
      <div className={styles.panel} data-stale={!isCurrent || undefined}>
        <ErrorBoundary key={tab} what="The result">
          <Suspense fallback={<Loader size="xs" />}>
            {isEmpty && <EmptyAnswer done={done} />}
            {tab === 'graph' && !isEmpty && <ResultGraph done={done} />}
            {tab === 'table' && !isEmpty && <ResultTable done={done} />}
            {tab === 'json' && <ResultJson answer={answer} />}
            {tab === 'plan' && <ResultPlan ran={ran} />}
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
