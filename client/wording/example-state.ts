import type { Change } from '../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';

const EXAMPLES: Readonly<Partial<Record<Change, RelationState>>> = {
  'newly-presumed-or-uncertain': 'presumed',
  'no-longer-presumed-or-uncertain': 'presumed',
};

/** The state of an example of a change, which has the form that most have. */
export function exampleState(change: Change, { compared }: Pick<ViewCriteria, 'compared'>): RelationState {
  if (compared?.of === 'knowledge') return 'attested';
  return EXAMPLES[change] ?? 'attested';
}
