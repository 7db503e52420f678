/**
 * `node scripts/assemble.mjs FOLDER` copies into a new folder what is read while the built product serves and loads data, and
 * nothing else. The image is made of it.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, ROOT } from './prepare.mjs';
import { RUNTIME_PACKAGES } from './runtime-packages.mjs';

const PARTS = ['LICENSE', 'package.json', 'cypher', 'dist/client', 'dist/server', 'seed/data'];
const PACKAGES = 'node_modules';
/** What packages hold for who builds with them, and the language support as modules beside the one file that is read. */
const FOR_BUILDING = /\.map$|\.d\.[cm]?ts$|[\\/]language-support[\\/](src|dist[\\/]esm)$|[\\/]swagger-ui-es-/;

const [folder = ''] = process.argv.slice(2);
if (folder === '') fail('Usage: node scripts/assemble.mjs FOLDER');
if (existsSync(folder)) fail(`${folder} is there already; name a new folder.`);
if (!existsSync(join(ROOT, 'dist/server'))) fail('Nothing is built yet; npm start builds it.');

for (const part of PARTS) cpSync(join(ROOT, part), resolve(folder, part), { recursive: true });
for (const name of RUNTIME_PACKAGES.flatMap((each) => [each, ...binariesOf(each)])) {
  const path = join(PACKAGES, name);
  cpSync(join(ROOT, path), resolve(folder, path), { recursive: true, filter: (source) => !FOR_BUILDING.test(source) });
}

/** The packages with what a package has for this machine alone. What else it names it does not read: its files are bundles. @param {string} name */
function binariesOf(name) {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(ROOT, PACKAGES, name, 'package.json'), 'utf8'));
  return Object.keys(optionalDependencies).filter((each) => existsSync(join(ROOT, PACKAGES, each)));
}
