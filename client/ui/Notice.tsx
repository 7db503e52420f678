import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './messages.module.css';

interface Props {
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

/** A dismissible notice in a line above the view. */
export function Notice({ children, onDismiss }: Props) {
  return (
    <div className={styles.notice} role="status">
      <p>{children}</p>
      <CloseButton size="sm" aria-label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
