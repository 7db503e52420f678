import type { Command } from '../state/commands/command.ts';
import { usePictureCommands } from '../state/commands/use-picture-commands.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import { useHistorySteps } from '../url/history.ts';
import { VIEWS } from '../url/viewer-url.ts';
import { VIEW_ENTRIES } from './views.ts';

/** What is open over the rest of the screen. */
export type Opened = 'search' | 'help' | 'filters' | 'details' | 'scenes' | 'export' | 'questions';

const HISTORY = 'Undo and redo, as the browser goes back and forward';

/** All that can be done on the page by a key, from the search or from a menu. @param open shows a dialog */
export function usePageCommands(open: (what: Opened) => void): readonly Command[] {
  const { setView, select } = useViewerActions();
  const { canUndo, canRedo } = useHistorySteps();
  const titles = VIEWS.map((view) => VIEW_ENTRIES[view].title).join(', ');
  return [
    { id: 'search', label: 'Search', keys: ['/'], keysAnywhere: ['mod+K'], run: () => open('search') },
    ...VIEWS.map((view): Command => {
      const { command, key } = VIEW_ENTRIES[view];
      return { id: view, label: command, keys: [key], help: titles, run: () => setView(view) };
    }),
    ...usePictureCommands(),
    { id: 'questions', label: 'Questions: ask one that is saved', keys: ['Q'], run: () => open('questions') },
    { id: 'scenes', label: 'Scenes: save or open a picture', keys: ['S'], run: () => open('scenes') },
    { id: 'export', label: 'Export: image, CSV, GEXF, GraphML, JSON', keys: ['E'], run: () => open('export') },
    { id: 'nothing', label: 'Clear the selection', keys: ['Escape'], run: () => select(null) },
    { id: 'undo', label: 'Undo', keys: ['mod+Z'], help: HISTORY, isPossible: canUndo, run: () => history.back() },
    { id: 'redo', label: 'Redo', keys: ['mod+shift+Z'], help: HISTORY, isPossible: canRedo, run: () => history.forward() },
    { id: 'help', label: 'Help and keys', keys: ['shift+?'], run: () => open('help') },
  ];
}
