import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './messages.module.css';

interface Props {
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

/** Something that one should know and can go on without, in a line above the view until it is dismissed. */
export function Notice({ children, onDismiss }: Props) {
  return (
    <div className={styles.notice} role="status">
      <p>{children}</p>
      <CloseButton size="sm" aria-label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
