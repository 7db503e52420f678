import { exclude, isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { isStateShown, valueStanding, withSwitches } from '../../../model/filter/shown-states.ts';
import { VISIBLE_STATES } from '../../../model/time/relation-time.ts';

const shown = (asked: { presumed: boolean; unknown: boolean }, filter = NO_FILTER) =>
  VISIBLE_STATES.filter((state) => isStateShown(state, asked, filter));
const always = ['attested', 'uncertain', 'foretold', 'undated'];

describe('isStateShown', () => {
  it('has what is presumed or not known only where it is asked for', () => {
    expect(shown({ presumed: false, unknown: false })).toEqual(always);
    expect(shown({ presumed: true, unknown: false })).toEqual(['attested', 'uncertain', 'presumed', 'foretold', 'undated']);
    expect(shown({ presumed: false, unknown: true })).toEqual([...always, 'unknown']);
    expect(isStateShown('absent', { presumed: true, unknown: true }, NO_FILTER)).toBe(false);
  });

  it('has what a filter names', () => {
    const neither = { presumed: false, unknown: false };
    expect(isStateShown('presumed', neither, isolate(NO_FILTER, 'state', 'presumed'))).toBe(true);
    expect(isStateShown('unknown', neither, isolate(NO_FILTER, 'state', 'presumed'))).toBe(false);
  });
});

describe('a state that has a switch', () => {
  const asked = { presumed: true, unknown: true };

  it('is left out by the switch, also where a filter says so, and what else is left out stays in the filter', () => {
    const filter = exclude(exclude(NO_FILTER, 'state', 'presumed'), 'sign', 'hostile');
    expect(withSwitches(asked, filter)).toEqual({
      asked: { presumed: false, unknown: true },
      filter: exclude(NO_FILTER, 'sign', 'hostile'),
    });
    const both = exclude(exclude(isolate(NO_FILTER, 'state', 'attested'), 'state', 'unknown'), 'state', 'uncertain');
    expect(withSwitches(asked, both)).toEqual({
      asked: { presumed: true, unknown: false },
      filter: { state: { only: ['attested'], not: ['uncertain'] } },
    });
    const other = exclude(NO_FILTER, 'state', 'uncertain');
    expect(withSwitches(asked, other).filter).toBe(other);
    expect(withSwitches({ presumed: false, unknown: false }, filter).asked).toEqual({ presumed: false, unknown: false });
  });

  it('stands as left out while the switch is off, unless it is isolated; others stand as the filter says', () => {
    const off = { asked: { presumed: false, unknown: true }, filter: NO_FILTER };
    const standing = (criteria: typeof off, state: string) => valueStanding(criteria, 'state', state);
    expect(['presumed', 'unknown', 'attested'].map((state) => standing(off, state))).toEqual(['not', 'in', 'in']);
    expect(valueStanding(off, 'status', 'presumed')).toBe('in');
    const isolated = { ...off, filter: isolate(NO_FILTER, 'state', 'presumed') };
    expect(['presumed', 'attested'].map((state) => standing(isolated, state))).toEqual(['only', 'out']);
  });
});
