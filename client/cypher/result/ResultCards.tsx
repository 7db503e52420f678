import type { CypherAnswer } from '../../../model/api.ts';
import { Cell } from './Cell.tsx';
import styles from './result.module.css';

const MOST = 50;

/** The first rows of an answer as cards, for places without room for a table. */
export function ResultCards({ answer }: { readonly answer: CypherAnswer }) {
  const { fields, values } = answer.data;
  if (values.length === 0) return <p className={styles.quiet}>No rows: nothing in the data matches.</p>;
  const rows = values.slice(0, MOST).map((row, index) => ({ row, key: index }));
  return (
    <>
      <ol className={styles.cards}>
        {rows.map(({ row, key }) => (
          <li key={key}>
            <dl>
              {fields.map((field, column) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd>
                    <Cell value={row[column]} />
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
    </>
  );
}
