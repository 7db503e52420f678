import { spawnSync } from 'node:child_process';

/** @typedef {{ readonly title: string, readonly command: string, readonly args: readonly string[] }} Compose */

/** The old program, and the new one as a part of Docker or by itself. @type {readonly Compose[]} */
const PROGRAMS = [
  { title: 'docker-compose', command: 'docker-compose', args: [] },
  { title: 'docker compose', command: 'docker', args: ['compose'] },
];

/**
 * The programs on this machine that read docker-compose.yml.
 * @returns {{ programs: readonly Compose[], lacks?: string }} and in words that there is none
 */
export function findCompose() {
  const programs = PROGRAMS.filter(({ command, args }) => spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0);
  return programs.length > 0
    ? { programs }
    : { programs, lacks: 'there is no docker-compose and no docker compose on the PATH; install one' };
}
