import { ActorDetails } from '../details/ActorDetails.tsx';
import { RelationDetails } from '../details/RelationDetails.tsx';
import { SelectedActors } from '../details/SelectedActors.tsx';
import { SelectionChips } from '../details/SelectionChips.tsx';
import { SourceDetails } from '../details/SourceDetails.tsx';
import { selectionAskedAbout } from '../state/answer-of-selection.ts';
import { useQueryRun } from '../state/query-run.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';

/** What is selected: several actors, or the last of whatever it is. Two actors have their history instead. */
export function SelectionDetails() {
  const { selection, select, selectAll, values } = useViewer();
  const { onCanvas, outcome, question } = useQueryRun();
  const last = selection.at(-1);
  const actors = selectedActors(selection);
  if (last === undefined) return null;
  if (actors.length === selection.length && actors.length > 1) return <SelectedActors ids={actors} />;
  return (
    <>
      {values.path.length > 0 && (
        <button type="button" className={styles.link} onClick={() => select(null)}>
          Back to the paths
        </button>
      )}
      {values.path.length === 0 && onCanvas && outcome.kind !== 'none' && (
        <button
          type="button"
          className={styles.link}
          onClick={() => selectAll(selectionAskedAbout(outcome.ran).map((id) => ({ kind: 'actor', id })))}
        >
          Back to the answer{question !== undefined && ` to “${question.title}”`}
        </button>
      )}
      {selection.length > 1 && <SelectionChips />}
      {last.kind === 'actor' && <ActorDetails key={last.id} id={last.id} />}
      {last.kind === 'relation' && <RelationDetails key={last.id} id={last.id} />}
      {last.kind === 'source' && <SourceDetails key={last.id} id={last.id} />}
    </>
  );
}
