import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react';
import type { Facet, FacetValueState } from '../../model/filter/filter.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { usePoint } from '../state/pointed-value.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './filters.module.css';

interface Props {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  /** `undefined` until it is counted. */
  readonly count: number | undefined;
  /** How many other years have, where the window has none. */
  readonly inOtherYears?: number | undefined;
  readonly hint?: string | undefined;
  readonly swatch?: ReactNode;
  readonly heading?: boolean;
  readonly standing: FacetValueState;
}

const SPOKEN = { only: 'isolated', not: 'left out', out: 'hidden because others are isolated', in: '' } as const;

/** One value. A click or Enter isolates it, with Shift alone; with Alt it is excluded. */
export const FacetRow = memo(function FacetRow({
  facet,
  value,
  label,
  count,
  inOtherYears = 0,
  hint,
  swatch,
  heading = false,
  standing,
}: Props) {
  const { chooseValue, excludeValue } = useViewerActions();
  const point = usePoint();
  const choose = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault();
    if (event.altKey) excludeValue(facet, value);
    else chooseValue(facet, value, event.shiftKey);
  };
  return (
    <div className={styles.row} data-standing={standing} data-empty={count === 0 || undefined}>
      <button
        type="button"
        className={styles.value}
        data-heading={heading || undefined}
        title={[
          hint === undefined || hint === label ? label : `${label}: ${hint}`,
          ...(inOtherYears > 0 ? [`none here, ${inOtherYears.toLocaleString('en')} in other years`] : []),
        ].join('; ')}
        aria-pressed={standing === 'only'}
        data-count={count}
        data-facet={facet}
        data-value={value}
        onClick={choose}
        onMouseEnter={() => point({ facet, value })}
        onMouseLeave={() => point(null)}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && point({ facet, value })}
        onBlur={() => point(null)}
        onKeyDown={(event) => keyOf(event, 'isolate', 'isolateAlone') !== undefined && choose(event)}
      >
        {swatch}
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>
          <span>
            {count?.toLocaleString('en')}
            {inOtherYears > 0 && ` · ${inOtherYears.toLocaleString('en')}`}
          </span>
          {inOtherYears > 0 && <span> in other years</span>}
        </span>
        <VisuallyHidden component="span">{SPOKEN[standing]}</VisuallyHidden>
      </button>
      <button
        type="button"
        className={styles.exclude}
        tabIndex={-1}
        aria-label={standing === 'not' ? `Include ${label}` : `Leave out ${label}`}
        onClick={() => excludeValue(facet, value)}
      >
        <Icon name="exclude" size={14} />
      </button>
    </div>
  );
});
