import { useRef } from 'react';
import type { Done, Outcome } from './query-run.ts';

/** The last answer, which also stays while the same query runs again, for instance with another year. */
export function useLastDone(outcome: Outcome): Done | null {
  const last = useRef<Done | null>(null);
  if (outcome.kind === 'done') last.current = outcome;
  else if (outcome.kind !== 'running' || outcome.ran.statement !== last.current?.ran.statement) last.current = null;
  return last.current;
}
