import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { idsIn } from '../../data/cypher-values.ts';
import type { Done } from '../../state/query-run.ts';
import { AnswerWindow, useAnswerWindow } from './answer-window.ts';
import { CountedLine } from './CountedLine.tsx';
import { RowDisputes, untoldIn, useDisputes } from './disputes.ts';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { OtherYearsLine } from './OtherYearsLine.tsx';
import { ResultCell } from './ResultCell.tsx';
import styles from './result.module.css';
import { rowsInWords } from './rows-in-words.ts';
import { useColumnWords } from './use-column-words.ts';

const FIRST = 100;
/** More cards than a page draws without a halt. */
const MOST = 1000;

/** The rows of an answer in words, as cards, for places without room for a table: the first, and on request the others. */
export function ResultCards({ done }: { readonly done: Done }) {
  const { fields, values } = done.answer.data;
  const words = useColumnWords(done);
  const [wholeOf, setWholeOf] = useState<Done>();
  const shown = Math.min(values.length, wholeOf === done ? MOST : FIRST);
  const rows = useMemo(() => values.slice(0, shown).map((row, index) => ({ row, key: index })), [values, shown]);
  const ids = useMemo(() => [...idsIn(rows.map(({ row }) => row)).relations], [rows]);
  const disputes = useDisputes(ids, done.version);
  return (
    <AnswerWindow value={useAnswerWindow(done)}>
      {values.length === 0 && <EmptyAnswer done={done} />}
      <OtherYearsLine
        done={done}
        canAsk
        otherwise={(isNoneElsewhere) => values.length > 0 && <p className={styles.quiet}>{rowsInWords(done, isNoneElsewhere)}</p>}
      />
      <CountedLine done={done} canAsk />
      <ol className={styles.cards}>
        {rows.map(({ row, key }) => (
          <li key={key}>
            <RowDisputes value={untoldIn(row, disputes)}>
              <dl>
                {fields.map((field, column) => (
                  <div key={field}>
                    <dt title={field}>{words?.[column]?.title ?? field}</dt>
                    <dd>
                      <ResultCell row={row} column={column} words={words?.[column]} isToldWhy />
                    </dd>
                  </div>
                ))}
              </dl>
            </RowDisputes>
          </li>
        ))}
      </ol>
      {shown < values.length && shown === FIRST && (
        <Button size="compact-sm" variant="default" onClick={() => setWholeOf(done)}>
          {values.length <= MOST ? `Show all ${formatCount(values.length, 'row')}` : `Show the first ${MOST}`}
        </Button>
      )}
      {shown === MOST && shown < values.length && (
        <p className={styles.quiet}>
          The first {MOST} of {formatCount(values.length, 'row')}; the Cypher view has them all.
        </p>
      )}
    </AnswerWindow>
  );
}
