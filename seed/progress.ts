import type { LoadProgress } from './load/load-dataset.ts';

const PATIENCE_MS = 1000;

/** Prints the progress of a load, at most one line a second, and nothing in the first second. */
export function printProgress(print: (line: string) => void): LoadProgress {
  let printedAt = Date.now();
  return (step, done) => {
    if (Date.now() - printedAt < PATIENCE_MS) return;
    printedAt = Date.now();
    print(`${step} … ${Math.round(done * 100)} %`);
  };
}
