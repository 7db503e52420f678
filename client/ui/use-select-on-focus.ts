import { type FocusEvent, type MouseEvent, useRef } from 'react';

interface SelectOnFocus {
  onFocus(event: FocusEvent<HTMLInputElement>): void;
  onClick(event: MouseEvent<HTMLInputElement>): void;
}

/** Has a field select its text when it is entered, so that what is typed replaces the value. A click in it afterwards places the cursor. */
export function useSelectOnFocus(): SelectOnFocus {
  const isEntered = useRef(false);
  return {
    onFocus({ currentTarget }) {
      isEntered.current = true;
      currentTarget.select();
    },
    // The press of the mouse has placed the cursor since the focus came.
    onClick({ currentTarget }) {
      if (isEntered.current && currentTarget.selectionStart === currentTarget.selectionEnd) currentTarget.select();
      isEntered.current = false;
    },
  };
}
