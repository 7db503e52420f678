import type { ReactNode } from 'react';
import { useViewer } from '../shell/viewer-context.ts';
import type { Selected } from '../url/parsers.ts';
import styles from './list.module.css';

/** An actor or a relation in a cell: selects it. */
export function Open({ target, children }: { readonly target: Selected; readonly children: ReactNode }) {
  const { select } = useViewer();
  return (
    <button type="button" className={styles.open} onClick={(event) => select(target, event.ctrlKey || event.metaKey || event.shiftKey)}>
      {children}
    </button>
  );
}
