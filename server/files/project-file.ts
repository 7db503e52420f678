import { existsSync } from 'node:fs';

/** The folder of the project. The code stands at another depth below it when it is built. */
const ROOT = nearestWith('package.json', new URL('.', import.meta.url));

/** The address of a file or folder of the project, such as `package.json` or `cypher/`. */
export function projectFile(path: string): URL {
  return new URL(path, ROOT);
}

/** What a process or a thread of the server begins with. It is built, because a process that reads TypeScript starts seconds later. */
export function builtEntry(name: 'camp-worker' | 'engine-main' | 'grammar-worker' | 'user-worker'): URL {
  return projectFile(`dist/server/${name}.js`);
}

/** @throws Error when no folder up to the root of the disk has the file */
function nearestWith(file: string, folder: URL): URL {
  if (existsSync(new URL(file, folder))) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error(`No ${file} was found above ${import.meta.url}.`);
  return nearestWith(file, parent);
}
