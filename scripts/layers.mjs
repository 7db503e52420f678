/**
 * Holds the layers of the code: prints the pairs of folders that import each other, what in the client imports from a
 * layer that is not below its own, and what of the product imports a package that only tests have. Ends with exit code 1
 * when there is any. docs/architecture.md has the picture.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['client', 'model', 'scripts', 'seed', 'server', 'tests'];
/** From the ground up. A folder that is not named here is a feature; above them all is the app, with `client/main.tsx`. */
const SHARED_IN_CLIENT = ['url', 'graph', 'data', 'style', 'wording', 'state', 'ui', 'axis', 'surface'];

/** What `npm start` and `npm run seed` build and run. */
const PRODUCT = /^(client|model|seed|server)\W|^scripts\W(start|mcp|seed|generate|prepare|neo4j|third-party-notices)\b|^vite\./;

const files = [...ROOMS.flatMap((room) => codeFiles(join(ROOT, room))), join(ROOT, 'vite.config.ts'), join(ROOT, 'vite.server.config.ts')];
const all = files.flatMap(importsOf);
const imports = all.filter(({ to }) => to.startsWith('.')).map(({ from, to }) => ({ from, to: join(dirname(from), to) }));
const mutual = pairsOf(imports);
for (const { pair, lines } of mutual) console.log(`${pair.join(' and ')} import each other:\n${lines.join('\n')}`);
const upward = imports.filter(({ from, to }) => pointsUp(from, to));
for (const each of upward) console.log(`not below it: ${lineOf(each)}`);
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const lacking = all.filter(({ from, to }) => PRODUCT.test(from) && isPackage(to) && !Object.hasOwn(dependencies, packageOf(to)));
for (const each of lacking) console.log(`not in the dependencies of package.json: ${lineOf(each)}`);
console.log(
  `${mutual.length} pairs of folders import each other, ${upward.length} imports in the client point up or aside, ${lacking.length} imports of the product are of packages that it does not have`,
);
process.exitCode = mutual.length + upward.length + lacking.length > 0 ? 1 : 0;

/** @typedef {{ from: string, to: string }} Import two files, relative to the project; of `all`, `to` is as the file has it */

/** @param {readonly Import[]} all */
function pairsOf(all) {
  /** @type {Map<string, Import[]>} */
  const ways = new Map();
  for (const each of all) {
    const [from, to] = [dirname(each.from), dirname(each.to)];
    if (from !== to) ways.set(`${from} -> ${to}`, [...(ways.get(`${from} -> ${to}`) ?? []), each]);
  }
  return [...ways].flatMap(([way, there]) => {
    const [a = '', b = ''] = way.split(' -> ');
    const back = a < b ? ways.get(`${b} -> ${a}`) : undefined;
    return back === undefined ? [] : [{ pair: [a, b], lines: [...there, ...back].map((each) => `  ${lineOf(each)}`) }];
  });
}

/** Whether an import within the client is of its own layer's neighbour or of a layer above. */
function pointsUp(from, to) {
  if (!from.startsWith(`client${sep}`) || !to.startsWith(`client${sep}`)) return false;
  const [own, other] = [from, to].map((file) => layerOf(file));
  return own.folder !== other.folder && other.height >= own.height;
}

/** @param {string} file */
function layerOf(file) {
  const [, folder = '', ...rest] = file.split(sep);
  if (rest.length === 0 || folder === 'app') return { folder: 'app', height: SHARED_IN_CLIENT.length + 1 };
  const shared = SHARED_IN_CLIENT.indexOf(folder);
  return { folder, height: shared === -1 ? SHARED_IN_CLIENT.length : shared };
}

/** Whether what is imported is not of the project or of Node. @param {string} specifier */
function isPackage(specifier) {
  return !/^(\.|node:)/.test(specifier);
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What a file imports and hands on, types and lazy parts too. @param {string} file @returns {Import[]} */
function importsOf(file) {
  const text = readFileSync(file, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ].map((to) => ({ from: relative(ROOT, file), to }));
}

/** @param {Import} each */
function lineOf({ from, to }) {
  return `${from} imports ${to}`;
}

/** @param {string} folder */
function codeFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
