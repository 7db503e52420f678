import { type ReactNode, useDeferredValue } from 'react';
import { useViewer, ViewerContext } from '../state/viewer-context.ts';
import styles from './shell.module.css';

/**
 * A part of the screen that follows a moment after the canvas and the timeline: it is drawn between
 * other tasks, so that a step of the year is never kept waiting for it, and told as busy until then.
 * Its children must be the same elements each time, or they are drawn at once all the same.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const now = useViewer();
  const later = useDeferredValue(now);
  return (
    <div className={styles.later} aria-busy={later !== now}>
      <ViewerContext value={later}>{children}</ViewerContext>
    </div>
  );
}
