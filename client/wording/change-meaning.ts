import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';

/** What the changes between two windows mean; between two days they mean what their names say. */
export const CHANGE_MEANINGS: Readonly<Record<Change, string>> = {
  begun: 'by dates that a source gives, it is in the later window and was not before it',
  ended: 'it is in the earlier window, and was over by the later: by dates that a source gives, or with one of its actors',
  turned: 'begun between two who only had ties of the opposite sign before',
  'newly-attested': 'no source dates its beginning, and it is attested since the earlier window, not in it',
  'no-longer-attested': 'it held in the earlier window; in the later it is only presumed, or not known',
  continued: 'in both windows, if only by another spell of the same tie',
  between: 'neither window has it: it lies between them',
};

/** The state of an example of a change, which has the form that most have. */
export function exampleState(change: Change, { compared }: Pick<ViewCriteria, 'compared'>): RelationState {
  return change === 'no-longer-attested' && compared?.of !== 'knowledge' ? 'presumed' : 'attested';
}
