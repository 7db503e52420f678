import { type ReactNode, useMemo } from 'react';
import { firstDayOf } from '../../../model/time/day.ts';
import { useCypherAnswer } from '../../data/cypher-answer.ts';
import { idsIn } from '../../data/cypher-values.ts';
import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { prepositioned, windowInWords } from '../../wording/date-in-words.ts';
import { otherYearsInWords } from '../../wording/other-years-in-words.ts';
import { askedOfAllYears, otherYears } from './other-years.ts';
import styles from './result.module.css';

interface Props {
  readonly done: Done;
  /** Whether it can be asked again, of all years. */
  readonly canAsk: boolean;
  /** What is shown in its place where no other year has more, or where that is not known. @param isNone whether it is known */
  readonly otherwise?: (isNone: boolean) => ReactNode;
}

/** How many rows there are in the window and how many outside it, which a click shows. */
export function OtherYearsLine({ done: { ran, answer, ids, version }, canAsk, otherwise = () => null }: Props) {
  const { unionGraph, setValues } = useViewer();
  const { yearRange } = unionGraph;
  const years = useMemo(() => yearRange && { from: firstDayOf(yearRange.first), to: firstDayOf(yearRange.last + 1) }, [yearRange]);
  const asked = useMemo(() => years && askedOfAllYears(ran, years), [ran, years]);
  const { data } = useCypherAnswer(asked, version);
  const others = useMemo(() => {
    if (data === undefined) return null;
    const { values: rows } = data.data;
    const here = { rows: answer.data.values, ids, isCut: answer.truncated };
    return otherYears(ran.statement, here, { rows, ids: idsIn(rows), isCut: data.truncated });
  }, [ran, answer, ids, data]);
  if (others === null || years === null || others.rows === 0) return otherwise(others?.rows === 0);
  const when = prepositioned(windowInWords({ from: ran.bound.from, to: ran.bound.to }));
  return (
    <p className={styles.counted} role="note" aria-label="Other years">
      {otherYearsInWords(answer.data.values.length, others, when)}{' '}
      {canAsk && (
        <button type="button" className={styles.link} onClick={() => setValues({ at: years, follow: true })}>
          Show all years
        </button>
      )}
    </p>
  );
}
