import { type ReactNode, useRef } from 'react';
import { ShownContext } from '../state/shown-context.ts';
import { useViewer, ViewerContext } from '../state/viewer-context.ts';
import styles from './shell.module.css';

interface Props {
  readonly isShown: boolean;
  /** The same elements each time, so that React does not render them while they are hidden. */
  readonly children: ReactNode;
}

/**
 * Keeps a view that takes long to make while another is shown: hidden, in its size, and as it was. It is made when it is
 * first shown, and follows again when it is shown next.
 */
export function Kept({ isShown, children }: Props) {
  const now = useViewer();
  const last = useRef<typeof now | null>(null);
  if (isShown) last.current = now;
  if (last.current === null) return null;
  return (
    <div className={styles.kept} data-hidden={!isShown || undefined}>
      <ShownContext value={isShown}>
        <ViewerContext value={last.current}>{children}</ViewerContext>
      </ShownContext>
    </div>
  );
}
