import type { RelationState, RelationTime } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { heldIn } from '../relations.ts';

/** Every state, the surest first. */
export const STATES = ['attested', 'uncertain', 'presumed', 'foretold', 'undated', 'unknown', 'absent'] as const;

/** When a relation held that is in a state in one year and absent from all others; one that nobody dates is in all. */
export function inState(state: RelationState, year: number): RelationTime {
  const { from, to } = yearWindow(year);
  const before = { ...heldIn(year - 1, year - 1), possibleFrom: from, possibleTo: to };
  switch (state) {
    case 'attested':
      return heldIn(year, year);
    case 'uncertain':
      return before;
    case 'presumed':
      return { ...before, endStatus: 'ongoing' };
    case 'unknown':
      return { ...before, endStatus: 'unknown' };
    case 'foretold':
      return { ...before, dating: 'foretold', attested: [], foretold: { from, to } };
    case 'undated':
      return { ...before, dating: 'undated', attested: [] };
    case 'absent':
      return heldIn(year + 50, year + 50);
  }
}
