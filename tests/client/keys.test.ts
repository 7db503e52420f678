import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeyboardEvent } from 'react';
import { helpLines } from '../../client/app/help-lines.ts';
import type { Command } from '../../client/state/commands/command.ts';
import { hintOf, keyText } from '../../client/state/commands/key-text.ts';
import { keyOf, PART_KEYS } from '../../client/state/commands/part-keys.ts';

const CLIENT = fileURLToPath(new URL('../../client/', import.meta.url));
/** They read from the records what they hear. */
const HEARERS = ['ui/use-keys.ts', 'state/commands/part-keys.ts', 'cypher/language/key-bindings.ts'];

function pressed(key: string, modifiers: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) {
  return { nativeEvent: { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...modifiers, key } } as KeyboardEvent;
}

describe('the keys', () => {
  it('are heard by what help reads, and nowhere else', () => {
    const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const hearing = files.filter((file) => {
      const text = readFileSync(join(CLIENT, file), 'utf8');
      return /\bevent\.(?:key|code)\b|useHotkeys|getHotkeyHandler|keymap\.of\(\[\s*\{|'key(?:down|up|press)'/.test(text);
    });
    expect(hearing.filter((file) => !HEARERS.includes(file))).toEqual([]);
  });

  it('are named by help, those of one thing in one line', () => {
    const run = () => undefined;
    const commands: Command[] = [
      { id: 'search', label: 'Search', keys: ['/'], keysAnywhere: ['mod+K'], run },
      { id: 'undo', label: 'Undo', keys: ['mod+Z'], help: 'Undo and redo', isPossible: false, run },
      { id: 'redo', label: 'Redo', keys: ['mod+shift+Z'], help: 'Undo and redo', run },
      { id: 'without', label: 'Has no key', run },
    ];
    const lines = helpLines(commands);
    expect(lines.slice(0, 2)).toEqual([
      { does: 'Search', keys: ['/', 'Ctrl K'] },
      { does: 'Undo and redo', keys: ['Ctrl Z', 'Ctrl Shift Z'] },
    ]);
    expect(lines.some(({ does }) => does === 'Has no key')).toBe(false);
    for (const { does, keys } of Object.values(PART_KEYS)) {
      expect(lines.find((line) => line.does === does)?.keys).toEqual(expect.arrayContaining(keys.map(keyText)));
    }
    expect(lines.find(({ does }) => does.startsWith('Zoom'))?.keys).toEqual(['+', '−', '0']);
  });

  it('are written as they are printed', () => {
    expect(['shift+?', 'shift+[plus]', '-', 'c', 'mod+shift+Z', 'shift+ArrowLeft', 'PageUp', 'Space'].map(keyText)).toEqual([
      ...['?', '+', '−', 'C', 'Ctrl Shift Z', 'Shift ←', 'Page Up', 'Space'],
    ]);
    const command = { id: '', label: '', run: () => undefined };
    expect([hintOf({ ...command, keys: ['c', 'd'] }), hintOf({ ...command, keys: ['c'], hint: 'drag' }), hintOf(command)]).toEqual([
      ...['C', 'drag', undefined],
    ]);
  });

  it('are told apart by their modifiers', () => {
    expect(keyOf(pressed('ArrowLeft'), 'walk', 'nudge')).toBe('ArrowLeft');
    expect(keyOf(pressed('ArrowLeft', { shiftKey: true }), 'walk', 'nudge')).toBe('shift+ArrowLeft');
    expect(keyOf(pressed('ArrowLeft', { ctrlKey: true }), 'walk', 'nudge')).toBeUndefined();
    expect([keyOf(pressed('m'), 'menu'), keyOf(pressed('F10', { shiftKey: true }), 'menu'), keyOf(pressed('ContextMenu'), 'menu')]).toEqual(
      [...['M', 'shift+F10', 'ContextMenu']],
    );
    expect([{ ctrlKey: true }, { metaKey: true }, {}].map((modifiers) => keyOf(pressed('Enter', modifiers), 'run'))).toEqual([
      ...['mod+Enter', 'mod+Enter', undefined],
    ]);
    expect(keyOf(pressed('a'), 'step', 'page', 'end', 'cell')).toBeUndefined();
  });
});
