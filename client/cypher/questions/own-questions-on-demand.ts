import { useEffect, useState } from 'react';
import type { Question } from '../../../model/library/question.ts';

const NONE: readonly Question[] = [];

/**
 * The questions that are saved in this browser, for what is loaded at first: the code that reads and checks them is
 * loaded once they are needed.
 * @returns `undefined` while that code is loading; none when it could not be loaded
 */
export function useOwnQuestionsOnDemand(isNeeded: boolean): readonly Question[] | undefined {
  const [own, setOwn] = useState<readonly Question[]>();
  useEffect(() => {
    if (!isNeeded) return;
    let isOver = false;
    let unsubscribe = () => {};
    const follow = async () => {
      try {
        const { OWN_QUESTIONS } = await import('./own-questions.ts');
        if (isOver) return;
        unsubscribe = OWN_QUESTIONS.subscribe(() => setOwn(OWN_QUESTIONS.items()));
        setOwn(OWN_QUESTIONS.items());
      } catch {
        setOwn(NONE);
      }
    };
    follow();
    return () => {
      isOver = true;
      unsubscribe();
    };
  }, [isNeeded]);
  return isNeeded ? own : NONE;
}
