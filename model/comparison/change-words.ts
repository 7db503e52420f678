import type { RelationState } from '../time/relation-time.ts';
import type { Change } from './compare-windows.ts';

/** The names of the changes and what each says of two windows, in the words of the screen, the API and the documents. */
export const CHANGE_WORDS: Readonly<Record<Change, { readonly name: string; readonly meaning: string }>> = {
  begun: { name: 'begun', meaning: 'by dates that a source gives, it had not begun in the earlier window' },
  ended: { name: 'ended', meaning: 'it was over by the later window: by dates that a source gives, or with one of its actors' },
  turned: {
    name: 'turned',
    meaning: 'begun between two who until then only had ties of the opposite sign, in the earlier window or since',
  },
  'newly-attested': {
    name: 'newly attested',
    meaning:
      'attested in the later window, and not in the earlier, where it is not known whether the tie held, or where only its actors or another spell rule it out',
  },
  'no-longer-attested': {
    name: 'no longer attested',
    meaning: 'attested in the earlier window; in the later it is only presumed, or not known',
  },
  'newly-presumed-or-uncertain': {
    name: 'newly presumed or uncertain',
    meaning:
      'attested in neither window; presumed to continue, or of an uncertain date, in the later, and not known to have held in the earlier',
  },
  'no-longer-presumed-or-uncertain': {
    name: 'no longer presumed or uncertain',
    meaning:
      'attested in neither window; presumed to continue, or of an uncertain date, in the earlier, and not known to have held in the later',
  },
  continued: { name: 'continued', meaning: 'in both windows, as far as is known, if only by another spell of the same tie' },
  between: { name: 'in between', meaning: 'neither window has it: it happened, or began and was over, between the two' },
};

/**
 * What a change says of one relation. One that is newly attested may have held in the earlier window, or be absent from it by
 * what limits it.
 * @param before the state of the relation in the earlier window
 */
export function meaningFor(change: Change, before: RelationState): string {
  if (change !== 'newly-attested') return CHANGE_WORDS[change].meaning;
  return before === 'unknown'
    ? 'attested in the later window; whether it held in the earlier is not known'
    : 'attested in the later window, and not in the earlier';
}
