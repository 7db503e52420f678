import { writeWindow } from '../time/window-text.ts';
import type { Provenance } from './content.ts';
import { type ExportFormat, endingOf, isWhole } from './formats.ts';

const NAMED_DATASETS = 3;
const LONGEST_NAME = 100;

/** The name of the file, such as `entente-council-2004-to-2008.gexf`: lower-case letters, digits and hyphens only. The name of a whole dataset has no window. */
export function exportFileName({ datasets, window }: Pick<Provenance, 'datasets' | 'window'>, format: ExportFormat): string {
  const which = datasets.length > NAMED_DATASETS ? [`${datasets.length}-datasets`] : datasets.map(({ id }) => id);
  const when = window === null ? 'all-years' : writeWindow(window).replace('..', '-to-');
  const what = safe(['entente', ...which].join('-')).slice(0, LONGEST_NAME);
  return `${safe(isWhole(format) ? what : `${what}-${when}`)}${endingOf(format)}`;
}

/** A text as a part of a file's name: lower-case letters, digits and hyphens, none at its ends. */
export function safe(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
