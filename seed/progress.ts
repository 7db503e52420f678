import { formatCount } from '../model/format-count.ts';
import type { Progress } from './read/progress.ts';

const USUAL_PATIENCE_MS = 1000;
/** What is left is not guessed from less. */
const LEAST_DONE = 0.05;

/**
 * Prints the progress of a check, a load or a removal, at most one line a second, and nothing in the first second: how much
 * of a step is done, how many rows a second, and how long the rest of it takes at that rate.
 * @param now the time, milliseconds
 * @param patienceMs another time than that second
 */
export function printProgress(print: (line: string) => void, now: () => number = Date.now, patienceMs = USUAL_PATIENCE_MS): Progress {
  let current: string | undefined;
  let startedAt = now();
  let printedAt = startedAt;
  return (step, done, rows) => {
    const at = now();
    if (step !== current) {
      current = step;
      startedAt = at;
    }
    if (at - printedAt < patienceMs) return;
    printedAt = at;
    const seconds = (at - startedAt) / 1000;
    const details = [
      ...(rows === undefined || seconds <= 0 ? [] : [`${formatCount(Math.round((done * rows) / seconds), 'row')} a second`]),
      ...(done < LEAST_DONE ? [] : [`${inWords((seconds / done) * (1 - done))} left`]),
    ];
    print(`${step} … ${Math.round(done * 100)} %${details.length === 0 ? '' : ` (${details.join(', ')})`}`);
  };
}

function inWords(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
