import { type Filter, type Filterable, isEmptyFilter, matchesFilter, WITHOUT_WINDOW } from './filter.ts';

interface Passing {
  readonly filter: Filter;
  readonly passes: Uint8Array;
}

/** What was last asked of each list: several parts of the screen ask the same of all relations of a large graph. */
const last = new WeakMap<readonly Filterable[], Passing>();

/** By relation: 1 if it matches a filter in any window. What depends on the window, its state and its change, is not asked. */
export function passingAnyTime(relations: readonly Filterable[], filter: Filter): Uint8Array {
  const known = last.get(relations);
  if (known?.filter === filter) return known.passes;
  const passes = new Uint8Array(relations.length);
  if (isEmptyFilter(filter)) passes.fill(1);
  else
    relations.forEach((relation, index) => {
      if (matchesFilter(relation, WITHOUT_WINDOW, filter)) passes[index] = 1;
    });
  last.set(relations, { filter, passes });
  return passes;
}
