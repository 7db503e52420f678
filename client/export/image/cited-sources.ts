import { byName } from '../../../model/by-name.ts';
import type { Relation } from '../../graph/union-graph.ts';

/** A source, and the number of relations that it supports or disputes. */
export interface CitedSource {
  readonly title: string;
  readonly relations: number;
}

/** The sources of these relations, those with most relations first. @param titles by id; a source without one is named by its id */
export function citedSources(relations: readonly Pick<Relation, 'sources'>[], titles: ReadonlyMap<string, string>): CitedSource[] {
  const counts = new Map<string, number>();
  for (const { sources } of relations) {
    for (const id of new Set(sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ title: titles.get(id) ?? id, relations: count }))
    .sort((a, b) => b.relations - a.relations || byName(a.title, b.title));
}
