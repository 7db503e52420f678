import { execFileSync } from 'node:child_process';

/**
 * Has files that some processes write not grow any more, as on a full disk: they are refused the write, with another number of
 * an error (EFBIG in the place of ENOSPC). Unlike a small disk it can be had by every user, and be taken back.
 * @param bytes how large a file may become; without it there is room again
 */
export function limitFiles(pids: readonly number[], bytes?: number): void {
  for (const pid of pids) execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:`]);
}
