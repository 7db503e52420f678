import { CloseButton } from '@mantine/core';
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { keyOf } from '../state/commands/part-keys.ts';
import styles from './dialog.module.css';

interface Props {
  readonly label: string;
  readonly place: 'centre' | 'top' | 'left' | 'bottom';
  /** Whether it has no head with its name and a button that closes it. */
  readonly headless?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's modal dialog: it takes the focus, traps it and gives it back, and Escape
 * closes it. It is open as long as it is in the DOM.
 */
export function Dialog({ label, place, headless = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const element = dialog.current;
    const closed = () => close.current();
    element?.showModal();
    element?.addEventListener('close', closed);
    return () => {
      element?.removeEventListener('close', closed);
      element?.close();
    };
  }, []);
  // A click on the backdrop has the dialog itself as its target.
  const onGround = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-place={place}
      aria-label={label}
      onClick={onGround}
      onKeyDown={(event) => keyOf(event, 'close') !== undefined && onClose()}
    >
      {!headless && (
        <div className={styles.dialogHead}>
          <h2>{label}</h2>
          <CloseButton aria-label="Close" onClick={onClose} />
        </div>
      )}
      {children}
    </dialog>
  );
}
