import { type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';
import type { Comparison } from './compare-windows.ts';
import { changeInWhatIsKnown } from './what-is-known.ts';

/**
 * Compares what was known on two days of one relation in one window. Nothing begins or ends by it: only what is known
 * changes.
 *
 * - *Newly attested*: no source of the earlier day attests it in the window, and one of the later day does.
 * - *No longer attested*: a source of the earlier day attests it, and none that counts on the later.
 * - *Newly* and *no longer presumed or uncertain*: only one of the days knows of it, and does not attest it.
 * - *Continued*: both days know of it, and both attest it or neither does.
 *
 * @param then its time as it was known on the earlier day; `undefined` where nobody had told of it
 * @param since its time as it was known on the later day; `undefined` where every claim for it was retracted
 */
export function compareKnowledge(then: RelationTime | undefined, since: RelationTime | undefined, window: Window): Comparison {
  const before = then === undefined ? 'absent' : stateIn(then, window);
  const after = since === undefined ? 'absent' : stateIn(since, window);
  return { before, after, change: changeOf(before, after) };
}

function changeOf(before: RelationState, after: RelationState): Comparison['change'] {
  // A source that attests what was presumed says more than was known.
  if (after === 'attested' && before !== 'attested') return 'newly-attested';
  if (before === 'attested' && after !== 'attested') return 'no-longer-attested';
  if (before === after && (before === 'foretold' || before === 'undated')) return 'continued';
  return changeInWhatIsKnown(before, after);
}
