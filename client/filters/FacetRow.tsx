import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { exclude, type Facet, isolate, standing } from '../../model/filter/filter.ts';
import { Icon } from '../shell/Icon.tsx';
import { useViewer } from '../shell/viewer-context.ts';
import styles from './filters.module.css';

interface Props {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly hint?: string | undefined;
  readonly swatch?: ReactNode;
  readonly heading?: boolean;
}

const SPOKEN = { only: 'isolated', not: 'left out', out: 'hidden because others are isolated', in: '' } as const;

/** One value: click or Enter isolates it, with Shift beside those isolated already; Alt leaves it out. */
export function FacetRow({ facet, value, label, count, hint, swatch, heading = false }: Props) {
  const { scene, setFilter } = useViewer();
  const { filter } = scene.lens;
  const state = standing(filter, facet, value);
  const choose = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault();
    setFilter(event.altKey ? exclude(filter, facet, value) : isolate(filter, facet, value, event.shiftKey));
  };
  return (
    <div className={styles.row} data-standing={state} data-empty={count === 0 || undefined}>
      <button
        type="button"
        className={styles.value}
        data-heading={heading || undefined}
        title={hint}
        aria-pressed={state === 'only'}
        data-count={count}
        data-facet={facet}
        data-value={value}
        onClick={choose}
        onKeyDown={(event) => event.key === 'Enter' && choose(event)}
      >
        {swatch}
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{count}</span>
        <span className={styles.spoken}>{SPOKEN[state]}</span>
      </button>
      <button
        type="button"
        className={styles.exclude}
        tabIndex={-1}
        aria-label={state === 'not' ? `Take in ${label}` : `Leave out ${label}`}
        onClick={() => setFilter(exclude(filter, facet, value))}
      >
        <Icon name="exclude" size={14} />
      </button>
    </div>
  );
}
