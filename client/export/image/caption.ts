import type { InfoAnswer } from '../../../model/api/server-state.ts';
import type { Day } from '../../../model/time/day.ts';
import type { ViewCriteria } from '../../graph/visible-graph.ts';
import { comparisonInWords, windowsInOrder } from '../../wording/comparison-in-words.ts';
import { dateInWords, windowInWords } from '../../wording/date-in-words.ts';
import { knownInWords } from '../../wording/known-in-words.ts';

/** The texts on an image that the picture does not contain. */
export interface Caption {
  readonly datasets: InfoAnswer['datasets'];
  /** Titles of the sources by id. */
  readonly sourceTitles: ReadonlyMap<string, string>;
  /** The address that opens the same picture. */
  readonly address: string;
  readonly madeOn: Day;
}

const MOST_NAMED = 3;
const HASH_SHOWN = 8;

/** The datasets by their titles. */
export function titleOf({ datasets }: Caption): string {
  const titles = datasets.slice(0, MOST_NAMED).map(({ title }) => title);
  const rest = datasets.length - titles.length;
  return [...titles, ...(rest > 0 ? [`${rest} more`] : [])].join(', ') || 'No dataset';
}

/** "2008", or "2008 compared with 2020", the earlier first; and as it was known on which day, or two, if one is chosen. */
export function windowsInWords(criteria: Pick<ViewCriteria, 'window' | 'compared' | 'known'>): string {
  const { window, compared, known } = criteria;
  if (compared?.of === 'knowledge') return comparisonInWords(criteria);
  const windows = compared === null ? windowInWords(window) : windowsInOrder(criteria).join(' compared with ');
  return known == null ? windows : `${windows}, ${knownInWords(known)}`;
}

/** What identifies the data: the datasets with their versions and abbreviated hashes, and the day. */
export function originInWords({ datasets, madeOn }: Caption): string[] {
  const data = datasets.map(
    ({ title, version, hash }) => `${title}${version === undefined ? '' : `, version ${version}`} (SHA-256 ${hash.slice(0, HASH_SHOWN)}…).`,
  );
  return [...data, `Made on ${dateInWords(madeOn)} with Entente.`];
}
