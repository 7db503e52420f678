import { useSourceTitles } from '../../data/queries.ts';
import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { prepositioned, windowInWords } from '../../wording/date-in-words.ts';
import { emptyAnswerInWords } from '../../wording/empty-answer.ts';
import { windowAskedFor } from './counting.ts';
import { isOfAllYears } from './other-years.ts';
import styles from './result.module.css';

/** Why there are no rows, with whom and when the question was asked of, and what is known of them. */
export function EmptyAnswer({ done: { ran } }: { readonly done: Pick<Done, 'ran'> }) {
  const { unionGraph, select } = useViewer();
  const titles = useSourceTitles().data;
  const { question, parameters } = ran;
  const window = isOfAllYears(ran) ? null : windowAskedFor(ran);
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? titles?.get(id) ?? id;
  const when = window === null ? null : prepositioned(windowInWords(window));
  const actors = (question?.parameters ?? []).flatMap(({ name, type }) => {
    const actor = type === 'actor' ? unionGraph.actorById.get(String(parameters[name])) : undefined;
    return actor === undefined ? [] : [actor];
  });
  return (
    <div className={styles.noRows}>
      <p>{emptyAnswerInWords({ question, values: parameters, when }, nameOf)}</p>
      {actors.length > 0 && (
        <p className={styles.counted}>
          Choose somebody else above, or see{' '}
          {actors.map(({ id, name }) => (
            <button key={id} type="button" className={styles.link} onClick={() => select({ kind: 'actor', id })}>
              all that is told of {name}
            </button>
          ))}
        </p>
      )}
      {actors.length === 0 && ran.question === undefined && (
        <p className={styles.counted}>No rows: nothing in the data matches the query.</p>
      )}
    </div>
  );
}
