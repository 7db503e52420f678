import { Button } from '@mantine/core';
import type { ApiError } from '../../data/api.ts';
import { useRetryWhenAvailable } from '../../ui/use-retry-when-available.ts';
import styles from './result.module.css';

interface Props {
  readonly error: ApiError;
  readonly onRetry: () => void;
}

/** Why a query failed, and where. It is run again once an unavailable database is back. */
export function QueryFailure({ error, onRetry }: Props) {
  const { problem, away } = error;
  useRetryWhenAvailable(away, onRetry);
  return (
    <div className={styles.failure} role="alert">
      <p>
        {problem?.position !== undefined && (
          <strong>
            Line {problem.position.line}, column {problem.position.column}:{' '}
          </strong>
        )}
        {error.message}
        {away !== null && ' It is run again by itself.'}
      </p>
      {problem?.problems?.map(({ where, message }) => (
        <p key={`${where}${message}`}>
          {where}: {message}
        </p>
      ))}
      {problem?.code !== undefined && <p className={styles.quiet}>{problem.code}</p>}
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        Run again
      </Button>
    </div>
  );
}
