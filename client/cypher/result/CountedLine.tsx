import { useMemo } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import type { Counted } from '../../../model/library/counted.ts';
import { useCypherAnswer } from '../../data/cypher-answer.ts';
import { idsIn } from '../../data/cypher-values.ts';
import { type Done, useQueryRun } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { foretoldBesideInWords, statesCountedInWords } from '../../wording/counted-in-words.ts';
import { dateInWords, prepositioned, windowInWords } from '../../wording/date-in-words.ts';
import { capitalize } from '../../wording/state-in-words.ts';
import { countedIn, countingOf, foretoldBeside, windowAskedFor } from './counting.ts';
import styles from './result.module.css';

interface Props {
  readonly done: Done;
  /** Whether it can be asked again with what else counts. */
  readonly canAsk: boolean;
}

/** The window of an answer, what it counts there, and what it leaves out, such as what is presumed to continue, which a click lets count too. */
export function CountedLine({ done, canAsk }: Props) {
  const { unionGraph, visibleGraph } = useViewer();
  const { askWith } = useQueryRun();
  const { ran, answer, ids, version } = done;
  const counted = countedIn(ran);
  const window = useMemo(() => windowAskedFor(ran), [ran]);
  const { data: all, error } = useCypherAnswer(
    counted === undefined || counted === 'possible'
      ? null
      : { statement: ran.statement, parameters: { ...ran.parameters, counted: 'possible' satisfies Counted } },
    version,
  );
  const counting = useMemo(() => {
    if (window === null) return null;
    const rows = answer.data.values;
    const more = all?.data.values ?? rows;
    return countingOf({ ids, rows }, { ids: idsIn(more), rows: more }, window, unionGraph);
  }, [answer, all, ids, window, unionGraph]);
  if (counting === null || window === null) return null;
  const [here, left] = [statesCountedInWords(counting.counted), statesCountedInWords(counting.left)];
  const isCut = answer.truncated || all?.truncated === true;
  const when = `${capitalize(prepositioned(windowInWords(window)))}${isCut ? ', of the rows that came' : ''}`;
  const known = visibleGraph.criteria.known ?? null;
  // The states of the picture are those of an earlier day, and the database has what all sources say.
  if (known !== null) {
    return <p className={styles.counted}>{`${when}, by all sources: not only by those known on ${dateInWords(known)}.`}</p>;
  }
  const words = [
    here === '' ? `${when}.` : `${when}: ${here}.`,
    ...(left === '' ? [] : [`Not counted: ${left}.`]),
    ...(left === '' && counting.otherRows > 0
      ? [`With what is presumed to continue or not known, ${formatCount(counting.otherRows, 'row')} would be new or other.`]
      : []),
  ];
  if (counted !== undefined) {
    const { actors, count } = foretoldBeside(ran, window, unionGraph);
    const names = actors.map((id) => unionGraph.actorById.get(id)?.name ?? id);
    words.push(...[foretoldBesideInWords(count, names, windowInWords(window))].filter((text) => text !== ''));
  }
  if (error !== null) words.push(`What is not counted could not be found: ${error.message}`);
  const hasMore = left !== '' || counting.otherRows > 0;
  const { presumed = 0 } = counting.left;
  const offers: readonly (readonly [Counted, string])[] = [
    ...(counted === 'attested' && hasMore && (presumed > 0 || left === '') ? ([['presumed', 'Count what is presumed too']] as const) : []),
    ...(hasMore && counted !== undefined && counted !== 'possible' ? ([['possible', 'Count all that may have held']] as const) : []),
    ...(counted === 'attested' || counted === undefined ? [] : ([['attested', 'Leave out what is presumed or not known']] as const)),
  ];
  return (
    <p className={styles.counted} role="note" aria-label="What is counted">
      {words.join(' ')}{' '}
      {canAsk &&
        offers.map(([level, label]) => (
          <button key={level} type="button" className={styles.link} onClick={() => askWith('counted', level)}>
            {label}
          </button>
        ))}
    </p>
  );
}
