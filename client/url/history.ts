import { useSyncExternalStore } from 'react';

/** The browser's list of visited entries, where the browser has it (all current ones do). */
interface Navigation extends EventTarget {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

const navigation = (globalThis as { navigation?: Navigation }).navigation;

/** Undo and redo walk through the history. Where the browser does not tell, both are offered. */
export function useHistorySteps(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useSyncExternalStore(subscribe, () => navigation?.canGoBack ?? true);
  const canRedo = useSyncExternalStore(subscribe, () => navigation?.canGoForward ?? true);
  return { canUndo, canRedo };
}

function subscribe(notify: () => void): () => void {
  navigation?.addEventListener('currententrychange', notify);
  return () => navigation?.removeEventListener('currententrychange', notify);
}
