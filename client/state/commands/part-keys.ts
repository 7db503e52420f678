import { getHotkeyHandler } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

const ZOOM = 'Zoom in, zoom out, fit: the canvas, or the time axis where the timeline has the focus';

/**
 * The keys that a part of the screen hears while it is shown or has the focus, and what they do there.
 * Keys are written as Mantine's hotkeys: `mod` is Ctrl or Cmd. Help names all of them.
 */
export const PART_KEYS = {
  play: { does: 'Play or pause', keys: ['Space'] },
  step: { does: 'On the timeline: the previous or the next year (month, day)', keys: ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp'] },
  page: { does: 'On the timeline: further back or forward', keys: ['PageUp', 'PageDown'] },
  end: { does: 'On the timeline: to its start, to its end', keys: ['Home', 'End'] },
  pan: {
    does: 'On the time in view: move it, also to an end',
    keys: ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  },
  walk: { does: 'On the canvas: to the next actor in that direction', keys: ARROWS },
  nudge: {
    does: 'On the canvas: move the selected actor, which pins it',
    keys: ['shift+ArrowLeft', 'shift+ArrowRight', 'shift+ArrowUp', 'shift+ArrowDown'],
  },
  menu: { does: 'On the canvas: the menu of the selected actor', keys: ['M', 'shift+F10', 'ContextMenu'] },
  zoomIn: { does: ZOOM, keys: ['[plus]', 'shift+[plus]', '='] },
  zoomOut: { does: ZOOM, keys: ['-'] },
  fit: { does: ZOOM, keys: ['0'] },
  isolate: { does: 'Isolate a value of the legend, leave it out', keys: ['Enter', 'alt+Enter'] },
  isolateAlone: { does: 'Isolate a value, and no other', keys: ['shift+Enter'] },
  run: { does: 'Run the query under the cursor, and stop it', keys: ['mod+Enter'] },
  stop: { does: 'Run the query under the cursor, and stop it', keys: ['Escape'] },
  complete: { does: 'In a query: complete, go to the next problem', keys: ['ctrl+Space'] },
  nextProblem: { does: 'In a query: complete, go to the next problem', keys: ['F8'] },
  format: { does: 'In a query: format', keys: ['shift+alt+f'] },
  cell: { does: 'In a table: from cell to cell, and ten rows back or forward', keys: [...ARROWS, 'PageUp', 'PageDown'] },
  lane: {
    does: 'In the lanes: from lane to lane, ten back or forward, to the first and the last',
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
  },
  schemaRow: {
    does: 'In the schema: from row to row, open and close one',
    keys: [...ARROWS, 'Home', 'End'],
  },
  schemaToggle: { does: 'In the schema: from row to row, open and close one', keys: ['Space'] },
  schemaInsert: { does: 'In the schema: write the name into the query', keys: ['Enter'] },
  closeResult: { does: 'On the tab of a result: close it', keys: ['Delete'] },
  turn: {
    does: 'In the river of camps: from turn to turn, to the first and the last, open its evidence',
    keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
  },
  openTurn: { does: 'In the river of camps: from turn to turn, to the first and the last, open its evidence', keys: ['Enter', 'Space'] },
  riverYear: {
    does: 'In the river, on its years: to the one before or after, to the first and the last',
    keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
  },
  thread: {
    does: 'In the river, on its threads: along one through the years, to the next above or below, to its first and last year',
    keys: [...ARROWS, 'Home', 'End'],
  },
  width: { does: 'On the edge of a column: its width', keys: ['ArrowLeft', 'ArrowRight'] },
  hit: { does: 'In the search and the questions: go to what was found, open it', keys: ['ArrowUp', 'ArrowDown'] },
  openHit: { does: 'In the search and the questions: go to what was found, open it', keys: ['Enter'] },
  close: { does: 'Close a dialog, a menu or a field', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, { readonly does: string; readonly keys: readonly string[] }>>;

export type PartKeys = keyof typeof PART_KEYS;
/** A key of one of them, as it is written there. */
export type KeyOf<Part extends PartKeys> = (typeof PART_KEYS)[Part]['keys'][number];

/** Which of the keys of these parts was pressed, with exactly its modifiers; `undefined` for any other. */
export function keyOf<Part extends PartKeys>(event: KeyboardEvent, ...parts: readonly Part[]): KeyOf<Part> | undefined {
  let pressed: KeyOf<Part> | undefined;
  const keys = parts.flatMap((part): readonly KeyOf<Part>[] => PART_KEYS[part].keys);
  getHotkeyHandler(
    keys.map((key) => [
      key,
      () => {
        pressed = key;
      },
      { preventDefault: false },
    ]),
  )(event.nativeEvent);
  return pressed;
}
