import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWindow } from '../../client/timeline/read-window.ts';
import { windowInWords } from '../../client/wording/date-in-words.ts';
import { periodStart } from '../../model/time/period.ts';
import { formatWindow } from '../../model/time/window-text.ts';

describe('a window that a person writes', () => {
  it.each([
    ['January 2020', '2020-01'],
    ['Jan 2020', '2020-01'],
    ['sept. 2020', '2020-09'],
    ['25 January 2020', '2020-01-25'],
    ['2004 to 2008', '2004..2008'],
    ['2004–2008', '2004..2008'],
    [' from 3 Jan 2020 to February 2020 ', '2020-01-03..2020-02-29'],
    ['2020-01 .. 2020-03', '2020-01..2020-03'],
    ['January to March 2020', '2020-01..2020-03'],
    ['November 2019 to January 2020', '2019-11..2020-01'],
    ['24 Jan to 3 February 2020', '2020-01-24..2020-02-03'],
    ['3–5 January 2020', '2020-01-03..2020-01-05'],
  ])('%j is %s', (written, text) => {
    const window = readWindow(written);
    expect(window === null ? null : formatWindow(window)).toBe(text);
  });

  it.each([
    'last week',
    '30 February 2020',
    '5 2020',
    'Ja 2020',
    'Smarch 2020',
    'Nov to Jan 2020',
    'March to 5',
    '2008 to 2004',
    '2004 to 2008 to 2009',
    '',
  ])('%j is none', (written) => expect(readWindow(written)).toBeNull());

  it('is read as the viewer says it, whichever it is', () => {
    // Years end with 9998.
    const days = fc.integer({ min: 100 * 366, max: 9900 * 365 });
    fc.assert(
      fc.property(fc.constantFrom('year', 'month', 'day'), days, fc.integer({ min: 1, max: 40 }), (grain, day, length) => {
        const perPeriod = { year: 366, month: 31, day: 1 }[grain];
        const epoch = { year: 0, month: 1970 * 12, day: 1970 * 365.25 }[grain];
        const first = Math.floor(day / perPeriod - (grain === 'day' ? epoch : 0));
        const window = { from: periodStart(grain, first), to: periodStart(grain, first + length) };
        expect(readWindow(windowInWords(window))).toEqual(window);
      }),
    );
  });
});
