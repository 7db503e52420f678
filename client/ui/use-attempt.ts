import { useState } from 'react';

/** Runs an action and keeps the message of its error to be shown. */
export function useAttempt(): { readonly attempt: (work: () => Promise<void>) => Promise<void>; readonly problem: string } {
  const [problem, setProblem] = useState('');
  const attempt = async (work: () => Promise<void>) => {
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return { attempt, problem };
}
