import { boundParameters } from '../../../client/state/query-parameters.ts';
import { isStale } from '../../../client/state/query-run.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { windowBetween } from '../../../model/time/window-between.ts';

const ran = (statement: string) => ({
  statement,
  parameters: {},
  bound: boundParameters(yearWindow(2003), ['mayor'], '2008-06-13'),
  at: 0,
});
const moved = boundParameters(yearWindow(2004), ['mayor'], '2008-06-13');

describe('a query that was run', () => {
  it('is stale when a parameter that it names has moved since', () => {
    for (const name of ['year', 'from', 'to']) expect([name, isStale(ran(`RETURN $${name}`), moved)]).toEqual([name, true]);
    expect(isStale(ran('RETURN $selected'), boundParameters(yearWindow(2003), ['mayor', 'union'], '2008-06-13'))).toBe(true);
    expect(isStale(ran('RETURN $known'), boundParameters(yearWindow(2003), ['mayor'], '2008-06-14'))).toBe(true);
    // The last year is the same, the first is not.
    const wider = boundParameters(windowBetween('2001', '2003'), ['mayor'], '2008-06-13');
    expect([isStale(ran('RETURN $from'), wider), isStale(ran('RETURN $year, $to'), wider)]).toEqual([true, false]);
  });

  it('is not stale when nothing has moved, or only what it does not name', () => {
    expect(isStale(ran('RETURN $year, $selected'), boundParameters(yearWindow(2003), ['mayor'], '2008-06-13'))).toBe(false);
    expect(isStale(ran('RETURN $selected'), moved)).toBe(false);
    expect(isStale(ran('RETURN $years, $yearly, year'), moved)).toBe(false);
    expect(isStale(ran('RETURN 1'), moved)).toBe(false);
  });
});
