import type { Command, KeyBinding } from '@codemirror/view';
import { PART_KEYS, type PartKeys } from '../../state/commands/part-keys.ts';

/** The keys of a part of the screen as the editor hears them. Ctrl holds beside Cmd also on a Mac. */
export function keyBindings(part: PartKeys, run: Command): readonly KeyBinding[] {
  return PART_KEYS[part].keys
    .flatMap((key) => (key.startsWith('mod+') ? [key, key.replace('mod', 'ctrl')] : [key]))
    .map((key) => ({ key: key.replaceAll('+', '-'), run }));
}
