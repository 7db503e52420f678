import type { ActorRow, EvidenceRow, SourceRow } from '../../../model/dataset.ts';
import { extentOf, type RelationState, stateIn } from '../../../model/time/relation-time.ts';
import type { Window } from '../../../model/time/window.ts';
import type { Dataset, DatedRelation } from '../../../seed/check/dataset.ts';
import type { Asked } from './expectation.ts';

/** All that the files of some datasets say, together. */
export interface World {
  readonly actors: ReadonlyMap<string, ActorRow>;
  readonly relations: readonly DatedRelation[];
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Those that were not retracted. */
  readonly claims: readonly EvidenceRow[];
}

export function worldOf(datasets: readonly Dataset[]): World {
  const all = <T>(of: (dataset: Dataset) => readonly T[]) => datasets.flatMap((dataset) => [...of(dataset)]);
  return {
    actors: new Map(all(({ actors }) => actors).map((actor) => [actor.id, actor])),
    relations: all(({ relations }) => relations),
    sources: new Map(all(({ sources }) => sources).map((source) => [source.id, source])),
    claims: all(({ evidence }) => evidence).filter(({ retracted }) => retracted === ''),
  };
}

export function nameOf({ actors }: World, id: string): string {
  return actors.get(id)?.name ?? '';
}

/** Whether a relation may hold in a window: it is dated into or around it, or undated. */
export function mayHold({ time }: DatedRelation, window: Window): boolean {
  if (time.dating === 'undated') return true;
  const extent = time.dating === 'dated' ? extentOf(time) : null;
  return extent !== null && extent.from < window.to && extent.to > window.from;
}

/** The states that count, by what is asked for. */
const COUNTED: Readonly<Record<string, readonly RelationState[]>> = {
  attested: ['attested', 'uncertain', 'undated'],
  presumed: ['attested', 'uncertain', 'undated', 'presumed'],
  possible: ['attested', 'uncertain', 'undated', 'presumed', 'unknown'],
};

/** Whether a relation counts in a window. */
export function isCounted({ time }: DatedRelation, window: Window, counted: unknown): boolean {
  return COUNTED[String(counted)]?.includes(stateIn(time, window)) === true;
}

/** The relations that count in the window that was asked for. */
export function holding(world: World, { own, ...window }: Pick<Asked, 'from' | 'to' | 'own'>): DatedRelation[] {
  return world.relations.filter((relation) => isCounted(relation, window, own.counted));
}

/** A relation as one of its two actors sees it. */
export interface Side {
  readonly one: string;
  readonly other: string;
  readonly relation: DatedRelation;
}

/** Each relation from either of its actors. */
export function sidesOf(relations: readonly DatedRelation[]): Side[] {
  return relations.flatMap((relation) => {
    const side = { one: relation.source, other: relation.target, relation };
    return side.one === side.other ? [side] : [side, { one: side.other, other: side.one, relation }];
  });
}

/** The sides in groups by a key, each in the order in which it came. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The relations of each two actors, the one with the lesser id first. */
export function pairsOf(relations: readonly DatedRelation[]): { one: string; other: string; relations: DatedRelation[] }[] {
  const groups = groupedBy(
    sidesOf(relations).filter(({ one, other }) => one < other),
    ({ one, other }) => `${one} ${other}`,
  );
  return [...groups.values()].map((sides) => ({
    one: sides[0]?.one ?? '',
    other: sides[0]?.other ?? '',
    relations: sides.map(({ relation }) => relation),
  }));
}

export function isSupportive({ vocabulary }: DatedRelation): boolean {
  return vocabulary.sign > 0;
}

export function isHostile({ vocabulary }: DatedRelation): boolean {
  return vocabulary.sign < 0;
}

/** The first year and the last of what is attested. */
export function spanOf({ time }: DatedRelation): Window | null {
  return time.dating === 'dated' ? extentOf(time) : null;
}
