import type { SerializedDatabaseError } from '../serialized-error.ts';

/** What a system says of a disk that is full, of a quota that is used up, and of a file that may not grow. */
const NO_ROOM = /no space left on device|disk quota exceeded|file too large|not enough space on the disk/i;

/** The error of a store that could not grow, with what to do; nothing when an error is of something else. */
export function noRoom(said: string): SerializedDatabaseError | undefined {
  if (!NO_ROOM.test(said)) return undefined;
  const reason = said.slice(said.lastIndexOf(': ') + 2).trim();
  return {
    failure: 'unavailable',
    message: `The store cannot grow, since its disk is full or has a limit, and nothing of this was kept: make room and run it again. (${reason})`,
  };
}
