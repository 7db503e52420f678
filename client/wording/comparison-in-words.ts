import type { RelationType } from '../../model/coding/vocabulary.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES, type Change, chronological } from '../../model/comparison/compare-windows.ts';
import type { OlderTie } from '../../model/comparison/turn.ts';
import { formatNumber } from '../../model/format-count.ts';
import type { Day } from '../../model/time/day.ts';
import { isJustBefore, spanOfEnds } from '../graph/offered-comparison.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { dateInWords, prepositioned, windowInWords } from './date-in-words.ts';
import { capitalize } from './state-in-words.ts';

const KNOWLEDGE_CHANGES: readonly Change[] = [
  'newly-attested',
  'no-longer-attested',
  'newly-presumed-or-uncertain',
  'no-longer-presumed-or-uncertain',
  'continued',
];
/** Changes that few comparisons have: their number is told where there are any. */
const RARE: readonly Change[] = ['newly-presumed-or-uncertain', 'no-longer-presumed-or-uncertain'];

type Comparing = Pick<ViewCriteria, 'window' | 'compared'>;
type Changing = Pick<ViewCriteria, 'compared' | 'filter'>;

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

/** "From 2008 to 2020", of spans "2004 to 2008 → 2009 to 2013", or "2008, as known on 31 December 2008 and by all sources" */
export function comparisonInWords(criteria: Comparing): string {
  const { compared } = criteria;
  const [earlier, later] = windowsInOrder(criteria);
  if (compared?.of === 'knowledge') return `${earlier}, ${bothDaysInWords(compared.days)}`;
  return [earlier, later].some((words) => words.includes(' to ')) ? `${capitalize(earlier)} → ${later}` : `From ${earlier} to ${later}`;
}

/** The older ties of two who turned, by their types, each type once: "before: rivals", "before and still: protects, supports". */
export function olderTiesInBrief(ties: readonly OlderTie<{ readonly info: Pick<RelationType, 'label'> }>[]): string[] {
  return [false, true].flatMap((isStanding) => {
    const labels = new Set(ties.filter(({ stands }) => stands === isStanding).map(({ relation }) => relation.info.label));
    return labels.size === 0 ? [] : [`${isStanding ? 'before and still' : 'before'}: ${[...labels].join(', ')}`];
  });
}

/** What the two were before who turned by a relation, if only between the two windows: "turned in between, before: supports". */
export function turnInBrief(
  change: Change,
  before: readonly OlderTie<{ readonly info: Pick<RelationType, 'label'> }>[],
): string | undefined {
  if (before.length === 0) return undefined;
  return [...(change === 'between' ? ['turned in between'] : []), ...olderTiesInBrief(before)].join(', ');
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
 * What a change is called beside the others. Some of what lies in between are turns too: where anything does, it is said which
 * turns are counted as such. @param between how many relations lie in between
 */
export function changeBesideOthers(change: Change, between: number): string {
  const { name } = CHANGE_WORDS[change];
  return change === 'turned' && between > 0 ? `${name} in the later window` : name;
}

/**
 * "5 in between; 12 begun, 3 ended, 1 turned, 2 newly attested, 4 no longer attested, 20 continued"; of a filter by change also
 * which of them are shown.
 */
export function changesInWords(changes: Readonly<Record<Change, number>>, criteria: Changing): string {
  const among = changesOf(criteria);
  const told = among
    .filter((change) => change !== 'between' && (changes[change] > 0 || !RARE.includes(change)))
    .map((change) => `${formatNumber(changes[change])} ${changeBesideOthers(change, changes.between)}`);
  const between = changes.between === 0 ? [] : [`${formatNumber(changes.between)} ${CHANGE_WORDS.between.name}`];
  return [...between, told.join(', '), ...shownInWords(criteria, among)].join('; ');
}

/** "shown: only in between", "shown: all but continued"; empty without a filter by change. */
function shownInWords({ filter: { change } }: Changing, among: readonly Change[]): string[] {
  if (change === undefined) return [];
  const names = (values: readonly string[]) =>
    among
      .filter((each) => values.includes(each))
      .map((each) => CHANGE_WORDS[each].name)
      .join(', ');
  return [`shown: ${change.only.length > 0 ? `only ${names(change.only)}` : `all but ${names(change.not)}`}`];
}

const CHOSEN_BY_RULE = 'A comparison begins with what comes just before; click a date at the timeline to choose another.';

/** How it comes that these two windows are compared, where a rule chose them: "The first and the last day of January 2020." */
export function whyTheseInWords({ window, compared }: Comparing): string {
  if (compared?.of !== 'windows') return '';
  const [earlier, later] = chronological(window, compared.window);
  const span = spanOfEnds(earlier, later);
  if (span !== null) return `The first and the last day of ${windowInWords(span)}.`;
  return isJustBefore(earlier, later) ? CHOSEN_BY_RULE : '';
}
