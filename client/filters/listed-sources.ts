import { hasWords } from '../../model/text-match.ts';
import type { FacetValue } from './FacetGroup.tsx';

/** Up to so many sources are all listed. */
const MANY = 200;
/** Of more, so many: whoever needs another looks for it by name. */
const MOST = 50;

export interface ListedSources {
  readonly values: readonly FacetValue[];
  /** Whether there are more than are listed without a query. */
  readonly isPart: boolean;
  /** How many match the query; all without one. */
  readonly found: number;
}

/**
 * The sources that the legend lists: all, or of a large number those that most relations rest on and those that are chosen.
 * Thousands of rows would cost every other change of the page its time.
 * @param sources by name
 * @param relationsOf how many relations rest on each, in all years
 * @param chosen those that are isolated or left out
 * @param query words of the titles that are looked for
 */
export function listedSources(
  sources: readonly FacetValue[],
  relationsOf: ReadonlyMap<string, number>,
  chosen: readonly string[],
  query: string,
): ListedSources {
  if (sources.length <= MANY) return { values: sources, isPart: false, found: sources.length };
  const matching = query.trim() === '' ? sources : sources.filter(({ label }) => hasWords(label, query.trim()));
  const relations = ({ value }: FacetValue) => relationsOf.get(value) ?? 0;
  const first = new Set([...matching].sort((a, b) => relations(b) - relations(a)).slice(0, MOST));
  return {
    values: sources.filter((source) => first.has(source) || chosen.includes(source.value)),
    isPart: true,
    found: matching.length,
  };
}
