import { type ReactNode, useMemo, useState } from 'react';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { AS_LISTED, type Change } from '../../model/comparison/compare-windows.ts';
import { formatCount, formatNumber } from '../../model/format-count.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { changeBesideOthers, comparisonInWords, turnInBrief, whyTheseInWords } from '../wording/comparison-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { RelationListItem } from './RelationListItem.tsx';

/** So many of a change are listed at first, and so many when all are asked for: the table has the rest. */
const FIRST = 6;
const FIRST_BETWEEN = 24;
const MOST = 200;

/** Shown when nothing is selected and two windows, or two days, are compared: what happened in between, then what changed, the most telling first. */
export function Changes() {
  const { visibleGraph } = useViewer();
  const rows = useMemo(() => changeRows(visibleGraph), [visibleGraph]);
  const groups = useMemo(
    () =>
      AS_LISTED.map((change) => ({ change, rows: rows.filter((row) => row.change === change) })).filter((group) => group.rows.length > 0),
    [rows],
  );
  const changed = groups.filter(({ change }) => change !== 'continued');
  const between = groups.find(({ change }) => change === 'between')?.rows.length ?? 0;
  const why = whyTheseInWords(visibleGraph.criteria);
  const continued = rows.length - changed.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <header className={styles.section}>
        <h2>What changed</h2>
        <p className={styles.quiet}>
          {comparisonInWords(visibleGraph.criteria)}
          {changed.length === 0 && ': nothing that is shown'}
          {continued > 0 && `. ${formatCount(continued, 'relation')} continued`}. {why}
        </p>
        <TableLink>As a table</TableLink>
      </header>
      {changed.map(({ change, rows }) => (
        <Group key={change} change={change} rows={rows} between={between} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly change: Change;
  readonly rows: readonly ChangeRow[];
  /** How many relations lie in between. */
  readonly between: number;
}

function Group({ change, rows, between }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const { visibleGraph } = useViewer();
  const { compared } = visibleGraph.criteria;
  const first = change === 'between' ? FIRST_BETWEEN : FIRST;
  const turns = useMemo(
    () => (change === 'between' && rows.length <= MOST ? rows.filter(({ before }) => before.length > 0).length : 0),
    [change, rows],
  );
  const listed = rows.slice(0, isWhole ? MOST : first);
  return (
    <section className={styles.section} data-change={change}>
      <h3>
        {capitalize(changeBesideOthers(change, between))}
        <span className={styles.number}>{rows.length.toLocaleString('en')}</span>
      </h3>
      {compared?.of === 'windows' && <p className={styles.quiet}>{capitalize(CHANGE_WORDS[change].meaning)}.</p>}
      {turns > 0 && (
        <p className={styles.quiet}>
          By {formatNumber(turns)} of them two turned: before, they only had ties of the opposite sign. “Turned in the later window” does
          not count them.
        </p>
      )}
      <ul className={styles.rows}>
        {listed.map(({ relation, before }) => (
          <RelationListItem key={relation.id} relation={relation} note={turnInBrief(change, before)} />
        ))}
      </ul>
      {rows.length > first && (
        <button type="button" className={styles.link} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? `Only the first ${formatNumber(first)}`
            : rows.length > MOST
              ? `The first ${formatNumber(MOST)}`
              : `All ${formatNumber(rows.length)}`}
        </button>
      )}
      {isWhole && rows.length > MOST && <TableLink>All {formatNumber(rows.length)}, as a table</TableLink>}
    </section>
  );
}

function TableLink({ children }: { readonly children: ReactNode }) {
  const { setValues } = useViewer();
  return (
    <button type="button" className={styles.link} onClick={() => setValues({ view: 'list', table: 'changes' })}>
      {children}
    </button>
  );
}
