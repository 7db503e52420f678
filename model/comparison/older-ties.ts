import { isSamePair } from '../ties/pair.ts';
import type { Window } from '../time/window.ts';
import { type ComparedRelation, hasHeldIn } from './compare-windows.ts';

/** An older tie of the opposite sign, on which it rests that a relation has turned. */
export interface OlderTie<R> {
  readonly relation: R;
  /** Whether it still holds in the later window, attested or by what its source says. */
  readonly stands: boolean;
}

/**
 * What it rests on that a relation has turned between two windows: the ties that its two actors had in the earlier one.
 * @param among relations of which those of other actors are passed over
 */
export function olderTies<R extends ComparedRelation>(turned: R, among: readonly R[], earlier: Window, later: Window): OlderTie<R>[] {
  return among
    .filter((tie) => tie !== turned && tie.sign !== 'neutral' && isSamePair(tie, turned) && hasHeldIn(tie, earlier))
    .map((relation) => ({ relation, stands: hasHeldIn(relation, later) }));
}
