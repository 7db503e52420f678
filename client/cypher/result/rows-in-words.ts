import { formatCount } from '../../../model/format-count.ts';
import type { Done } from '../../state/query-run.ts';
import { prepositioned, windowInWords } from '../../wording/date-in-words.ts';
import { countedIn, windowAskedFor } from './counting.ts';
import { isLimited, isOfAllYears } from './other-years.ts';

/**
 * How many rows an answer has, and whether that is all: "58 rows, which are all that the data have." Nothing is said of all where
 * the query itself names the most that it wants, or where nobody knows what its rows are. @param isNoneElsewhere whether it is
 * known that no other year has more
 */
export function rowsInWords({ ran, answer }: Pick<Done, 'ran' | 'answer'>, isNoneElsewhere: boolean): string {
  const rows = answer.data.values.length;
  const count = formatCount(rows, 'row');
  if (answer.truncated) return `The first ${count}: there are more, which were cut off.`;
  if (isLimited(ran.statement) || ran.question === undefined) return `${count}.`;
  const window = isOfAllYears(ran) ? null : windowAskedFor(ran);
  const those = rows === 1 ? 'which is the only one' : 'which are all';
  if (window === null) return `${count}, ${those} that the data have.`;
  // What is presumed may be left out on purpose, and is told of in another line.
  const counting = countedIn(ran) === undefined ? '' : rows === 1 ? ' that counts' : ' that count';
  const when = prepositioned(windowInWords(window));
  return isNoneElsewhere
    ? `${count}, ${those}${counting}: other years than ${windowInWords(window)} have none.`
    : `${count}, ${those}${counting} ${when}.`;
}
