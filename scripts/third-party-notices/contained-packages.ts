import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IN_MODULES = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;
/** A line of what webpack's size report lists: `react-dom: 129.93 KB (1.65%)`. */
const IN_REPORT = /^((?:@[\w.-]+\/)?[\w.-]+): [\d.]+ K?M?B \(/;

/**
 * The packages whose code is in the files of another, which was published as one bundle: those that its source maps name,
 * which leave out what became part of another module, and those that a size report beside them lists.
 */
export function containedPackages(folder: string): readonly string[] {
  const files = readdirSync(folder);
  const maps: { readonly sources: readonly string[] }[] = files.filter(endsWith('.map')).map((file) => JSON.parse(textOf(file)));
  const reported = files.filter((file) => /^log\.bundle-sizes.*\.txt$/.test(file)).flatMap((file) => textOf(file).split('\n'));
  const named = [
    ...maps.flatMap(({ sources }) => sources.map((source) => IN_MODULES.exec(source)?.[1])),
    ...reported.map((line) => IN_REPORT.exec(line)?.[1]),
  ];
  return [...new Set(named.filter((name) => name !== undefined))].sort();

  function textOf(file: string): string {
    return readFileSync(join(folder, file), 'utf8');
  }
}

function endsWith(end: string): (file: string) => boolean {
  return (file) => file.endsWith(end);
}
