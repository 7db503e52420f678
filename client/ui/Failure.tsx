import { Button } from '@mantine/core';
import { useContext } from 'react';
import { ApiError } from '../data/api.ts';
import { PartError } from '../data/fetch-part.ts';
import { NewDataContext } from '../data/new-data.ts';
import { awayOf } from '../data/unavailable.ts';
import styles from './messages.module.css';
import { useRetryWhenAvailable } from './use-retry-when-available.ts';

interface Props {
  readonly error: Error;
  /** The text; that of the error when left out. */
  readonly words?: string;
  readonly onRetry: () => void;
}

/** An error message with a button to try again. While the server or its database is unavailable, that happens automatically. */
export function Failure({ error, words = error.message, onRetry }: Props) {
  const away = awayOf(error);
  useRetryWhenAvailable(away, onRetry);
  const newData = useContext(NewDataContext);
  const isOfOldData = newData?.isAvailable === true && error instanceof ApiError && error.problem?.status === 404;
  const isUpdated = error instanceof PartError && error.reason === 'updated';
  return (
    <div className={styles.failure} role="alert">
      <p>
        {words}
        {away !== null && ' It is tried again by itself.'}
        {isOfOldData && ' The data have changed since this page was opened.'}
        {isUpdated && ' A reload opens the new one with the same picture.'}
      </p>
      <div className={styles.actions}>
        {isOfOldData && (
          <Button size="xs" variant="default" loading={newData.isLoading} onClick={newData.show}>
            Show the new data
          </Button>
        )}
        {!isUpdated && !isOfOldData && (
          <Button size="xs" variant="default" onClick={() => onRetry()}>
            Try again
          </Button>
        )}
        {away === null && !(error instanceof ApiError) && (
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            Reload
          </Button>
        )}
      </div>
    </div>
  );
}
