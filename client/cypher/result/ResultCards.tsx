import type { Done } from '../../state/query-run.ts';
import { AnswerWindow, useAnswerWindow } from './answer-window.ts';
import { CountedLine } from './CountedLine.tsx';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { OtherYearsLine } from './OtherYearsLine.tsx';
import { ResultCell } from './ResultCell.tsx';
import styles from './result.module.css';
import { useColumnWords } from './use-column-words.ts';

const MOST = 50;

/** The first rows of an answer in words, as cards, for places without room for a table. */
export function ResultCards({ done }: { readonly done: Done }) {
  const { fields, values } = done.answer.data;
  const words = useColumnWords(done);
  const rows = values.slice(0, MOST).map((row, index) => ({ row, key: index }));
  return (
    <AnswerWindow value={useAnswerWindow(done)}>
      {values.length === 0 && <EmptyAnswer done={done} />}
      <OtherYearsLine done={done} canAsk />
      <CountedLine done={done} canAsk />
      <ol className={styles.cards}>
        {rows.map(({ row, key }) => (
          <li key={key}>
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
          </li>
        ))}
      </ol>
      {values.length > MOST && (
        <p className={styles.quiet}>
          The first {MOST} of {values.length} rows; the Cypher view has them all.
        </p>
      )}
    </AnswerWindow>
  );
}
