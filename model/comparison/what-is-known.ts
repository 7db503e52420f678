import type { RelationState } from '../time/relation-time.ts';
import type { Change } from './compare-windows.ts';

/**
 * What became of what is known of a relation that by no date began or ended; `null` where neither side knows of it.
 * *Attested* is said only of what is attested.
 */
export function changeInWhatIsKnown(before: RelationState, after: RelationState): Change | null {
  if (isKnown(before) && isKnown(after)) return 'continued';
  if (isKnown(after)) return after === 'attested' ? 'newly-attested' : 'newly-presumed-or-uncertain';
  if (isKnown(before)) return before === 'attested' ? 'no-longer-attested' : 'no-longer-presumed-or-uncertain';
  return null;
}

/** Whether a relation in this state held in the window, or may be taken to have held by its dates or by what its source says. */
export function isKnown(state: RelationState): boolean {
  return state === 'attested' || state === 'uncertain' || state === 'presumed';
}
