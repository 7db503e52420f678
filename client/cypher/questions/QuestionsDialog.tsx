import { Loader } from '@mantine/core';
import { type KeyboardEvent, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { keyOf } from '../../state/commands/part-keys.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import styles from './questions-dialog.module.css';

const FoundQuestions = lazyPart(async () => (await import('./FoundQuestions.tsx')).FoundQuestions);

/** All saved questions in words, for those who know no Cypher. The field is there before they are, so that nothing typed is lost. */
export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  /** Whether Enter was pressed since the words were typed. */
  const [isWanted, setWanted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The dialog gives the focus to its first button when it opens.
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <Dialog label="Questions" place="centre" onClose={onClose}>
      <form
        className={styles.dialog}
        onKeyDown={walk}
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(true);
        }}
      >
        <input
          ref={field}
          className={styles.field}
          type="search"
          aria-label="Search the questions"
          autoComplete="off"
          placeholder="Words of a question"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setWanted(false);
          }}
        />
        <Suspense fallback={<Loader size="sm" aria-label="The questions are loading" />}>
          <FoundQuestions words={words} isWanted={isWanted} onClose={onClose} />
        </Suspense>
      </form>
    </Dialog>
  );
}

/** Arrows go from the field through the questions, and back. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = keyOf(event, 'hit');
  if (step === undefined) return;
  event.preventDefault();
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')];
  const at = places.findIndex((place) => place.matches(':focus'));
  places[at + (step === 'ArrowDown' ? 1 : -1)]?.focus();
}
