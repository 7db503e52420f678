import { Button } from '@mantine/core';
import { NO_FILTER } from '../../model/filter/filter.ts';
import { yearWindow } from '../../model/time/window.ts';
import { useViewer } from '../state/viewer-context.ts';
import { emptyStateOf } from '../wording/empty-state.ts';
import styles from './messages.module.css';

/** The empty state: why no relation is shown, with a button that changes it. Renders nothing while one is shown. */
export function EmptyStateMessage() {
  const { visibleGraph, tally, years, setFilter, bringAllBack, setAsked, setWindow, setComparedWindow, setValues } = useViewer();
  const emptiness = emptyStateOf(visibleGraph, tally, years);
  if (emptiness === null) return null;
  const { words, remedy, year } = emptiness;
  const goTo = (year: number) => {
    if (visibleGraph.criteria.compared?.of === 'windows') setComparedWindow(null);
    setWindow(yearWindow(year));
  };
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className={styles.emptyState}>
      <p>{words}</p>
      {year !== undefined && button(`Go to ${year}`, () => goTo(year))}
      {remedy?.kind === 'year' && button(`Go to ${remedy.year}`, () => goTo(remedy.year))}
      {remedy?.kind === 'filters' && button('Clear filters', () => setFilter(NO_FILTER))}
      {remedy?.kind === 'all sources' && button('All sources', () => setValues({ known: null, vsKnown: null }))}
      {remedy?.kind === 'bring back' && button('Bring all actors back', bringAllBack)}
      {remedy?.kind === 'presumed' && button('Show presumed', () => setAsked('presumed', true))}
      {remedy?.kind === 'unknown' && button('Show not known', () => setAsked('unknown', true))}
    </div>
  );
}
