import type { Command } from '../state/commands/command.ts';
import { keyText } from '../state/commands/key-text.ts';
import { PART_KEYS } from '../state/commands/part-keys.ts';

interface HelpLine {
  readonly does: string;
  /** As they are printed. */
  readonly keys: readonly string[];
}

/** Every key that is heard, and what it does: those of the page's commands, then those of its parts. */
export function helpLines(commands: readonly Command[]): readonly HelpLine[] {
  const ofCommands = commands.map(({ help, label, keys = [], keysAnywhere = [] }) => ({
    does: help ?? label,
    keys: [...keys, ...keysAnywhere],
  }));
  const byWords = new Map<string, Set<string>>();
  for (const { does, keys } of [...ofCommands, ...Object.values(PART_KEYS)]) {
    if (keys.length > 0) byWords.set(does, new Set([...(byWords.get(does) ?? []), ...keys.map(keyText)]));
  }
  return [...byWords].map(([does, keys]) => ({ does, keys: [...keys] }));
}
