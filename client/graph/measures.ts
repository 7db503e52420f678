import type { Width } from '../url/viewer-url.ts';
import type { Relation, UnionGraph } from './union-graph.ts';

/** What is counted of each actor over all years, whatever the window and the filters, so that pictures can be compared. */
export type Measure = 'all-relations' | 'claims';

/** By actor, what a measure counts, as a share of the largest count: 0 to 1. A relation of an actor with itself counts once. */
export function sharesOf(measure: Measure, { relations, relationsOf }: Pick<UnionGraph, 'relations' | 'relationsOf'>): Float64Array {
  return ofLargest(
    Float64Array.from(relationsOf, (own) =>
      measure === 'all-relations' ? own.length : own.reduce((sum, index) => sum + (relations[index]?.claims ?? 0), 0),
    ),
  );
}

/** Each value as a share of the largest. @param values at least 0 */
export function ofLargest(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return largest === 0 ? values : values.map((value) => value / largest);
}

/** How many claims, or different sources, speak of relations that are drawn as one line. */
export function weightOf(width: Exclude<Width, 'none'>, relations: readonly Pick<Relation, 'claims' | 'sources'>[]): number {
  if (width === 'claims') return relations.reduce((sum, { claims }) => sum + claims, 0);
  return new Set(relations.flatMap(({ sources }) => sources)).size;
}

/** The dataset of each actor, by the relations of all years. */
export interface DatasetsOfActors {
  /** The ids of the datasets that have relations, in the order of their ids. */
  readonly ids: readonly string[];
  /** By actor: an index into the ids, or {@link SEVERAL} or {@link NEITHER}. */
  readonly of: Int32Array;
}

/** Of an actor with relations of several datasets. */
export const SEVERAL = -1;
/** Of an actor without relations. */
export const NEITHER = -2;

/** Which dataset the relations of each actor are from. */
export function datasetsOfActors({ relations, relationsOf }: Pick<UnionGraph, 'relations' | 'relationsOf'>): DatasetsOfActors {
  const ids = [...new Set(relations.map(({ dataset }) => dataset))].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const of = Int32Array.from(relationsOf, (own) => {
    let found = NEITHER;
    for (const index of own) {
      const dataset = indexOf.get(relations[index]?.dataset ?? '') ?? NEITHER;
      if (found === NEITHER) found = dataset;
      else if (found !== dataset) return SEVERAL;
    }
    return found;
  });
  return { ids, of };
}
