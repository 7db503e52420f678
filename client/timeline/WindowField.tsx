import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Window } from '../../model/time/window.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import { readWindow } from './read-window.ts';
import styles from './timeline.module.css';

interface Props {
  readonly window: Window;
  /** Of two windows: whether it is the one that the keys and the axis move; left out where there is one. */
  readonly isMoved?: boolean;
  /** Called when it is to be the one that is moved. */
  readonly onMoved?: () => void;
  readonly onChange: (window: Window) => void;
}

const EXAMPLES = 'another date or span: “June 2008”, “13 June 2008”, “2004 to 2008”';

/** A window in words. A click makes it the one that is moved, and lets one write another: a year, a month, a day, or two of these. */
export function WindowField({ window, isMoved = true, onMoved, onChange }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const words = windowInWords(window);
  const isOpen = text !== null;
  useEffect(() => {
    if (!isOpen) return;
    input.current?.focus();
    input.current?.select();
  }, [isOpen]);
  if (text === null) {
    return (
      <button
        type="button"
        className={isMoved ? styles.windowButton : `${styles.windowButton} ${styles.comparedWindow}`}
        title={isMoved ? `Click to type ${EXAMPLES}` : `Click to move this window, or to type ${EXAMPLES}`}
        onClick={() => {
          if (!isMoved) onMoved?.();
          setText(words);
        }}
      >
        {words}
      </button>
    );
  }
  const leave = () => {
    setText(null);
    setUnread(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = readWindow(text);
    if (next === null) return setUnread(true);
    leave();
    if (next.from !== window.from || next.to !== window.to) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyOf(event, 'close') === undefined) return;
    event.preventDefault();
    leave();
  };
  return (
    <form className={styles.windowForm} onSubmit={submit}>
      <input
        ref={input}
        aria-label="Date or span"
        aria-invalid={isUnread}
        size={Math.max(10, text.length)}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setUnread(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {isUnread && <small role="alert">Type 2008, June 2008, 13 June 2008 or 2008-06-13, or two of these with “to” between</small>}
    </form>
  );
}
