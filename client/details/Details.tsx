import { useQueryRun } from '../cypher/query-run.ts';
import { useViewer } from '../shell/viewer-context.ts';
import { ActorDetails } from './ActorDetails.tsx';
import { Answer } from './Answer.tsx';
import styles from './details.module.css';
import { Overview } from './Overview.tsx';
import { RelationDetails } from './RelationDetails.tsx';
import { SelectionChips } from './SelectionChips.tsx';

/** What is selected; with nothing selected the answer to the question on the canvas, or where to begin. */
export function Details() {
  const { selection } = useViewer();
  const { onCanvas, outcome } = useQueryRun();
  const last = selection.at(-1);
  return (
    <section className={styles.details} aria-label="Details">
      {selection.length > 1 && <SelectionChips />}
      {last === undefined ? (
        onCanvas && outcome.kind !== 'none' ? (
          <Answer />
        ) : (
          <Overview />
        )
      ) : last.kind === 'actor' ? (
        <ActorDetails key={last.id} id={last.id} />
      ) : (
        <RelationDetails key={last.id} id={last.id} />
      )}
    </section>
  );
}
