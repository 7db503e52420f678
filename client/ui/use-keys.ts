import { useHotkeys } from '@mantine/hooks';
import { type Command, possible } from '../state/commands/command.ts';
import { PART_KEYS, type PartKeys } from '../state/commands/part-keys.ts';

const OVERLAY = 'dialog, [role=menu], [role=listbox]';
const TYPING = 'textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox])';
const PRESSED_BY_SPACE = 'button, a, summary, input';

/** Keyboard shortcuts of commands, wherever the focus is on the page. */
export function useCommandKeys(commands: readonly Command[]): void {
  const able = possible(commands);
  useKeys(able.flatMap(({ keys = [], run }) => keys.map((key) => [key, run] as const)));
  useHotkeys(
    able.flatMap(({ keysAnywhere = [], run }) => keysAnywhere.map((key) => [key, run] as const)),
    [],
  );
}

/** Keyboard shortcuts of a part of the screen while it is mounted, wherever the focus is on the page. */
export function usePartKeys(acts: Readonly<Partial<Record<PartKeys, () => void>>>): void {
  const parts = Object.entries(acts) as [PartKeys, () => void][];
  useKeys(parts.flatMap(([part, act]) => PART_KEYS[part].keys.map((key) => [key, act] as const)));
}

/** Ignores keys that were handled already, typing, keys in dialogs and menus, and Space on a button. */
function useKeys(keys: readonly (readonly [key: string, act: () => void])[]): void {
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
