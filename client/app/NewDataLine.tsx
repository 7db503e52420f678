import { Button } from '@mantine/core';
import { useContext, useEffect, useRef, useState } from 'react';
import { NewDataContext } from '../data/new-data.ts';
import { missingFrom } from '../state/missing.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from './shell.module.css';

/** Announces new data, shows it on a click, and then lists what is no longer in it. */
export function NewDataLine() {
  const { unionGraph, info, values, setValues } = useViewer();
  const newData = useContext(NewDataContext);
  const [gone] = useState(() =>
    missingFrom(values, unionGraph, { datasets: info.datasets.map(({ id }) => id), sources: unionGraph.sourceIds }),
  );
  const [isRead, setRead] = useState((newData?.loadCount ?? 0) === 0);
  const read = useRef<HTMLButtonElement>(null);

  // A link may name unknown ids from the start; only what this page has lost is removed from its address.
  useEffect(() => {
    if (isRead) return;
    read.current?.focus();
    if (gone.words.length > 0) setValues(gone.changes, { history: 'replace' });
  }, [isRead, gone, setValues]);

  return (
    <div role="status" className={styles.newData}>
      {newData?.isAvailable === true ? (
        <>
          The data have changed since this page was opened; details that are opened now are of the new data already.{' '}
          <Button size="compact-xs" variant="default" loading={newData.isLoading} onClick={newData.show}>
            Show the new data
          </Button>
          {newData.problem}
        </>
      ) : (
        !isRead && (
          <>
            The new data are shown.{gone.words.length > 0 && ` No longer in them: ${gone.words.join(', ')}.`}{' '}
            <Button ref={read} size="compact-xs" variant="default" onClick={() => setRead(true)}>
              Close
            </Button>
          </>
        )
      )}
    </div>
  );
}
