import type { Command } from './command.ts';

const NAMES: Readonly<Record<string, string>> = {
  ...{ mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt' },
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', PageUp: 'Page Up', PageDown: 'Page Down' },
  ...{ Escape: 'Esc', ContextMenu: 'Menu', '-': '−' },
  // One key has both, and so is Shift with it.
  ...{ '[plus]': '+', '=': '+' },
};
const TYPED_WITH_SHIFT: readonly string[] = ['?', '[plus]'];

/** A key as it is printed: `Ctrl Shift Z` for `mod+shift+Z`. */
export function keyText(key: string): string {
  const parts = key.split('+');
  const isSign = TYPED_WITH_SHIFT.includes(parts.at(-1) ?? '');
  return parts
    .filter((part) => !(isSign && part === 'shift'))
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** What a menu or the search says beside a command: how else it is done. */
export function hintOf({ hint, keys: [key] = [] }: Command): string | undefined {
  return hint ?? (key === undefined ? undefined : keyText(key));
}
