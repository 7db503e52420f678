import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INSTALLED = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
/** Modules that are no files: what the build itself adds. */
const ADDED: readonly [RegExp, string][] = [
  [/^\0?rolldown\//, 'rolldown'],
  [/^\0?vite\/|^\0?__vite-/, 'vite'],
  [/^\0@oxc-project\+runtime/, '@oxc-project/runtime'],
];

/**
 * The folder of the package whose code a module is, or `null` for the project's own.
 * @param id as the bundler names it: a path, with or without a query, or the name of what the build adds
 * @throws {Error} for a module that is no file and that nobody knows
 */
export function packageOfModule(id: string): string | null {
  const [, folder] = INSTALLED.exec(id) ?? [];
  if (folder !== undefined && !id.startsWith('\0')) return folder;
  const added = ADDED.find(([name]) => name.test(id))?.[1];
  if (added !== undefined) return packageFolder(added, import.meta.dirname);
  if (!id.startsWith('\0')) return null;
  throw new Error(`The build added ${JSON.stringify(id)}, and whose code that is nobody has said: name its package in module-package.ts.`);
}

/** Where a package is installed, as seen from a folder; what only Vite has may lie in Vite's. @throws {Error} if it is nowhere */
export function packageFolder(name: string, from: string): string {
  const above = [from];
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) above.push(dirname(folder));
  const places = above.flatMap((folder) => [join(folder, 'node_modules', name), join(folder, 'node_modules/vite/node_modules', name)]);
  const found = places.find((place) => existsSync(join(place, 'package.json')));
  if (found === undefined) throw new Error(`The notices are to name ${name}, which is not installed.`);
  return found;
}
