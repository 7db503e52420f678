import { useHotkeys } from '@mantine/hooks';

/** A key in Mantine's notation, and its action. */
export type Key = readonly [key: string, act: () => void];

const OVERLAY = 'dialog, [role=menu], [role=listbox]';
const TYPING = 'textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox])';
const PRESSED_BY_SPACE = 'button, a, summary, input';

/** Keyboard shortcuts of the whole page. They ignore keys that were handled already, typing, keys in dialogs and menus, and Space on a button. */
export function useKeys(keys: readonly Key[]): void {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => {
        if (event.defaultPrevented || isTaken(event)) return;
        event.preventDefault();
        act();
      },
      { preventDefault: false },
    ]),
    [],
  );
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${OVERLAY}, ${TYPING}${key === ' ' ? `, ${PRESSED_BY_SPACE}` : ''}`) !== null;
}
