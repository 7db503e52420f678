/** An action that the user can run by name. Keys, menus, search and help read it from here. */
export interface Command {
  readonly id: string;
  /** What it does as things stand. */
  readonly label: string;
  /** Keyboard shortcuts of the whole page, written as in {@link PART_KEYS}. */
  readonly keys?: readonly string[];
  /** Keyboard shortcuts that also work while the user types, or while a dialog is open. */
  readonly keysAnywhere?: readonly string[];
  /** How the help dialog describes the keys, where the label changes or several commands share a line. */
  readonly help?: string;
  /** Another way to do the same, in words: a gesture, or a key of one part of the screen. */
  readonly hint?: string;
  /** Whether the command can be run now; by default it can. */
  readonly isPossible?: boolean;
  readonly run: () => void;
}

/** Those that can be done as things stand. */
export function possible(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ isPossible = true }) => isPossible);
}
