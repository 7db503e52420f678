import { type RelationState, type RelationTime, stateIn } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';
import type { Comparison } from './compare-windows.ts';

/**
 * Compares what was known on two days of one relation in one window. Nothing begins or ends by it: only what is attested
 * changes.
 *
 * - *Newly attested*: no source of the earlier day attests it in the window, and one of the later day does.
 * - *No longer attested*: a source of the earlier day attests it, and none that counts on the later.
 * - *Continued*: both days know the same of it.
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
  if (isAttested(before) && isAttested(after)) return 'continued';
  if (isAttested(after)) return 'newly-attested';
  if (isAttested(before)) return 'no-longer-attested';
  return before === after && before !== 'absent' && before !== 'unknown' ? 'continued' : null;
}

/** Attested, if only by dates that are coarse. */
function isAttested(state: RelationState): boolean {
  return state === 'attested' || state === 'uncertain';
}
