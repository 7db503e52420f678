/** Something that can be done. Keys, menus, search and help read what they say of it from here. */
export interface Command {
  readonly id: string;
  /** What it does as things stand. */
  readonly label: string;
  /** Keys of the whole page that do it, written as in {@link PART_KEYS}. */
  readonly keys?: readonly string[];
  /** Keys that do it also while one types, or while a dialog is open. */
  readonly keysAnywhere?: readonly string[];
  /** What help says of the keys, where the label changes or several commands share a line. */
  readonly help?: string;
  /** How else the same is done, in words: a gesture, or a key that a part of the screen hears. */
  readonly hint?: string;
  /** Left out: it always is. */
  readonly isPossible?: boolean;
  readonly run: () => void;
}

/** Those that can be done as things stand. */
export function possible(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ isPossible = true }) => isPossible);
}
