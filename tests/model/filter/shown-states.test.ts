import { isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { isStateShown } from '../../../model/filter/shown-states.ts';
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
