import { Button, Loader } from '@mantine/core';
import type { ApiError } from '../data/api.ts';
import styles from './cypher.module.css';
import { isStale, type Outcome, useQueryRun } from './query-run.ts';
import { ResultFiles } from './ResultFiles.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useBoundParameters } from './use-bound-parameters.ts';

/** What became of the query: its rows, why it failed, or that it is running. */
export function Result() {
  const { outcome, statement, onCanvas, follow, run, showOnCanvas } = useQueryRun();
  const bound = useBoundParameters();
  return (
    <section className={styles.result} aria-label="Result" aria-busy={outcome.kind === 'running'}>
      {outcome.kind === 'none' && <p className={styles.quiet}>Open a saved question, or write a query and run it.</p>}
      {outcome.kind === 'running' && (
        <p className={styles.status} role="status">
          <Loader size="xs" /> Running
        </p>
      )}
      {outcome.kind === 'stopped' && <p role="status">Stopped. Nothing was changed; run it again whenever you like.</p>}
      {outcome.kind === 'failed' && <QueryFailure error={outcome.error} onRetry={run} />}
      {outcome.kind === 'done' && (
        <>
          <div className={styles.status}>
            <p role="status">{summaryOf(outcome)}</p>
            {!follow && outcome.ran.statement === statement && isStale(outcome.ran, bound) && (
              <p>The timeline or the selection has moved since: run it again, or let it follow.</p>
            )}
            <Button
              size="compact-xs"
              variant="default"
              disabled={outcome.ids.actors.size + outcome.ids.relations.size === 0}
              onClick={() => showOnCanvas(true)}
            >
              {onCanvas ? 'Back to the canvas' : 'Show on canvas'}
            </Button>
            <ResultFiles answer={outcome.answer} />
          </div>
          {outcome.answer.notifications.map(({ code, title }) => (
            <p key={`${code}${title}`} className={styles.quiet}>
              {title}
            </p>
          ))}
          <ResultTable answer={outcome.answer} />
        </>
      )}
    </section>
  );
}

function QueryFailure({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { problem } = error;
  return (
    <div className={styles.failure} role="alert">
      <p>
        {problem?.position !== undefined && (
          <strong>
            Line {problem.position.line}, column {problem.position.column}:{' '}
          </strong>
        )}
        {error.message}
      </p>
      {problem?.problems?.map(({ where, message }) => (
        <p key={`${where}${message}`}>
          {where}: {message}
        </p>
      ))}
      {problem?.code !== undefined && <p className={styles.quiet}>{problem.code}</p>}
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        Run again
      </Button>
    </div>
  );
}

function summaryOf({ answer }: Extract<Outcome, { kind: 'done' }>): string {
  const rows = answer.data.values.length;
  const cut = answer.truncated ? '; there are more, which the row limit cut off' : '';
  return `${rows} ${rows === 1 ? 'row' : 'rows'} in ${Math.round(answer.tookMs)} ms${cut}`;
}
