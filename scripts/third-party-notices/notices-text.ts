import type { LicensedPackage } from './licensed-package.ts';

const RULE = '='.repeat(80);
const WIDTH = 100;
/** Licences under which whoever gets the program may ask for its source. */
const WITH_SOURCE = /\b(MPL|EPL|CDDL|EUPL|[AL]?GPL)-/;

/**
 * The notices as plain text: each package with version, licence and source, then the texts, each once with the packages that
 * it is of.
 * @param product the name and the licence of who contains them
 */
export function noticesText(product: { readonly name: string; readonly licence: string }, packages: readonly LicensedPackage[]): string {
  const sorted = [...packages].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  return [
    'THIRD-PARTY NOTICES',
    '',
    ...wrapped(
      `${product.name} is licensed under ${product.licence}. What it sends to the browser (code, styles and the font) has parts of ` +
        `${sorted.length} packages by others. They are listed here with what their makers say of their licences; below stand the ` +
        'texts that come with them, each once.',
    ),
    '',
    ...sorted.flatMap(listed),
    ...[...byText(sorted)].flatMap(([text, from]) => [RULE, ...from, '', text, '']),
  ].join('\n');
}

function listed(each: LicensedPackage): string[] {
  return [
    titleOf(each),
    `  Licence: ${each.licence ?? 'not named; its text is below'}`,
    ...(each.author === null ? [] : [`  Author: ${each.author}`]),
    ...(each.repository === null ? [] : [`  Repository: ${each.repository}`]),
    ...[...sourceOf(each), ...lackingTextOf(each), ...containedIn(each)].flatMap((sentence) =>
      wrapped(sentence).map((line) => `  ${line}`),
    ),
    '',
  ];
}

function sourceOf({ name, version, licence, repository }: LicensedPackage): string[] {
  if (!WITH_SOURCE.test(licence ?? '')) return [];
  const places = [...(repository === null ? [] : [repository]), `the npm package ${name}, version ${version}`];
  return [`It is used unchanged. Its source code is to be had from ${places.join(', and as ')}.`];
}

function lackingTextOf({ texts }: LicensedPackage): string[] {
  return texts.length > 0 ? [] : ['The package has no file with the text of its licence; this is all that it says.'];
}

function containedIn({ contained }: LicensedPackage): string[] {
  if (contained.length === 0) return [];
  return [
    'Its makers have built these packages into its files. They give the notices below, and not the texts of all these ' +
      `licences: ${contained.join(', ')}.`,
  ];
}

/** Each text, with the packages that have it, and the file where it is not their licence alone. */
function byText(packages: readonly LicensedPackage[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const each of packages) {
    for (const { file, text } of each.texts) {
      const title = each.texts.length === 1 ? titleOf(each) : `${titleOf(each)} (${file})`;
      found.set(text, [...(found.get(text) ?? []), title]);
    }
  }
  return found;
}

function titleOf({ name, version }: LicensedPackage): string {
  return `${name} ${version}`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
