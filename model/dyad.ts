import type { Temporality } from './coding/temporality.ts';
import { compareCodeUnits } from './compare-code-units.ts';
import { isSamePair } from './ties/pair.ts';
import { isEvent } from './time/event.ts';
import { extentOf, type RelationTime } from './time/relation-time.ts';

/** The fields of a relation that the history of two actors reads. */
export interface DyadRelation extends RelationTime {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** EDTF, as coded. */
  readonly dates?: string | undefined;
  readonly endedBy?: string | undefined;
}

/** A relation in the history of its two actors. */
export type DyadEntry<R> = R & {
  /** Whether it is a moment: a single date of a type that can be an event. */
  readonly isEvent: boolean;
  /** Ids of the relations of the same two actors that it ended. */
  readonly ends: string[];
};

/**
 * Every relation between two actors, whichever way it goes, by begin, end and id, those of which no time is known last; of
 * an actor with itself, its relations with itself.
 * @param temporalities of the types; one that is missing counts as a state
 */
export function dyadHistory<R extends DyadRelation>(
  relations: Iterable<R>,
  [a, b]: readonly [string, string],
  temporalities: ReadonlyMap<string, Temporality>,
): DyadEntry<R>[] {
  const shared = [...relations].filter((relation) => isSamePair(relation, { source: a, target: b }));
  const timed = shared.map((relation) => ({ relation, ...(extentOf(relation) ?? NO_TIME) }));
  timed.sort((a, b) => compareCodeUnits(a.from, b.from) || compareCodeUnits(a.to, b.to) || compareCodeUnits(a.relation.id, b.relation.id));
  return timed.map(({ relation }) => ({
    ...relation,
    isEvent: isEvent(relation, temporalities.get(relation.type) ?? 'state'),
    ends: shared.filter(({ endedBy }) => endedBy === relation.id).map(({ id }) => id),
  }));
}

/** After every day that can be written. */
const NO_TIME = { from: '9999-12-31', to: '9999-12-31' };
