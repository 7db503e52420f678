import { byName } from '../../../model/by-name.ts';
import type { Relation } from '../../graph/world.ts';

/** A source and how many of the relations it speaks of, those that it disputes too. */
export interface CitedSource {
  readonly title: string;
  readonly relations: number;
}

/** The sources of these relations, those that speak of most first. @param titles by id; a source without one goes by its id */
export function citedSources(relations: readonly Pick<Relation, 'sources'>[], titles: ReadonlyMap<string, string>): CitedSource[] {
  const counts = new Map<string, number>();
  for (const { sources } of relations) {
    for (const id of new Set(sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ title: titles.get(id) ?? id, relations: count }))
    .sort((a, b) => b.relations - a.relations || byName(a.title, b.title));
}
