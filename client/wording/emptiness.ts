import { counted } from '../../model/counted.ts';
import { isEmpty } from '../../model/filter/filter.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { Scene } from '../graph/scene.ts';
import type { Tally } from '../graph/tally.ts';
import { nearestYear } from '../graph/years.ts';
import { windowInWords } from './dates-in-words.ts';

/** An action that makes relations visible in an empty picture. */
export type Remedy =
  | { readonly kind: 'filters' | 'bring back' | 'presumed' }
  /** Go to a year. */
  | { readonly kind: 'year'; readonly year: number };

/** Why a picture is empty, as a sentence, and what to do about it; `null` if nothing can be done. */
export interface Emptiness {
  readonly words: string;
  readonly remedy: Remedy | null;
}

/**
 * Why a scene shows no relation; `null` when it shows one.
 * @param years the counts of each year, after filters and without actors that are set aside
 */
export function emptinessOf({ world, lens }: Scene, tally: Tally, years: readonly TimelineYear[]): Emptiness | null {
  if (tally.relations > 0) return null;
  if (world.relations.length === 0) {
    return { words: `The data have ${counted(world.actors.length, 'actor')} and no relations.`, remedy: null };
  }
  const when = lens.versus === null ? windowInWords(lens.window) : `${windowInWords(lens.window)} or ${windowInWords(lens.versus)}`;
  if (tally.filtered > 0) {
    return { words: `The filters hide ${all(tally.filtered)} of ${when}.`, remedy: { kind: 'filters' } };
  }
  if (tally.setAside > 0) {
    return {
      words: `Actors that were set aside hide ${all(tally.setAside)} of ${when}.`,
      remedy: { kind: 'bring back' },
    };
  }
  if (!lens.presumed && tally.presumed > 0) {
    const words = `In ${when} ${counted(tally.presumed, 'relation')} ${tally.presumed === 1 ? 'is' : 'are'} presumed to continue, and such are not shown.`;
    return { words, remedy: { kind: 'presumed' } };
  }
  const year = nearestYear(years, lens.window);
  if (year !== undefined) return { words: `The data say nothing of ${when}.`, remedy: { kind: 'year', year } };
  return isEmpty(lens.filter)
    ? { words: `No relation of ${when} is among the actors that are shown.`, remedy: { kind: 'bring back' } }
    : { words: 'No relation of any year passes the filters.', remedy: { kind: 'filters' } };
}

function all(count: number): string {
  return count === 1 ? 'the only relation' : `all ${counted(count, 'relation')}`;
}
