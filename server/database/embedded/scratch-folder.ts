import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where an engine puts its temporary files, which it leaves behind when it is killed. */
export interface ScratchFolder {
  /** What tells a process to use it. */
  readonly variables: NodeJS.ProcessEnv;
  /** Does nothing where it cannot be removed: a virus scanner may hold a file of it, and the system clears such folders in time. */
  remove(): void;
}

/** Makes one in the temporary folder of the system; where none can be made, the engine is left to find a place. */
export function scratchFolder(): ScratchFolder {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'entente-engine-'));
    return {
      variables: { TMPDIR: folder, TEMP: folder, TMP: folder },
      remove: () => {
        try {
          rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
        } catch {}
      },
    };
  } catch {
    return { variables: {}, remove: () => undefined };
  }
}
