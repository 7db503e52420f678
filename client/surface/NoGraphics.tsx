import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './surface.module.css';

interface Props {
  /** Where to find the same content without graphics. */
  readonly instead: string;
  readonly onRetry: () => void;
  readonly children?: ReactNode;
}

/** Shown instead of a graph that cannot be drawn. */
export function NoGraphics({ instead, onRetry, children }: Props) {
  return (
    <div className={styles.failure} role="alert">
      <p>This browser gives no graphics context to draw the graph with. {instead}</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
      {children}
    </div>
  );
}
