import * as z from 'zod/mini';
import { byName } from '../../model/by-name.ts';

/** A picture that was saved under a name: the address that shows it. */
export interface SavedScene {
  readonly name: string;
  /** What follows the question mark in the address. */
  readonly query: string;
  /** When it was saved, ISO 8601. */
  readonly savedAt: string;
  /** The versions of the data that it was made with. */
  readonly data: string;
}

const scene = z.object({
  name: z.string().check(z.minLength(1, 'a name is needed'), z.maxLength(120, 'a name has 120 characters at most')),
  query: z.string().check(z.maxLength(100_000, 'an address has 100,000 characters at most')),
  savedAt: z.string(),
  data: z.string(),
});
const file = z.object({
  format: z.literal('entente-scenes', 'it was not made by Entente'),
  version: z.literal(1, 'another version of Entente made it'),
  scenes: z.array(scene, 'it has no list of scenes'),
});

const KEY = 'entente-scenes';

/** A file that is not a valid file of scenes. The message says why, and where. */
export class SceneFileError extends Error {
  override name = 'SceneFileError';
}

/** The text of a file of scenes, which {@link parseScenes} parses. */
export function formatScenes(scenes: readonly SavedScene[]): string {
  return `${JSON.stringify({ format: 'entente-scenes', version: 1, scenes }, null, 2)}\n`;
}

/** Parses a file of scenes. @throws SceneFileError that lists the problems */
export function parseScenes(text: string): SavedScene[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new SceneFileError('This is not a file of scenes: it is not JSON.');
  }
  const parsed = z.safeParse(file, content);
  if (parsed.success) return parsed.data.scenes;
  const problems = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new SceneFileError(`This is not a file of scenes. ${problems.join('; ')}`);
}

/** Adds scenes to others. A scene replaces an older one with the same name. */
export function withScenes(scenes: readonly SavedScene[], added: readonly SavedScene[]): SavedScene[] {
  const names = new Set(added.map(({ name }) => name));
  return [...scenes.filter(({ name }) => !names.has(name)), ...added].sort((a, b) => byName(a.name, b.name));
}

/** The scenes saved in this browser; empty if there are none, or if they cannot be read. */
export function loadScenes(): SavedScene[] {
  try {
    return parseScenes(localStorage.getItem(KEY) ?? formatScenes([]));
  } catch {
    return [];
  }
}

/**
 * Saves the scenes in this browser. Content that cannot be read, because another version of
 * Entente stored it, is moved to another key and not lost.
 * @throws when the browser has no room, or local storage is disabled
 */
export function saveScenes(scenes: readonly SavedScene[]): void {
  const before = localStorage.getItem(KEY);
  if (before !== null && !isReadable(before)) localStorage.setItem(`${KEY}-unread`, before);
  localStorage.setItem(KEY, formatScenes(scenes));
}

function isReadable(text: string): boolean {
  try {
    parseScenes(text);
    return true;
  } catch {
    return false;
  }
}
