import { memo } from 'react';
import { useViewerActions } from '../state/viewer-context.ts';
import styles from './timeline.module.css';

/** Chooses the day by which sources have to be published to count; without one all do. */
export const KnownBy = memo(function KnownBy({ known }: { readonly known: string | null }) {
  const { setValues } = useViewerActions();
  return (
    <label className={styles.known} title="Shows what was known on a day: only sources that were published by then count">
      As known on
      <input
        type="date"
        min="0001-01-01"
        max="9998-12-31"
        value={known ?? ''}
        onChange={(event) => setValues({ known: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
    </label>
  );
});
