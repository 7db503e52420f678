import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

const WORKER = /new Worker\(new URL\('([^']+)'/g;

/**
 * The packages that source files import for what they run or look like, not for types alone: those of a file and of all
 * files of the project that it imports, at once, later or as a worker.
 * @param entry the path of the file
 */
export function importedPackages(entry: string): ReadonlySet<string> {
  const [packages, files] = [new Set<string>(), new Set([entry])];
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const specifier of specifiersOf(file)) {
      if (specifier.startsWith('.')) files.add(resolve(dirname(file), specifier));
      else packages.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return packages;
}

function specifiersOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports
      .filter(({ entries }) => entries.length === 0 || !entries.every(({ isType }) => isType))
      .map((each) => each.moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType).flatMap((each) => each.moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    ...[...text.matchAll(WORKER)].flatMap(([, worker]) => worker ?? []),
  ];
}
