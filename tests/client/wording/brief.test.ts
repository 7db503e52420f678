import { filtersInWords } from '../../../client/export/image/filters-in-words.ts';
import { STATUS_VALUES } from '../../../client/filters/facet-values.tsx';
import { olderTiesInBrief, titleOfChanges, titleOfStates, whyTheseInWords } from '../../../client/wording/comparison-in-words.ts';
import { relationInBrief } from '../../../client/wording/relation-in-brief.ts';
import { NO_FILTER } from '../../../model/filter/filter.ts';
import { addDays } from '../../../model/time/day.ts';
import { type Window, yearWindow } from '../../../model/time/window.ts';
import { coded, viewCriteria } from '../council.ts';

describe('a row', () => {
  it('says before the dates that its source alleges, infers, announces or forecasts the relation, and nothing of what it tells flatly', () => {
    expect(relationInBrief(coded('r', '2004/2008'))).toBe('2004–08');
    expect(relationInBrief(coded('r', '2004/2008', { status: 'alleged' }))).toBe('alleged · 2004–08');
    expect(relationInBrief(coded('r', '2012', { status: 'forecast' }))).toBe('forecast · foretold for 2012');
  });

  it('names each type of the older ties of two who turned once, and apart those that still stand', () => {
    const tie = (label: string, stands: boolean) => ({ relation: { info: { label } }, stands });
    expect(olderTiesInBrief([tie('protects', true), tie('supports', true), tie('supports', true)])).toEqual([
      'before and still: protects, supports',
    ]);
    expect(olderTiesInBrief([tie('supports', true), tie('funds', false), tie('funds', false)])).toEqual([
      ...['before: funds', 'before and still: supports'],
    ]);
    expect(olderTiesInBrief([])).toEqual([]);
  });
});

describe('two windows that a rule chose', () => {
  const why = (window: Window, other: Window) => whyTheseInWords({ window, compared: { of: 'windows', window: other } });
  const day = (from: string) => ({ from, to: addDays(from, 1) });

  it('are told by it, whichever is moved; others, and two days of what was known, by nothing', () => {
    expect(why(yearWindow(2019), yearWindow(2020))).toBe(
      'A comparison begins with what comes just before; click a date at the timeline to choose another.',
    );
    expect(why(day('2020-01-31'), day('2020-01-01'))).toBe('The first and the last day of January 2020.');
    expect([why(yearWindow(2008), yearWindow(2020)), why(day('2020-01-14'), day('2020-01-24'))]).toEqual(['', '']);
    expect(whyTheseInWords({ window: yearWindow(2020), compared: { of: 'knowledge', days: ['2008-12-31', null] } })).toBe('');
  });
});

describe('the legend', () => {
  it('names the windows, which a reader who never heard of windows understands', () => {
    expect(titleOfStates(viewCriteria(2020))).toBe('In 2020');
    expect(titleOfStates({ window: { from: '2020-01-24', to: '2020-01-25' }, compared: null })).toBe('On 24 January 2020');
    const windows = viewCriteria(2020, { compared: { of: 'windows', window: yearWindow(2008) } });
    expect([titleOfStates(windows), titleOfChanges(windows)]).toEqual(['In 2020 or 2008', 'From 2008 to 2020']);
    const span = { from: '2004-01-01', to: '2009-01-01' };
    expect(titleOfChanges(viewCriteria(2020, { compared: { of: 'windows', window: span } }))).toBe('2004 to 2008 → 2020');
    const days = viewCriteria(2020, { compared: { of: 'knowledge', days: ['2008-12-31', null] } });
    expect([titleOfStates(days), titleOfChanges(days)]).toEqual(['On either day', 'Between the two days']);
  });

  it('does not call "actual" what a source tells flatly: that would be taken for confirmed', () => {
    expect(STATUS_VALUES.map(({ label }) => label)).toEqual(['Told as fact', 'Announced', 'Alleged', 'Inferred', 'Forecast']);
    const titles = { sources: new Map<string, string>(), datasets: new Map<string, string>() };
    expect(filtersInWords({ ...NO_FILTER, status: { only: ['actual'], not: [] } }, { types: [] }, titles)).toEqual([
      'status of the claim: only told as fact',
    ]);
  });
});
