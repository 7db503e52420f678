import { formatCount } from '../../model/format-count.ts';
import type { Tally } from '../graph/tally.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { windowInWords } from './date-in-words.ts';

/** As few sources, or fewer, are said aloud. */
const FEW = 2;

/** On how much a window rests: "56 independent sources speak of what is attested" */
export function voicesInWords(voices: number): string {
  return `${formatCount(voices, 'independent source')} ${voices === 1 ? 'speaks' : 'speak'} of what is attested`;
}

/** Whether so few sources speak of a window that it has to be said. */
export function areFew(voices: number): boolean {
  return voices <= FEW;
}

/** "Only one independent source speaks of what is attested in May 2012 (3 relations)." @param voices one or two */
export function fewVoicesInWords({ window }: Pick<ViewCriteria, 'window'>, { states }: Pick<Tally, 'states'>, voices: number): string {
  const only = voices === 1 ? 'one independent source speaks' : 'two independent sources speak';
  return `Only ${only} of what is attested in ${windowInWords(window)} (${formatCount(states.attested, 'relation')}).`;
}
