import type { Change } from '../../model/comparison.ts';
import type { RelationState, VisibleState } from '../../model/time/relation-time.ts';

/** The names of the states on the screen. */
export const STATE_NAMES: Readonly<Record<RelationState, string>> = {
  attested: 'attested',
  uncertain: 'date uncertain',
  presumed: 'presumed to continue',
  foretold: 'foretold',
  undated: 'undated',
  unknown: 'not known',
  absent: 'not in this window',
};

/** What the states mean, for the legend and for help. */
export const STATE_MEANINGS: Readonly<Record<VisibleState, string>> = {
  attested: 'a source says that it held on at least one day of the window, which does not mean that it is confirmed',
  uncertain: 'its dates are too coarse to say whether it held in the window',
  presumed: 'it was last attested before the window, and its source says that it goes on',
  foretold: 'its source announces or forecasts it, and nobody attests that it happened',
  undated: 'no source says when it held, so that it is in every window',
  unknown: 'it may have held: no source dates its beginning, or none says when it ended',
};

/** The names of the changes between two windows on the screen. */
export const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  begun: 'begun',
  ended: 'ended',
  turned: 'turned',
  'newly-attested': 'newly attested',
  'no-longer-attested': 'no longer attested',
  continued: 'continued',
  between: 'between the windows',
};

/** What the changes mean, for the legend and for help. */
export const CHANGE_MEANINGS: Readonly<Record<Change, string>> = {
  begun: 'by dates that a source gives, it is in the later window and was not before it',
  ended: 'by dates that a source gives, it is in the earlier window and was over by the later',
  turned: 'begun between two who only had ties of the opposite sign before',
  'newly-attested': 'attested in the later window; of the earlier it is not known',
  'no-longer-attested': 'attested in the earlier window; in the later only presumed, or not known',
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
