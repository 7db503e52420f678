import { Button } from '@mantine/core';
import { useQueryRun } from '../../state/query-run.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './result.module.css';
import { MOST_PINNED, pinResult } from './result-tabs.ts';

/** Pins the result of the latest run, or says why it cannot be. @param isDone whether it has one */
export function PinResult({ isDone }: { readonly isDone: boolean }) {
  const { results, changeResults } = useQueryRun();
  const isFull = results.pinned.length >= MOST_PINNED;
  return (
    <>
      {isFull && <span className={styles.quiet}>{MOST_PINNED} results are pinned, and no more are kept: close one to pin this.</span>}
      <Button
        size="compact-xs"
        variant="default"
        disabled={!isDone || isFull}
        title="Keeps this result in a tab when another query is run, until the page is left or loaded again"
        leftSection={<Icon name="pin" size={14} />}
        onClick={() => changeResults(pinResult)}
      >
        Pin
      </Button>
    </>
  );
}
