import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Day } from '../../model/time/day.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import styles from './timeline.module.css';

interface Props {
  readonly known: Day | null;
  /** The other day, or all sources, with which that is compared. */
  readonly other: Day | 'all' | null;
}

/** Chooses the day by which sources have to be published to count, without one all do; and what is compared with what was known then. */
export const KnownBy = memo(function KnownBy({ known, other }: Props) {
  const { setValues, compareKnown } = useViewerActions();
  const otherDay = other === 'all' ? null : other;
  const isWithNow = other === 'all';
  return (
    <div className={styles.known}>
      <DayField
        label="As known on"
        title="Shows what was known on a day: only sources that were published by then count"
        value={known}
        onChange={(day) => (other === null ? setValues({ known: day }) : compareKnown(day, day === null && isWithNow ? null : other))}
      />
      {known !== null && (
        <Button
          size="compact-xs"
          variant={isWithNow ? 'filled' : 'default'}
          aria-pressed={isWithNow}
          onClick={() => compareKnown(known, isWithNow ? null : 'all')}
        >
          Compare with now
        </Button>
      )}
      {other !== null && (
        <DayField label={known === null ? 'compared with' : 'or with'} value={otherDay} onChange={(day) => compareKnown(known, day)} />
      )}
    </div>
  );
});

interface DayFieldProps {
  readonly label: string;
  readonly title?: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

function DayField({ label, title, value, onChange }: DayFieldProps) {
  return (
    <label title={title}>
      {label}
      <input
        type="date"
        min="0001-01-01"
        max="9998-12-31"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </label>
  );
}
