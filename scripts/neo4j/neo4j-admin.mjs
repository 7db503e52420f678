import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { neo4jJars } from './jars.mjs';
import { DEFAULT_LINE } from './releases.mjs';

const MAIN = 'org.neo4j.cli.AdminTool';

/**
 * Runs `neo4j-admin` over the data of a server that is not running, which `startNeo4j` then starts with the same home.
 * @param {string} home
 * @param {readonly string[]} command
 * @param {string} folder where it is called
 * @returns {Promise<{ status: number | null, said: string }>}
 */
export async function runNeo4jAdmin(home, command, folder) {
  const jars = await neo4jJars(DEFAULT_LINE, () => undefined);
  mkdirSync(home, { recursive: true });
  const { status, stdout, stderr } = spawnSync('java', ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), MAIN, ...command], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: home },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
