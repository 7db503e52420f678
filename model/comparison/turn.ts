import type { SignName } from '../coding/sign.ts';
import { groupBy } from '../tables/group-by.ts';
import { isSamePair } from '../ties/pair.ts';
import type { TieIndex } from '../ties/tie-index.ts';
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

/**
 * What it rests on that the two actors of a relation turned by it, whichever window has it: their older ties, if all are of
 * the opposite sign. Empty if they did not turn.
 */
export function turnTies<R extends ComparedRelation>(relation: R, among: readonly R[], earlier: Window, later: Window): OlderTie<R>[] {
  if (relation.sign === 'neutral' || relation.startStatus !== 'known') return [];
  const older = olderTies(relation, among, earlier, later);
  return older.every((tie) => tie.relation.sign === OPPOSITE[relation.sign]) ? older : [];
}

/**
 * Returns a test of whether a relation that has begun is one by which its two actors turned: all ties that they had before
 * were of the opposite sign. It takes the place of the relation among all.
 */
export function turnsAmong(relations: readonly ComparedRelation[], index: TieIndex, earlier: Window): (at: number) => boolean {
  let byPair: ReadonlyMap<number, readonly ComparedRelation[]> | undefined;
  return (at) => {
    const relation = relations[at];
    if (relation === undefined || relation.sign === 'neutral' || relation.startStatus !== 'known') return false;
    byPair ??= groupBy(relations, (_, each) => index.pairs[each] ?? -1);
    const before = tiesBefore(relation, byPair.get(index.pairs[at] ?? -1) ?? [], earlier);
    return before.length > 0 && before.every(({ sign }) => sign === OPPOSITE[relation.sign]);
  };
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
