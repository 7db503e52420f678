import { planPrefixIn } from '../../../model/cypher/plan-prefix.ts';
import { formatCount } from '../../../model/format-count.ts';
import { useQueryRun } from '../../state/query-run.ts';
import styles from '../../style/cypher.module.css';
import { clearHistory, type PastQuery, searchHistory, useQueryHistory } from './query-history.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The queries that were run in this browser, the latest first. Choosing one puts it back into the editor. */
export function HistoryList({ words }: { readonly words: string }) {
  const past = useQueryHistory();
  const { open } = useQueryRun();
  const found = searchHistory(past, words);
  return (
    <>
      {past.length === 0 && <p className={styles.quiet}>Nothing was run yet. What you run is kept here, in this browser only.</p>}
      {past.length > 0 && found.length === 0 && <p className={styles.quiet}>No query has these words.</p>}
      <ul>
        {found.map((query) => (
          <li key={`${query.at} ${query.statement}`}>
            <button type="button" title={query.statement} onClick={() => open(query.statement, query.texts, query.types)}>
              <code className={styles.pastStatement}>{query.statement}</code>
              <span className={styles.quiet}>
                {DAY.format(new Date(query.at))}, {outcomeOf(query)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <div className={styles.fileActions}>
          <button type="button" onClick={clearHistory}>
            Forget all
          </button>
        </div>
      )}
    </>
  );
}

/** What came of a query: its rows, a plan that was asked for, or nothing. */
function outcomeOf({ statement, rows }: PastQuery): string {
  if (planPrefixIn(statement) !== undefined) return 'its plan was asked for';
  return rows === null ? 'no answer' : formatCount(rows, 'row');
}
