import type { LoadProgress } from './load/load-dataset.ts';

const PATIENCE_MS = 1000;

/** Prints how far a load has come, a line a second at most, and nothing where it takes less than a second. */
export function printProgress(print: (line: string) => void): LoadProgress {
  let printedAt = Date.now();
  return (step, done) => {
    if (Date.now() - printedAt < PATIENCE_MS) return;
    printedAt = Date.now();
    print(`${step} … ${Math.round(done * 100)} %`);
  };
}
