import { barSegmentsOf, barStatesOf, heightsOf } from '../../client/graph/bars.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { laneSegmentsOf } from '../../client/history/lane.ts';
import { barFill } from '../../client/style/bar-fill.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { eventMarksOf } from '../../client/timeline/events.ts';
import { movePeriods, stepOfKey } from '../../client/timeline/move.ts';
import { nameOfPeriod, scaleOf, visiblePeriods } from '../../client/timeline/scale.ts';
import { isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { addDays } from '../../model/time/day.ts';
import { periodNumber, periodRangeOf } from '../../model/time/period.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, BOTH, coded, held, NEITHER, PRESUMED, relation, VOCABULARY } from './council.ts';

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

describe('the scale', () => {
  const scale = scaleOf('year', extent, 1100);
  it('finds the year under a point, and stays within the years', () => {
    expect(scale.periodAt(0)).toBe(2000);
    expect(scale.periodAt(scale.xOf(2007) + scale.bar / 2)).toBe(2007);
    expect([scale.periodAt(-50), scale.periodAt(5000)]).toEqual([2000, 2010]);
  });

  it('writes fewer years where there is little room', () => {
    expect(scaleOf('year', extent, 1100).labelled).toHaveLength(11);
    expect(scaleOf('year', extent, 200).labelled.map(({ label }) => label)).toEqual(['2000', '2005', '2010']);
  });

  it('shows all years, the months of a dataset that is not too long, and the days of a year', () => {
    const months = { first: periodNumber('month', '2004-01-01'), last: periodNumber('month', '2020-12-01') };
    expect(visiblePeriods('month', months, periodRangeOf('month', yearWindow(2008)))).toEqual(months);
    const centuries = { first: 1700 * 12, last: 2020 * 12 };
    const decade = visiblePeriods('month', centuries, periodRangeOf('month', yearWindow(2008)));
    expect([nameOfPeriod('month', decade.first), nameOfPeriod('month', decade.last)]).toEqual(['Jan 2000', 'Dec 2009']);
    const days = visiblePeriods(
      'day',
      periodRangeOf('day', { from: '2004-01-01', to: '2021-01-01' }),
      periodRangeOf('day', { from: '2008-06-13', to: '2008-06-14' }),
    );
    expect([nameOfPeriod('day', days.first), nameOfPeriod('day', days.last)]).toEqual(['1 Jan 2008', '31 Dec 2008']);
  });

  it('shows all months of twenty years, and ten years of any longer time', () => {
    const months = (count: number) => ({ first: 2000 * 12, last: 2000 * 12 + count - 1 });
    const last = periodRangeOf('month', yearWindow(2008));
    expect(visiblePeriods('month', months(240), last)).toEqual(months(240));
    expect(visiblePeriods('month', months(241), last)).toEqual(months(120));
    const spring = periodRangeOf('day', { from: '2008-03-01', to: '2008-05-01' });
    expect(visiblePeriods('day', spring, spring)).toEqual(periodRangeOf('day', yearWindow(2008)));
    expect([nameOfPeriod('year', 2008), nameOfPeriod('month', 2008 * 12), nameOfPeriod('year', 476)]).toEqual(['2008', 'Jan 2008', '476']);
    expect(visiblePeriods('year', { first: 1000, last: 2020 }, { first: 1500, last: 1500 })).toEqual({ first: 1000, last: 2020 });
  });

  it('divides its width among the periods, with their bars in the middle and space around them', () => {
    const roomy = scaleOf('year', { first: 2000, last: 2001 }, 1000);
    // However much room there is, a bar stays narrow.
    expect([roomy.step, roomy.bar]).toEqual([500, 48]);
    expect([roomy.xOf(2000) + roomy.bar / 2, roomy.xOf(2001) + roomy.bar / 2]).toEqual([250, 750]);
    const shareOfBar = (width: number) => {
      const { bar, step } = scaleOf('year', { first: 2000, last: 2099 }, width);
      return bar / step;
    };
    expect([shareOfBar(590), shareOfBar(600)]).toEqual([expect.closeTo(0.9), expect.closeTo(0.7)]);
  });

  it('writes the years of months, and the months of days, as many as there is room for', () => {
    const labels = (grain: 'month' | 'day', width: number) => {
      const window = grain === 'month' ? { from: '2003-07-01', to: '2013-01-01' } : { from: '2008-01-01', to: '2009-01-01' };
      return scaleOf(grain, periodRangeOf(grain, window), width).labelled;
    };
    const texts = (...asked: Parameters<typeof labels>) => labels(...asked).map(({ label }) => label);
    expect(texts('month', 1140)).toEqual(['2004', '2005', '2006', '2007', '2008', '2009', '2010', '2011', '2012']);
    expect(texts('month', 300)).toEqual(['2004', '2006', '2008', '2010', '2012']);
    expect(labels('month', 1140)[0]?.period).toBe(periodNumber('month', '2004-01-01'));
    const all = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    // The shortest month has 28 of the 366 days, and a label takes 28 pixels.
    expect(texts('day', 366)).toEqual(all);
    expect(texts('day', 365)).toEqual(['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov']);
    expect(texts('day', 150)).toEqual(['Jan', 'Apr', 'Jul', 'Oct']);
    expect(texts('day', 61)).toEqual(['Jan', 'Jul']);
    expect(texts('day', 30)).toEqual(['Jan']);
    expect(labels('day', 61)[1]?.period).toBe(periodNumber('day', '2008-07-01'));
  });

  it('writes every year, or one in two, five, ten, twenty, twenty-five, fifty …', () => {
    const between = (step: number) => {
      const [first, second] = scaleOf('year', { first: 0, last: 999 }, step * 1000).labelled;
      return (second?.period ?? 0) - (first?.period ?? 0);
    };
    expect([44, 43, 22, 21, 8.8, 8, 4.4, 4, 2.2, 2, 1.76, 1.7, 0.88, 0.8, 0.44, 0.4].map(between)).toEqual([
      ...[1, 2, 2, 5, 5, 10, 10, 20, 20, 25, 25, 50, 50, 100, 100, 200],
    ]);
  });

  it('holds what lies beyond it at its edge', () => {
    expect(scale.xOf(1990)).toBe(scale.xOf(2000));
    expect(scale.xOf(2100)).toBe(scale.xOf(2010));
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
    const marks = eventMarksOf(unionGraph.relations, 'month', { first: 2003 * 12, last: 2003 * 12 + 11 });
    expect(marks.map(({ period, events }) => [nameOfPeriod('month', period), events.map(({ id }) => id)])).toEqual([
      ['May 2003', ['left']],
    ]);
    expect(eventMarksOf(unionGraph.relations, 'month', { first: 2004 * 12, last: 2004 * 12 + 11 })).toEqual([]);
  });

  it('have those that are foretold at the time that is spoken of', () => {
    const foretold = coded('r', '2012', { status: 'forecast', type: 'WITHDRAWS_SUPPORT', temporality: 'event' });
    const graph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [foretold] }, VOCABULARY);
    expect(eventMarksOf(graph.relations, 'year', { first: 2000, last: 2020 }).map(({ period }) => period)).toEqual([2012]);
  });

  it('go by time, with all events of a period in one, to both ends of the track', () => {
    const on = (id: string, day: string) => relation(id, 'a', 'b', 2003, 2003, { ...event, dates: day, ...held(day, addDays(day, 1)) });
    const events = [on('last', '2005-12-31'), on('first', '2003-01-01'), on('also last', '2005-01-01'), on('before', '2002-12-31')];
    const many = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [...events, on('after', '2006-01-01')] }, VOCABULARY);
    const marks = eventMarksOf(many.relations, 'year', { first: 2003, last: 2005 });
    expect(marks.map(({ period, events: those }) => [period, those.map(({ id }) => id)])).toEqual([
      [2003, ['first']],
      [2005, ['last', 'also last']],
    ]);
  });
});

describe('a lane', () => {
  const domain = { from: '2000-01-01', to: '2020-01-01' };
  /** The states of its segments, each with the years in which it begins and ends. */
  const told = (time: Parameters<typeof laneSegmentsOf>[0]) =>
    laneSegmentsOf(time, domain).map(({ state, start, end }) => `${state} ${Math.round(2000 + start * 20)}–${Math.round(2000 + end * 20)}`);

  it('has a segment for every stretch of one state', () => {
    expect(told(coded('r', '2004-01-01/..', { published: '2012-01-01', attests: ['2004-01-01/2006-12-31', '2010'] }))).toEqual([
      ...['attested 2004–2007', 'presumed 2007–2010', 'uncertain 2010–2011', 'presumed 2011–2020'],
    ]);
    expect(told(coded('r', '/', { attests: ['2004-01-01/2006-12-31'] }))).toEqual([
      'unknown 2000–2004',
      'attested 2004–2007',
      'unknown 2007–2020',
    ]);
    expect(told({ ...coded('r', '2004-01-01/..', { attests: ['2004-01-01/2006-12-31'] }), possibleTo: '2012-01-01' })).toEqual([
      ...['attested 2004–2007', 'presumed 2007–2012'],
    ]);
  });

  it('is of one form throughout where nobody dates it, and has what is foretold at the time that is spoken of', () => {
    expect(told(coded('r', ''))).toEqual(['undated 2000–2020']);
    expect(told(coded('r', '2012/2014', { status: 'announced' }))).toEqual(['foretold 2012–2015']);
  });
});
