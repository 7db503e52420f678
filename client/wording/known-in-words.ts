import type { GraphAnswer } from '../../model/api/graph.ts';
import { formatCount, formatNumber } from '../../model/format-count.ts';
import type { Day } from '../../model/time/day.ts';
import { dateInWords } from './date-in-words.ts';

type Known = GraphAnswer['known'];

/** "as known on 31 December 2008" */
export function knownInWords(day: Day): string {
  return `as known on ${dateInWords(day)}`;
}

/**
 * How many sources count, and why the others do not: "14 of 195 sources count; 179 came later, 2 have no date. …" What was
 * written of a relation or an actor may tell of what only the later ones knew, and that is said.
 */
export function countedInWords({ sources }: NonNullable<GraphAnswer['known']>): string {
  const { counted, later, undated } = sources;
  const others = [
    ...(later > 0 ? [`${formatNumber(later)} came later`] : []),
    ...(undated > 0 ? [`${formatNumber(undated)} ${undated === 1 ? 'has' : 'have'} no date`] : []),
  ];
  const all = formatCount(counted + later + undated, 'source');
  const count = `${formatNumber(counted)} of ${all} ${counted === 1 ? 'counts' : 'count'}${others.length === 0 ? '' : `; ${others.join(', ')}`}`;
  return later === 0 ? count : `${count}. Dates, summaries and descriptions were written from all of them`;
}

/** What to know of a text beside what was known on a day; empty where it was written from no later source. */
export function hindsightInWords(known: Known): string {
  return known === undefined || known.sources.later === 0 ? '' : `Written from all sources, also those after ${dateInWords(known.by)}.`;
}

/** How many sources count on two days: "14 and 195 of 195 sources count" @param later `undefined`: all sources */
export function bothCountedInWords(earlier: Known, later: Known): string {
  const { counted, later: after, undated } = earlier?.sources ?? { counted: 0, later: 0, undated: 0 };
  const all = counted + after + undated;
  return `${formatNumber(counted)} and ${formatNumber(later?.sources.counted ?? all)} of ${formatCount(all, 'source')} count`;
}
