import { useQueryRun } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';

/** For whom a name was taken that several actors have, and the others, of whom one is a click away. */
export function GuessedActors() {
  const { unionGraph } = useViewer();
  const { guesses, fields, chooseParameter } = useQueryRun();
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  return guesses.map(({ parameter, name, candidates }) => {
    const taken = fields.find((field) => field.name === parameter)?.text ?? '';
    if (!candidates.includes(taken)) return null;
    return (
      <p key={parameter} className={styles.chips} role="note" aria-label="Who is meant">
        <span>
          “{name}” is taken for {nameOf(taken)}. Instead:
        </span>
        {candidates
          .filter((id) => id !== taken)
          .map((id) => (
            <button key={id} type="button" className={styles.link} onClick={() => chooseParameter(parameter, id)}>
              {nameOf(id)}
            </button>
          ))}
      </p>
    );
  });
}
