import { useMemo, useState } from 'react';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { type Change, MOST_TELLING } from '../../model/comparison/compare-windows.ts';
import { formatCount, formatNumber } from '../../model/format-count.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { comparisonInWords } from '../wording/comparison-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { RelationListItem } from './RelationListItem.tsx';

/** So many of a change are listed at first, and so many when all are asked for: the table has the rest. */
const FIRST = 6;
const MOST = 200;

/** Shown when nothing is selected and two windows, or two days, are compared: what changed, the most telling first. */
export function Changes() {
  const { visibleGraph, setValues } = useViewer();
  const rows = useMemo(() => changeRows(visibleGraph), [visibleGraph]);
  const groups = useMemo(
    () =>
      MOST_TELLING.map((change) => ({ change, rows: rows.filter((row) => row.change === change) })).filter(
        (group) => group.rows.length > 0,
      ),
    [rows],
  );
  const changed = groups.filter(({ change }) => change !== 'continued');
  const continued = rows.length - changed.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <header className={styles.section}>
        <h2>What changed</h2>
        <p className={styles.quiet}>
          {comparisonInWords(visibleGraph.criteria)}
          {changed.length === 0 && ': nothing that is shown'}
          {continued > 0 && `. ${formatCount(continued, 'relation')} continued`}.
        </p>
        <button type="button" className={styles.link} onClick={() => setValues({ view: 'list', table: 'changes' })}>
          As a table
        </button>
      </header>
      {changed.map(({ change, rows }) => (
        <Group key={change} change={change} rows={rows} />
      ))}
    </>
  );
}

function Group({ change, rows }: { readonly change: Change; readonly rows: readonly ChangeRow[] }) {
  const [isWhole, setWhole] = useState(false);
  const listed = rows.slice(0, isWhole ? MOST : FIRST);
  return (
    <section className={styles.section} data-change={change}>
      <h3 title={CHANGE_WORDS[change].meaning}>
        {capitalize(CHANGE_WORDS[change].name)}
        <span className={styles.number}>{rows.length.toLocaleString('en')}</span>
      </h3>
      <ul className={styles.rows}>
        {listed.map(({ relation }) => (
          <RelationListItem key={relation.id} relation={relation} />
        ))}
      </ul>
      {rows.length > FIRST && (
        <button type="button" className={styles.link} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? `Only the first ${formatNumber(FIRST)}`
            : rows.length > MOST
              ? `The first ${formatNumber(MOST)}`
              : `All ${formatNumber(rows.length)}`}
        </button>
      )}
    </section>
  );
}
