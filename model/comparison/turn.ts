import type { SignName } from '../coding/vocabulary.ts';
import { isSamePair, pairKey } from '../ties/pair.ts';
import { earlier as earlierDay } from '../time/day.ts';
import { stateIn } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';
import type { ComparedRelation } from './compare-windows.ts';
import { isKnown } from './what-is-known.ts';

/** An older tie of the opposite sign, on which it rests that a relation has turned. */
export interface OlderTie<R> {
  readonly relation: R;
  /** Whether it still holds in the later window, since the other has begun, attested or by what its source says. */
  readonly stands: boolean;
}

/**
 * What it rests on that a relation has turned between two windows: the ties that its two actors had before.
 * @param among relations of which those of other actors are passed over
 */
export function olderTies<R extends ComparedRelation>(turned: R, among: readonly R[], earlier: Window, later: Window): OlderTie<R>[] {
  const ofPair = among.filter((tie) => isSamePair(tie, turned));
  // Of a turn within the later window, what came before it has held in it too.
  const since = turned.possibleFrom ?? later.from;
  const after = later.from < since && since < later.to ? { ...later, from: since } : later;
  return tiesBefore(turned, ofPair, earlier).map((relation) => ({ relation, stands: isKnown(stateIn(relation, after)) }));
}

/** Returns a test of whether a relation that has begun is one by which its two actors turned: all ties that they had before were of the opposite sign. */
export function turnsAmong<R extends ComparedRelation>(relations: readonly R[], earlier: Window): (relation: R) => boolean {
  let byPair: ReadonlyMap<string, readonly R[]> | undefined;
  return (relation) => {
    if (relation.sign === 'neutral' || relation.startStatus !== 'known') return false;
    byPair ??= signedTies(relations);
    const before = tiesBefore(relation, byPair.get(pairKey(relation)) ?? [], earlier);
    return before.length > 0 && before.every(({ sign }) => sign === OPPOSITE[relation.sign]);
  };
}

/** The supportive and hostile relations of each pair of actors. */
function signedTies<R extends ComparedRelation>(relations: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const byPair = new Map<string, R[]>();
  for (const relation of relations) {
    if (relation.sign === 'neutral') continue;
    const pair = pairKey(relation);
    const ties = byPair.get(pair);
    if (ties === undefined) byPair.set(pair, [relation]);
    else ties.push(relation);
  }
  return byPair;
}

const OPPOSITE: Readonly<Record<SignName, SignName>> = { supportive: 'hostile', hostile: 'supportive', neutral: 'neutral' };

/**
 * The supportive and hostile ties that two actors had before a relation of theirs began: those of the earlier window; or, if
 * they had none there, those that they had since and before it, so that a turn within the later window is one too.
 */
function tiesBefore<R extends ComparedRelation>(relation: R, ofPair: readonly R[], earlier: Window): readonly R[] {
  const begin = relation.possibleFrom ?? earlier.from;
  const others = ofPair.filter((tie) => tie !== relation && tie.sign !== 'neutral');
  const heldBetween = (from: string, to: string) => (from < to ? others.filter((tie) => isKnown(stateIn(tie, { from, to }))) : []);
  const there = heldBetween(earlier.from, earlierDay(begin, earlier.to));
  return there.length > 0 ? there : heldBetween(earlier.to, begin);
}
