import { useMemo } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { yearsByDataset } from '../graph/years.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';

/** Shown when nothing is selected: what the data is about, and questions to click. */
export function Overview() {
  const { unionGraph, info, questions } = useViewer();
  const yearsOfDatasets = useMemo(() => yearsByDataset(unionGraph), [unionGraph]);
  const { ask } = useQueryRun();
  const featured = questions.filter(({ featured }) => featured);
  return (
    <>
      {info.datasets.map((dataset) => (
        <header key={dataset.id} className={styles.section}>
          <h2>{dataset.title}</h2>
          <p className={styles.quiet}>
            {formatCount(dataset.actors, 'actor')}, {formatCount(dataset.relations, 'relation')} and {formatCount(dataset.claims, 'claim')}
            {unionGraph.known === undefined ? yearsInWords(yearsOfDatasets.get(dataset.id)) : ', by all sources'}. Every relation says who
            claims it, and where.
          </p>
        </header>
      ))}
      {featured.length > 0 && (
        <div className={styles.section}>
          <h3>Questions to begin with</h3>
          <ul className={styles.questions}>
            {featured.slice(0, 3).map((question) => (
              <li key={question.id}>
                <button type="button" onClick={() => ask(question, 'canvas')}>
                  {question.title}
                </button>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>
            All {questions.length} are under <b>Questions</b> at the top, or press <kbd>Q</kbd>.
          </p>
        </div>
      )}
      <div className={styles.section}>
        <h3>How to explore</h3>
        <ul className={styles.hints}>
          <li>Select an actor or a relation to see what is claimed of it, and by whom.</li>
          <li>Move the year below: relations come and go, actors stay where they are.</li>
          <li>
            Press <kbd>/</kbd> to search, <kbd>?</kbd> for all keys.
          </li>
        </ul>
      </div>
    </>
  );
}

function yearsInWords(years: { readonly first: number; readonly last: number } | undefined): string {
  if (years === undefined) return '';
  return years.first === years.last ? `, ${years.first}` : `, ${years.first} to ${years.last}`;
}
