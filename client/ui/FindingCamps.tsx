import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStopCamps } from '../data/camps.ts';
import styles from './messages.module.css';

/** Before this many seconds nobody wants to stop it. */
const SOON = 1;

interface Props {
  /** What is being found: "the camps of all years". */
  readonly what: string;
  /** Whether somebody has stopped it. */
  readonly isStopped: boolean;
  /** Whether what was found before is still there to look at: then nothing is said of what takes a moment only. */
  readonly hasOlder: boolean;
}

/** Says that camps are being found, for how long already, and lets the reader stop it, and begin again. */
export function FindingCamps({ what, isStopped, hasOlder }: Props) {
  const { stop, again } = useStopCamps();
  if (isStopped) {
    return (
      <div className={styles.finding} role="status">
        <p>Finding {what} was stopped.</p>
        <Button size="xs" variant="default" onClick={again}>
          Find them
        </Button>
      </div>
    );
  }
  return <Busy what={what} hasOlder={hasOlder} onStop={stop} />;
}

function Busy({ what, hasOlder, onStop }: Omit<Props, 'isStopped'> & { readonly onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (hasOlder && seconds < SOON) return null;
  return (
    <div className={styles.finding}>
      <Loader size="xs" aria-hidden="true" />
      <p>
        <span role="status">Finding {what} …</span>
        {seconds >= SOON && ` ${seconds} s`}
      </p>
      {seconds >= SOON && (
        <Button size="xs" variant="default" onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  );
}
