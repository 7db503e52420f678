import { Button } from '@mantine/core';
import { yearWindow } from '../../model/time/window.ts';
import { useViewer } from '../state/viewer-context.ts';
import { nothingAttested } from '../wording/nothing-attested.ts';
import styles from './shell.module.css';

/** A line that says that nothing in the window is attested, with buttons to the nearest years that have something. */
export function NothingAttested() {
  const { visibleGraph, tally, years, setWindow } = useViewer();
  const remark = nothingAttested(visibleGraph.criteria, tally, years);
  if (remark === null) return null;
  return (
    <p className={styles.filtered}>
      {remark.words}
      {remark.years.map((year) => (
        <Button key={year} size="compact-xs" variant="default" onClick={() => setWindow(yearWindow(year))}>
          Go to {year}
        </Button>
      ))}
    </p>
  );
}
