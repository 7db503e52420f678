import * as z from 'zod/mini';

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

/** A scene in a file or in the browser. */
export const savedScene = z.object({
  name: z.string().check(z.minLength(1, 'a name is needed'), z.maxLength(120, 'a name has 120 characters at most')),
  query: z.string().check(z.maxLength(100_000, 'an address has 100,000 characters at most')),
  savedAt: z.string(),
  data: z.string(),
});
const FORMAT = { format: 'entente-scenes', version: 1 } as const;

const NO_LIST = 'it has no list of scenes';
const head = {
  format: z.literal(FORMAT.format, 'it was not made by Entente'),
  version: z.literal(FORMAT.version, 'another version of Entente made it'),
};
const file = z.object({ ...head, scenes: z.array(savedScene, NO_LIST) });
const anyFile = z.object({ ...head, scenes: z.array(z.unknown(), NO_LIST) });

/** The content of a file of scenes, around their list. */
export const SCENE_FILE = {
  unwrap: (content: unknown): readonly unknown[] | undefined => anyFile.safeParse(content).data?.scenes,
  wrap: (scenes: readonly unknown[]): object => ({ ...FORMAT, scenes }),
};

/** A file that is not a valid file of scenes. The message says why, and where. */
export class SceneFileError extends Error {
  override name = 'SceneFileError';
}

/** The text of a file of scenes, which {@link parseScenes} parses. */
export function formatScenes(scenes: readonly SavedScene[]): string {
  return `${JSON.stringify(SCENE_FILE.wrap(scenes), null, 2)}\n`;
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
