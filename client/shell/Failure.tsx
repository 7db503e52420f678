import { Button } from '@mantine/core';
import styles from './shell.module.css';

interface Props {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What went wrong, and the way to try again. */
export function Failure({ error, onRetry }: Props) {
  return (
    <div className={styles.failure} role="alert">
      <p>{error.message}</p>
      <Button size="xs" variant="default" onClick={() => onRetry()}>
        Try again
      </Button>
    </div>
  );
}
