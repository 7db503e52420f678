import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package, with what its makers say of its licence. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** As package.json names it: an SPDX expression, mostly. `null` where only a file tells it. */
  readonly licence: string | null;
  readonly author: string | null;
  /** The address of its repository. */
  readonly repository: string | null;
  /** Its files with texts of licences and notices. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** The names of packages whose code its own files contain. */
  readonly contained: readonly string[];
}

type OldLicence = string | { readonly type?: string };

/** What is read of a package.json. */
interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: OldLicence;
  readonly licenses?: OldLicence | readonly OldLicence[];
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

const TEXT_FILES = /licen[cs]e|^third-?party|^(copying|notices?|ofl)\b/i;
const CODE = /\.([cm]?[jt]sx?|json|map|css|html)$/i;
const IN_A_FILE = /^SEE LICEN[CS]E IN (.+)$/i;
/** Vite's file goes on with what only its command contains. */
const OF_ITS_COMMAND = /^#+ Licenses of bundled dependencies$/m;

/**
 * Reads a package's licence, and the texts of it that the package has.
 * @param folder where the package is installed
 * @throws {Error} if it has no licence, with its name and folder
 */
export function readPackage(folder: string): LicensedPackage {
  const about: PackageFile = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name = folder, version = 'without a version' } = about;
  const licence = licenceOf(about);
  const texts = textsIn(folder, licence);
  if (licence === 'UNLICENSED' || (licence === null && texts.length === 0)) {
    const says = licence === null ? 'names no licence and has no file with one' : 'says that it may not be used (UNLICENSED)';
    throw new Error(
      `${name} ${version} goes to the browser, but ${says}: ${folder}. Replace the package, or ask its makers for a licence.`,
    );
  }
  return { name, version, licence, author: authorOf(about), repository: repositoryOf(about), texts, contained: [] };
}

/** Where somebody may choose, as older files list it, the licences are joined by OR. */
function licenceOf({ license, licenses = [] }: PackageFile): string | null {
  const named = [license ?? licenses].flat().flatMap((each) => (typeof each === 'string' ? each : (each.type ?? [])));
  const ids = named.map((id) => id.trim()).filter((id) => id !== '');
  return ids.length === 0 ? null : ids.join(' OR ');
}

function textsIn(folder: string, licence: string | null): LicensedPackage['texts'] {
  const [, named] = IN_A_FILE.exec(licence ?? '') ?? [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => entry.name)
    .filter((file) => file === named || (TEXT_FILES.test(file) && !CODE.test(file)))
    .sort()
    .map((file) => ({ file, text: trimmed(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ text }) => text !== '');
}

/** A text without what differs between copies of it and says nothing: line ends, spaces at them, and empty lines around. */
function trimmed(text: string): string {
  const [own = ''] = text.replace(/^\uFEFF/, '').split(OF_ITS_COMMAND);
  const lines = own.split('\n').map((line) => line.trimEnd());
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}

/** The name alone: an address is for mail, not for notices. */
function authorOf({ author = '' }: PackageFile): string | null {
  const text = typeof author === 'string' ? author : (author.name ?? '');
  return text.replace(/\s*[<(].*$/, '').trim() || null;
}

/** The address for a browser, of all forms that npm takes. */
function repositoryOf({ repository = '' }: PackageFile): string | null {
  const text = typeof repository === 'string' ? repository : (repository.url ?? '');
  const address = text
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, 'https://$1/')
    .replace(/^git:/, 'https:')
    .replace(/^github:|^(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/\.git$/, '');
  return address || null;
}
