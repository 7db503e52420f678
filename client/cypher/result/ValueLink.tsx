import type { ReactNode } from 'react';
import { useViewer } from '../../state/viewer-context.ts';
import type { Selected } from '../../url/parsers.ts';
import styles from './result.module.css';

interface LinkProps {
  readonly target: Selected;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** What a result names, which a click selects, with Ctrl or Shift besides what is selected. */
export function ValueLink({ target, quiet = false, children }: LinkProps) {
  const { select } = useViewer();
  return (
    <button
      type="button"
      className={quiet ? styles.quietLink : styles.link}
      onClick={(event) => select(target, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {children}
    </button>
  );
}
