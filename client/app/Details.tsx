import { Suspense } from 'react';
import { Answer } from '../cypher/Answer.tsx';
import { Overview } from '../details/Overview.tsx';
import { isAnswerOfSelection } from '../state/answer-of-selection.ts';
import { useQueryRun } from '../state/query-run.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { SelectionDetails } from './SelectionDetails.tsx';

const CampPanel = lazyPart(async () => (await import('../details/camps/CampPanel.tsx')).CampPanel);
const Changes = lazyPart(async () => (await import('../details/Changes.tsx')).Changes);
const History = lazyPart(async () => (await import('../lanes/History.tsx')).History);
const Paths = lazyPart(async () => (await import('../paths/Paths.tsx')).Paths);

/** Shows the paths or the selection; without either the answer to the question on the canvas, what changed in a comparison, or an overview. */
export function Details() {
  return (
    <section className={styles.details} aria-label="Details">
      <ErrorBoundary what="This part">
        <Suspense>
          <Subject />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

function Subject() {
  const { selection, values, visibleGraph } = useViewer();
  const query = useQueryRun();
  const { onCanvas, outcome } = query;
  const [from, to] = values.path;
  const last = selection.at(-1);
  if (from !== undefined && last === undefined) return <Paths from={from} to={to} />;
  if (isAnswerOfSelection(query, selection)) return <Answer />;
  if (last === undefined) {
    if (onCanvas && outcome.kind !== 'none') return <Answer />;
    if (values.colour === 'camp' || values.view === 'camps') return <CampPanel />;
    return visibleGraph.comparison === null ? <Overview /> : <Changes />;
  }
  const [a, b, ...others] = selectedActors(selection);
  const isPair = selection.length === 2 && a !== undefined && b !== undefined && others.length === 0;
  return isPair ? <History a={a} b={b} /> : <SelectionDetails />;
}
