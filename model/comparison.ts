import type { SignName } from './coding/vocabulary.ts';
import { pairKey } from './pair.ts';
import type { Bounds } from './time/bounds.ts';
import { type RelationState, stateIn, type Window } from './time/window.ts';

/** What became of a relation between two windows. */
export const CHANGES = ['begun', 'ended', 'turned', 'unchanged'] as const;
export type Change = (typeof CHANGES)[number];

/** The fields of a relation that a comparison reads. */
export interface ComparedRelation extends Bounds {
  readonly source: string;
  readonly target: string;
  readonly sign: SignName;
}

/** A relation in two windows; `change` is `null` when neither has it. */
export interface Comparison {
  readonly before: RelationState;
  readonly after: RelationState;
  readonly change: Change | null;
}

/** Two windows in the order in which they begin, then in which they end. */
export function chronological(a: Window, b: Window): readonly [earlier: Window, later: Window] {
  return a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
}

/**
 * Compares two windows, relation by relation.
 *
 * - *Begun* and *ended* say where a relation lies in time. One that is only presumed to continue
 *   has not ended: it is *unchanged*, and its state says the rest.
 * - *Turned*: it has begun, is supportive or hostile, and all such ties of its two actors in the
 *   earlier window were of the opposite sign. Older ties may linger beside it.
 *
 * @param relations all relations of the two actors: one that is filtered out still counts as a tie that they had
 */
export function compare(relations: readonly ComparedRelation[], earlier: Window, later: Window): Comparison[] {
  const stances = tieSignsIn(relations, earlier);
  return relations.map((relation) => {
    const before = stateIn(relation, earlier);
    const after = stateIn(relation, later);
    const change = changeOf(relation, before, after, later);
    const turns = change === 'begun' && relation.sign !== 'neutral' && stances.get(pairKey(relation)) === OPPOSITE[relation.sign];
    return { before, after, change: turns ? 'turned' : change };
  });
}

const OPPOSITE = { supportive: 'hostile', hostile: 'supportive' } as const;

/** When the later window lies within the earlier, a relation that only the earlier has may begin after the later. */
function changeOf(relation: Bounds, before: RelationState, after: RelationState, later: Window): Change | null {
  if (before === 'absent' && after === 'absent') return null;
  if (before !== 'absent' && after !== 'absent') return 'unchanged';
  if (before === 'absent') return 'begun';
  return relation.from >= later.to ? 'begun' : 'ended';
}

/** For each pair with ties in the window: whether all of them are supportive, or all hostile; neutral ones do not count. */
function tieSignsIn(relations: readonly ComparedRelation[], window: Window): Map<string, SignName | 'mixed'> {
  const stances = new Map<string, SignName | 'mixed'>();
  for (const relation of relations) {
    if (relation.sign === 'neutral' || stateIn(relation, window) === 'absent') continue;
    const pair = pairKey(relation);
    const known = stances.get(pair);
    stances.set(pair, known === undefined || known === relation.sign ? relation.sign : 'mixed');
  }
  return stances;
}
