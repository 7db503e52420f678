import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';

/** The name of a state on the screen. */
export function stateName(state: RelationState): string {
  return state === 'absent' ? 'not in this window' : STATE_WORDS[state].name;
}

/** The names of the changes between two windows on the screen. */
export const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  begun: 'begun',
  ended: 'ended',
  turned: 'turned',
  'newly-attested': 'newly attested',
  'no-longer-attested': 'no longer attested',
  continued: 'continued',
  between: 'in between',
};

/** What the changes mean, for the legend and for help. */
export const CHANGE_MEANINGS: Readonly<Record<Change, string>> = {
  begun: 'by dates that a source gives, it is in the later window and was not before it',
  ended: 'it is in the earlier window, and was over by the later: by dates that a source gives, or with one of its actors',
  turned: 'begun between two who only had ties of the opposite sign before',
  'newly-attested': 'no source dates its beginning, and it is attested since the earlier window, not in it',
  'no-longer-attested': 'it held in the earlier window; in the later it is only presumed, or not known',
  continued: 'in both windows, if only by another spell of the same tie',
  between: 'neither window has it: it lies between them',
};

/** "12 begun, 3 ended, 1 turned, 2 newly attested, 4 no longer attested, 20 continued; 5 lie between the two" */
export function changesInWords(changes: Readonly<Record<Change, number>>): string {
  const { between, ...others } = changes;
  const told = Object.entries(others).map(([change, count]) => `${count} ${CHANGE_NAMES[change as keyof typeof others]}`);
  return `${told.join(', ')}${between === 0 ? '' : `; ${between} ${between === 1 ? 'lies' : 'lie'} between the two`}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
