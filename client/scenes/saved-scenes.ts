import { useSyncExternalStore } from 'react';
import { byName } from '../../model/by-name.ts';
import { storedList } from '../data/stored-list.ts';
import { type SavedScene, SCENE_FILE, savedScene } from './scene-file.ts';

const store = storedList('entente-scenes', savedScene, SCENE_FILE);

/** The scenes that are saved in this browser, by name. */
export function useSavedScenes(): readonly SavedScene[] {
  return useSyncExternalStore(store.subscribe, store.items);
}

/** Adds scenes to the saved ones. A scene replaces an older one with the same name. @throws when the browser has no room */
export function addScenes(added: readonly SavedScene[]): void {
  const names = new Set(added.map(({ name }) => name));
  store.store([...store.items().filter(({ name }) => !names.has(name)), ...added].sort((a, b) => byName(a.name, b.name)));
}

/** Removes a saved scene. @throws when the browser has no room */
export function removeScene({ name }: SavedScene): void {
  store.store(store.items().filter((scene) => scene.name !== name));
}
