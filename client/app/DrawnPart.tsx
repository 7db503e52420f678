import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount, formatNumber, formatShare } from '../../model/format-count.ts';
import { drawnIn, isPart } from '../graph/part.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from './shell.module.css';

const CHOSEN_BY =
  'Those with most relations in all years, as filtered: the same in every window. Search, or expand an actor, to bring others in.';

/** How much of a large graph the canvas draws, by what that was chosen, and how to see more or less of it. */
export function DrawnPart() {
  const { visibleGraph, tally, part, info, view, values, drawMost, setValues } = useViewer();
  const isSome = isPart(part);
  const drawn = useMemo(() => (isSome ? drawnIn(part.subgraph, visibleGraph) : tally), [isSome, part, visibleGraph, tally]);
  const first = info.limits.drawnActors;
  if (view !== 'canvas' || (!isSome && values.draw === null)) return null;
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-xs" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <p className={styles.filtered} data-part title={isSome ? CHOSEN_BY : undefined}>
      <span>
        Drawn: {isSome ? <b>{formatShare(part.best, part.of, 'actor')}</b> : `all ${formatCount(part.of, 'actor')}`}
        {isSome && ', those with most relations in all years'}
        {part.more > 0 && `, and ${formatNumber(part.more)} asked for`}; in this window {formatNumber(drawn.actors)}, with{' '}
        {formatCount(drawn.relations, 'relation')}
      </span>
      {isSome && part.more > 0 && button(`Leave out the ${formatNumber(part.more)}`, () => setValues({ also: null, sel: null }))}
      {isSome && part.best * 2 < part.of && button(`Draw ${formatNumber(part.best * 2)}`, () => setValues({ draw: part.best * 2 }))}
      {isSome && button('Draw all', () => drawMost('all'))}
      {values.draw !== null && first < part.of && button(`Draw ${formatNumber(first)}`, () => drawMost(null))}
    </p>
  );
}
