import fc from 'fast-check';
import { axisOfWindow } from '../../client/axis/axis-range.ts';
import { barSegmentsOf, barStatesOf, heightsOf } from '../../client/graph/bars.ts';
import { lastWithSomething, nearestYearOf } from '../../client/graph/landing.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { barFill } from '../../client/style/bar-fill.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { binsInView, binsToCount, binUnitOf, binWindow, nameOfBin } from '../../client/timeline/bins.ts';
import { eventMarksOf } from '../../client/timeline/events.ts';
import { movePeriods, stepOfKey } from '../../client/timeline/move.ts';
import { placeHandles } from '../../client/timeline/place-handles.ts';
import { isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { addDays } from '../../model/time/day.ts';
import { periodRangeOf, periodStart } from '../../model/time/period.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, BOTH, coded, held, NEITHER, PRESUMED, relation, VOCABULARY } from './council.ts';

const YEAR = { grain: 'year', every: 1 } as const;
const MONTH = { grain: 'month', every: 1 } as const;
const extent = { first: 2000, last: 2010 };

describe('the handles', () => {
  it.each([
    ['ArrowRight', 2005, 2006],
    ['ArrowLeft', 2005, 2004],
    ['PageUp', 2005, 2010],
    ['PageDown', 2003, 2000],
    ['Home', 2005, 2000],
    ['End', 2005, 2010],
  ] as const)('%s moves %i to %i', (key, from, to) => {
    expect(movePeriods({ first: from, last: from }, 'both', stepOfKey(key, 'year'), extent)).toEqual({ first: to, last: to });
  });

  it('keep the length of a span that is moved as a whole', () => {
    expect(movePeriods({ first: 2003, last: 2006 }, 'both', Number.POSITIVE_INFINITY, extent)).toEqual({ first: 2007, last: 2010 });
  });

  it('do not cross', () => {
    expect(movePeriods({ first: 2003, last: 2006 }, 'first', 9, extent)).toEqual({ first: 2006, last: 2006 });
    expect(movePeriods({ first: 2003, last: 2006 }, 'last', -9, extent)).toEqual({ first: 2003, last: 2003 });
  });
});

describe('the bars', () => {
  const shown = (asked: typeof BOTH) => barStatesOf({ asked, filter: NO_FILTER });
  const year = {
    year: 2005,
    attested: { supportive: 3, neutral: 1, hostile: 2 },
    uncertain: { supportive: 1, neutral: 0, hostile: 0 },
    presumed: { supportive: 2, neutral: 0, hostile: 4 },
    foretold: { supportive: 0, neutral: 1, hostile: 0 },
    undated: { supportive: 90, neutral: 0, hostile: 0 },
    unknown: { supportive: 0, neutral: 0, hostile: 7 },
  };

  it('stand on one another: supportive and neutral above, hostile below', () => {
    expect(barSegmentsOf(year, shown(BOTH)).map(({ sign, state, side, base, count }) => [sign, state, side, base, count])).toEqual([
      ['supportive', 'attested', 'above', 0, 3],
      ['supportive', 'uncertain', 'above', 3, 1],
      ['supportive', 'presumed', 'above', 4, 2],
      ['neutral', 'attested', 'above', 6, 1],
      ['neutral', 'foretold', 'above', 7, 1],
      ['hostile', 'attested', 'below', 0, 2],
      ['hostile', 'presumed', 'below', 2, 4],
      ['hostile', 'unknown', 'below', 6, 7],
    ]);
  });

  it('leave out what is presumed or not known when it is not shown, and what is undated always', () => {
    expect([BOTH, PRESUMED, NEITHER].map((asked) => heightsOf([year], shown(asked)))).toEqual([
      { above: 8, below: 13 },
      { above: 8, below: 6 },
      { above: 6, below: 2 },
    ]);
    expect(barStatesOf({ asked: NEITHER, filter: isolate(NO_FILTER, 'state', 'unknown') })).toContain('unknown');
  });

  it('tell the states apart without colour: outlined where it is foretold, hatched where its date is uncertain', () => {
    const fills = shown(BOTH).map((state) => barFill(state, '#112233', PALETTES.light, 'url(#hatch)'));
    expect(fills.slice(0, 2)).toEqual([{ fill: '#112233' }, { fill: 'url(#hatch)' }]);
    expect(fills[3]).toEqual({ fill: PALETTES.light.background, stroke: '#112233' });
    expect(new Set(fills.map(({ fill }) => fill)).size).toBe(5);
  });
});

describe('the bins of the bars', () => {
  const twoDecades = axisOfWindow({ from: '2000-01-01', to: '2020-01-01' });

  it('are days, months, years or more of them: the shortest that can be seen', () => {
    const of = (from: string, to: string) => binUnitOf(axisOfWindow({ from, to }), 800, 6);
    expect(of('2000-01-01', '2020-01-01')).toMatchObject(YEAR);
    expect(of('2015-01-01', '2020-01-01')).toMatchObject(MONTH);
    expect(of('2020-01-01', '2020-04-01')).toMatchObject({ grain: 'day' });
    expect(of('1000-01-01', '2000-01-01')).toMatchObject({ grain: 'year', every: 10 });
    expect(of('0001-01-01', '9999-01-01')).toMatchObject({ grain: 'year', every: 100 });
  });

  it('begin where the one before ends, from the year 1 to the year 9998', () => {
    const centuries = { grain: 'year', every: 100 } as const;
    const all = axisOfWindow({ from: '0001-01-01', to: '9999-01-01' });
    const { first, last } = binsInView(centuries, all);
    const windows = Array.from({ length: last - first + 1 }, (_, index) => binWindow(centuries, first + index));
    expect([windows[0], windows.at(-1)]).toEqual([
      { from: '0001-01-01', to: '0100-01-01' },
      { from: '9900-01-01', to: '9999-12-31' },
    ]);
    expect(windows.slice(1).every(({ from }, index) => from === windows[index]?.to)).toBe(true);
    expect([nameOfBin(centuries, 0), nameOfBin(centuries, 19), nameOfBin(YEAR, 476), nameOfBin(MONTH, 2008 * 12)]).toEqual([
      ...['1 to 99', '1900 to 1999', '476', 'Jan 2008'],
    ]);
  });

  it('are counted by pages: a part that is moved by a little counts nothing anew, and all that is in view is counted', () => {
    const page = (from: string, to: string) => binsToCount(MONTH, axisOfWindow({ from, to }), twoDecades);
    const counted = page('2010-01-01', '2012-01-01');
    expect(page('2010-02-10', '2012-02-10')).toEqual(counted);
    const seen = binsInView(MONTH, axisOfWindow({ from: '2010-01-01', to: '2012-01-01' }));
    expect([seen.first, seen.last].map((bin) => periodStart('month', bin))).toEqual(['2010-01-01', '2011-12-01']);
    expect([counted.first < seen.first, counted.last > seen.last]).toEqual([true, true]);
    expect(page('2000-01-01', '2020-01-01')).toEqual(binsInView(MONTH, twoDecades));
  });
});

describe('the places of handles', () => {
  it('are where they belong, if there is room', () => {
    expect(
      placeHandles(
        [
          { at: 100, width: 50 },
          { at: 300, width: 50 },
        ],
        500,
      ).map(({ at }) => at),
    ).toEqual([100, 300]);
  });

  it('never cover each other, whatever they say and however near they are, and stay on the axis', () => {
    const wanted = fc.record({ at: fc.integer({ min: 0, max: 700 }), width: fc.integer({ min: 30, max: 320 }) });
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 3 }), fc.integer({ min: 240, max: 700 }), (handles, width) => {
        const within = handles.map(({ at, width: own }) => ({ at: Math.min(at, width), width: own }));
        const places = [...placeHandles(within, width)].sort((a, b) => a.at - b.at);
        const edges = places.map(({ at, width: own }) => [at - own / 2, at + own / 2] as const);
        expect(edges[0]?.[0]).toBeGreaterThanOrEqual(-12.01);
        expect(edges.at(-1)?.[1]).toBeLessThanOrEqual(width + 12.01);
        for (const [index, [start]] of edges.slice(1).entries()) expect(start).toBeGreaterThan((edges[index]?.[1] ?? 0) + 3.9);
      }),
    );
  });

  it('keep their order in time where two want one place', () => {
    const [first, last] = placeHandles(
      [
        { at: 200, width: 60 },
        { at: 200, width: 60 },
      ],
      500,
    );
    expect(first?.at).toBeLessThan(last?.at ?? 0);
  });
});

describe('where something happened', () => {
  const on = (id: string, day: string) =>
    relation(id, 'a', 'b', 2003, 2003, { dates: day, ...held(day, addDays(day, 1)), type: 'WITHDRAWS_SUPPORT' });
  const graph = buildUnionGraph(
    {
      actors: [actor('a'), actor('b')],
      relations: [
        on('event', '2020-01-24'),
        on('before', '2019-11-02'),
        relation('state', 'a', 'b', 2003, 2003, { dates: '2018-03/2020-03-09', ...held('2018-03-01', '2020-03-10') }),
      ],
    },
    VOCABULARY,
  );
  const day = (window: { from: string; to: string }) =>
    periodStart('day', lastWithSomething(graph.relations, 'day', periodRangeOf('day', window)));

  it('is the last event of a window, else its last change, else its end', () => {
    expect(day(yearWindow(2020))).toBe('2020-01-24');
    expect(day({ from: '2020-02-01', to: '2020-05-01' })).toBe('2020-03-10');
    expect(day({ from: '2018-01-01', to: '2019-01-01' })).toBe('2018-03-01');
    expect(day(yearWindow(2017))).toBe('2017-12-31');
    expect(periodStart('month', lastWithSomething(graph.relations, 'month', periodRangeOf('month', yearWindow(2020))))).toBe('2020-01-01');
  });

  it('of one relation is in the year nearest to the window in which it is attested, or of which it is foretold', () => {
    const twice = coded('r', '2003/', { attests: ['2003/2004', '2010'] });
    const nearest = (from: number, to = from) => nearestYearOf(twice, { from: `${from}-01-01`, to: `${to + 1}-01-01` });
    expect([nearest(1990), nearest(2006), nearest(2008), nearest(2020), nearest(2011, 2020)]).toEqual([2003, 2004, 2010, 2010, 2010]);
    expect(nearestYearOf(coded('r', '2008', { status: 'forecast' }), yearWindow(2020))).toBe(2008);
    expect(nearestYearOf(coded('r', ''), yearWindow(2020))).toBeUndefined();
  });
});

describe('the marks', () => {
  const event = { dates: '2003-05-06', ...held('2003-05-06', '2003-05-07'), type: 'WITHDRAWS_SUPPORT' };
  const unionGraph = buildUnionGraph(
    {
      actors: [actor('a'), actor('b')],
      relations: [relation('left', 'a', 'b', 2003, 2003, event), relation('state', 'a', 'b', 2003, 2003, { dates: '2003' })],
    },
    VOCABULARY,
  );
  it('are the events, not the states, in the period they happened in', () => {
    const marks = eventMarksOf(unionGraph.relations, MONTH, { first: 2003 * 12, last: 2003 * 12 + 11 });
    expect(marks.map(({ bin, events }) => [nameOfBin(MONTH, bin), events.map(({ id }) => id)])).toEqual([['May 2003', ['left']]]);
    expect(eventMarksOf(unionGraph.relations, MONTH, { first: 2004 * 12, last: 2004 * 12 + 11 })).toEqual([]);
  });

  it('have those that are foretold at the time that is spoken of', () => {
    const foretold = coded('r', '2012', { status: 'forecast', type: 'WITHDRAWS_SUPPORT', temporality: 'event' });
    const graph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [foretold] }, VOCABULARY);
    expect(eventMarksOf(graph.relations, YEAR, { first: 2000, last: 2020 }).map(({ bin }) => bin)).toEqual([2012]);
  });

  it('go by time, with all events of a period in one, to both ends of the track', () => {
    const on = (id: string, day: string) => relation(id, 'a', 'b', 2003, 2003, { ...event, dates: day, ...held(day, addDays(day, 1)) });
    const events = [on('last', '2005-12-31'), on('first', '2003-01-01'), on('also last', '2005-01-01'), on('before', '2002-12-31')];
    const many = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [...events, on('after', '2006-01-01')] }, VOCABULARY);
    const marks = eventMarksOf(many.relations, YEAR, { first: 2003, last: 2005 });
    expect(marks.map(({ bin, events: those }) => [bin, those.map(({ id }) => id)])).toEqual([
      [2003, ['first']],
      [2005, ['last', 'also last']],
    ]);
  });
});
