import type { RelationType } from '../../model/coding/vocabulary.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES, type Change, chronological } from '../../model/comparison/compare-windows.ts';
import type { OlderTie } from '../../model/comparison/turn.ts';
import { formatNumber } from '../../model/format-count.ts';
import type { Day } from '../../model/time/day.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { dateInWords, prepositioned, windowInWords } from './date-in-words.ts';
import { capitalize } from './state-in-words.ts';

const KNOWLEDGE_CHANGES: readonly Change[] = ['newly-attested', 'no-longer-attested', 'newly-known', 'no-longer-known', 'continued'];
/** Changes that few comparisons have: their number is told where there are any. */
const RARE: readonly Change[] = ['newly-known', 'no-longer-known'];

type Comparing = Pick<ViewCriteria, 'window' | 'compared'>;

/** The changes that a comparison can tell. */
export function changesOf({ compared }: Pick<ViewCriteria, 'compared'>): readonly Change[] {
  return compared?.of === 'knowledge' ? KNOWLEDGE_CHANGES : CHANGES;
}

/** Of what two are compared. */
export function comparedNoun({ compared }: Pick<ViewCriteria, 'compared'>): 'window' | 'day' {
  return compared?.of === 'knowledge' ? 'day' : 'window';
}

/** "2008", or the two windows that are compared: "2008 or 2020" */
export function whenInWords({ window, compared }: Comparing): string {
  const words = windowInWords(window);
  return compared?.of === 'windows' ? `${words} or ${windowInWords(compared.window)}` : words;
}

/** The two windows, the earlier first; of one window both are the same. */
export function windowsInOrder({ window, compared }: Comparing): readonly [string, string] {
  const [earlier, later] = chronological(window, compared?.of === 'windows' ? compared.window : window);
  return [windowInWords(earlier), windowInWords(later)];
}

/** "as known on 31 December 2008 and by all sources" */
export function bothDaysInWords([earlier, later]: readonly [Day, Day | null]): string {
  return `as known on ${dateInWords(earlier)} and ${later === null ? 'by all sources' : `on ${dateInWords(later)}`}`;
}

/** "From 2008 to 2020", or "2008, as known on 31 December 2008 and by all sources" */
export function comparisonInWords(criteria: Comparing): string {
  const { compared } = criteria;
  const [earlier, later] = windowsInOrder(criteria);
  return compared?.of === 'knowledge' ? `${earlier}, ${bothDaysInWords(compared.days)}` : `From ${earlier} to ${later}`;
}

/** The older ties of two who turned, by their types, each type once: "before: rivals", "before and still: protects, supports". */
export function olderTiesInBrief(ties: readonly OlderTie<{ readonly info: Pick<RelationType, 'label'> }>[]): string[] {
  return [false, true].flatMap((isStanding) => {
    const labels = new Set(ties.filter(({ stands }) => stands === isStanding).map(({ relation }) => relation.info.label));
    return labels.size === 0 ? [] : [`${isStanding ? 'before and still' : 'before'}: ${[...labels].join(', ')}`];
  });
}

/** The title over the changes of a comparison: "From 2008 to 2020", or "Between the two days". */
export function titleOfChanges(criteria: Comparing): string {
  return criteria.compared?.of === 'knowledge' ? 'Between the two days' : comparisonInWords(criteria);
}

/** The title over the states of what is shown: "In 2020", "In 2020 or 2008", or "On either day". */
export function titleOfStates(criteria: Comparing): string {
  return criteria.compared?.of === 'knowledge' ? 'On either day' : capitalize(prepositioned(whenInWords(criteria)));
}

/**
 * "12 begun, 3 ended, 1 turned, 2 newly attested, 4 no longer attested, 20 continued; 5 lie between the two"
 * @param among the changes that can be
 */
export function changesInWords(changes: Readonly<Record<Change, number>>, among: readonly Change[] = CHANGES): string {
  const told = among
    .filter((change) => change !== 'between' && (changes[change] > 0 || !RARE.includes(change)))
    .map((change) => `${formatNumber(changes[change])} ${CHANGE_WORDS[change].name}`);
  const { between } = changes;
  return `${told.join(', ')}${between === 0 ? '' : `; ${formatNumber(between)} ${between === 1 ? 'lies' : 'lie'} between the two`}`;
}
