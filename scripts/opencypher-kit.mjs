import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const CACHE = fileURLToPath(new URL('../.neo4j', import.meta.url));
const VERSION = '1.0.0-M23';

/**
 * The folder with openCypher's Technology Compatibility Kit (Apache-2.0), downloaded from Maven Central on the first call and
 * kept beside Neo4j's jars.
 * @returns {string}
 */
export function openCypherKit() {
  const folder = join(CACHE, `tck-${VERSION}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    const task = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
    const options = ['-B', '-q', task, `-Dartifact=org.opencypher:tck:${VERSION}:jar`, `-DoutputDirectory=${partial}`];
    const windows = process.platform === 'win32';
    const { status, stdout, stderr } = spawnSync(windows ? 'mvn.cmd' : 'mvn', options, { shell: windows, encoding: 'utf8' });
    const [jar] = readdirSync(partial);
    if (status !== 0 || jar === undefined) throw new Error(`The kit of openCypher could not be downloaded: ${stdout}${stderr}`);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(partial, jar))))) {
      if (!/^(features|graphs)\/.+\.(feature|cypher)$/.test(name)) continue;
      mkdirSync(join(partial, dirname(name)), { recursive: true });
      writeFileSync(join(partial, name), bytes);
    }
    rmSync(join(partial, jar));
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}
