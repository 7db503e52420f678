import { Suspense } from 'react';
import { useQueryRun } from '../cypher/query-run.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { selectedActors, useViewer } from '../shell/viewer-context.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { ActorDetails } from './ActorDetails.tsx';
import { Answer } from './Answer.tsx';
import styles from './details.module.css';
import { Overview } from './Overview.tsx';
import { RelationDetails } from './RelationDetails.tsx';
import { SelectedActors } from './SelectedActors.tsx';
import { SelectionChips } from './SelectionChips.tsx';
import { SourceDetails } from './SourceDetails.tsx';

const History = lazyPart(async () => (await import('../history/History.tsx')).History);
const Paths = lazyPart(async () => (await import('../paths/Paths.tsx')).Paths);

/** The paths that are sought, or what is selected; with nothing selected the answer to the question on the canvas, or where to begin. */
export function Details() {
  return (
    <section className={styles.details} aria-label="Details">
      <Boundary what="This part">
        <Suspense>
          <Subject />
        </Suspense>
      </Boundary>
    </section>
  );
}

function Subject() {
  const { selection, select, values } = useViewer();
  const { onCanvas, outcome } = useQueryRun();
  const [from, to] = values.path;
  const last = selection.at(-1);
  if (from !== undefined && last === undefined) return <Paths from={from} to={to} />;
  if (last === undefined) return onCanvas && outcome.kind !== 'none' ? <Answer /> : <Overview />;
  const actors = selectedActors(selection);
  if (actors.length === selection.length && actors.length > 1) {
    const [a, b] = actors;
    return actors.length === 2 && a !== undefined && b !== undefined ? <History a={a} b={b} /> : <SelectedActors ids={actors} />;
  }
  return (
    <>
      {from !== undefined && (
        <button type="button" className={styles.link} onClick={() => select(null)}>
          Back to the paths
        </button>
      )}
      {selection.length > 1 && <SelectionChips />}
      {last.kind === 'actor' && <ActorDetails key={last.id} id={last.id} />}
      {last.kind === 'relation' && <RelationDetails key={last.id} id={last.id} />}
      {last.kind === 'source' && <SourceDetails key={last.id} id={last.id} />}
    </>
  );
}
