import type { SourcesAnswer } from '../../model/api.ts';
import { byName } from '../../model/by-name.ts';
import type { Relation } from './union-graph.ts';

/** Who published sources, as their records name them. */
export interface Publisher {
  readonly name: string;
  /** The first letters of the words of its name that begin with a capital; empty where there is only one. */
  readonly initials: string;
  readonly sources: number;
  /** How many relations any of its sources speaks of, in all years. */
  readonly relations: number;
}

/** All publishers by name; a source without one belongs to none. */
export function publishersOf(sources: SourcesAnswer['sources'], relations: readonly Pick<Relation, 'sources'>[]): Publisher[] {
  const publisherOf = new Map<string, string>();
  const counts = new Map<string, { sources: number; relations: number }>();
  for (const { id, publisher = '' } of sources) {
    if (publisher === '') continue;
    publisherOf.set(id, publisher);
    const count = counts.get(publisher) ?? { sources: 0, relations: 0 };
    count.sources += 1;
    counts.set(publisher, count);
  }
  for (const relation of relations) {
    for (const name of new Set(relation.sources.map((id) => publisherOf.get(id)))) {
      const count = counts.get(name ?? '');
      if (count !== undefined) count.relations += 1;
    }
  }
  return [...counts]
    .map(([name, count]): Publisher => ({ name, initials: initialsOf(name), ...count }))
    .sort((a, b) => byName(a.name, b.name));
}

function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return letters.length > 1 ? letters.join('') : '';
}
