import { describe, expect, it } from 'vitest';
import { comparisonToOffer, endsOfWindow, isJustBefore, spanOfEnds, windowAfter } from '../../../client/graph/offered-comparison.ts';
import type { Window } from '../../../model/time/window.ts';
import { formatWindow, parseWindow } from '../../../model/time/window-text.ts';

const YEARS = { first: 2003, last: 2021 };

function window(text: string): Window {
  const parsed = parseWindow(text);
  if (parsed === null) throw new Error(`${text} is no window`);
  return parsed;
}

const written = ({ window: moved, other }: ReturnType<typeof comparisonToOffer>) => [formatWindow(moved), formatWindow(other)];
const offered = (text: string, years: typeof YEARS | null = YEARS) => written(comparisonToOffer(window(text), years));

describe('what a window is compared with until somebody chooses', () => {
  it.each([
    ['2020', '2019'],
    ['2020-01', '2019-12'],
    ['2020-01-24', '2020-01-23'],
    ['2009..2013', '2004..2008'],
    ['2020-01..2020-03', '2019-10..2019-12'],
    ['2020-03-01..2020-03-07', '2020-02-23..2020-02-29'],
  ])('is the one of the same length just before it: %s with %s', (text, other) => {
    expect(offered(text)).toEqual([text, other]);
    expect(isJustBefore(window(other), window(text))).toBe(true);
  });

  it('is the one just after it where the data do not reach back so far', () => {
    expect([offered('2003'), offered('2003-01'), offered('2003..2008')]).toEqual([
      ['2003', '2004'],
      ['2003-01', '2003-02'],
      ['2003..2008', '2009..2014'],
    ]);
  });

  it('is its first day for its last where there is room for neither, or nothing is dated', () => {
    const ends = ['2021-12-31', '2003-01-01'];
    expect([offered('2003..2021'), offered('2020', null)]).toEqual([ends, ['2020-12-31', '2020-01-01']]);
    expect(offered('0001..9998', { first: 1, last: 9998 })).toEqual(['9998-12-31', '0001-01-01']);
  });

  it('is not just before another that is longer, or of other periods, or not next to it', () => {
    const precedes = (a: string, b: string) => isJustBefore(window(a), window(b));
    expect([precedes('2018', '2020'), precedes('2019', '2020..2021'), precedes('2019-12', '2020'), precedes('2020', '2019')]).toEqual([
      ...[false, false, false, false],
    ]);
  });
});

describe('the first and the last day of a window', () => {
  it.each(['2020-01', '2020', '2004..2008', '2020-01..2020-03'])('go back to it when their comparison ends: %s', (text) => {
    const ends = endsOfWindow(window(text));
    expect(spanOfEnds(ends.other, ends.window)).toEqual(window(text));
    expect(windowAfter(ends)).toEqual({ at: window(text), grain: text.includes('-') ? 'month' : 'year' });
  });

  it('go back to nothing where they are of no whole months, or longer than a day', () => {
    expect(windowAfter(endsOfWindow(window('2020-01-14..2020-01-24')))).toBeNull();
    expect(windowAfter({ window: window('2020'), other: window('2008') })).toBeNull();
  });
});
