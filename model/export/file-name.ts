import { formatWindow } from '../time/window-text.ts';
import type { Provenance } from './content.ts';
import { type ExportFormat, fileSuffixOf, isDatasetFormat } from './formats.ts';

const NAMED_DATASETS = 3;
const LONGEST_NAME = 100;

/** The name of the file, such as `entente-council-2004-to-2008.gexf`: lower-case letters, digits and hyphens only. The name of a whole dataset has no window. */
export function exportFileName({ datasets, window }: Pick<Provenance, 'datasets' | 'window'>, format: ExportFormat): string {
  const which = datasets.length > NAMED_DATASETS ? [`${datasets.length}-datasets`] : datasets.map(({ id }) => id);
  const when = window === null ? 'all-years' : formatWindow(window).replace('..', '-to-');
  const what = slugify(['entente', ...which].join('-')).slice(0, LONGEST_NAME);
  return `${slugify(isDatasetFormat(format) ? what : `${what}-${when}`)}${fileSuffixOf(format)}`;
}

/** A text as a part of a file's name: lower-case letters, digits and hyphens, none at its ends. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
