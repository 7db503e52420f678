import { type ReactNode, useDeferredValue } from 'react';
import { useViewer, ViewerContext } from '../state/viewer-context.ts';
import styles from './shell.module.css';

/**
 * A part of the screen that is updated a moment after the canvas and the timeline: React renders it between
 * other tasks, so that a step of the year never waits for it, and it is `aria-busy` until then.
 * Its children must be the same elements each time, otherwise React renders them at once.
 */
export function Deferred({ children }: { readonly children: ReactNode }) {
  const now = useViewer();
  const later = useDeferredValue(now);
  return (
    <div className={styles.deferred} aria-busy={later !== now}>
      <ViewerContext value={later}>{children}</ViewerContext>
    </div>
  );
}
