import {
  type AxisRange,
  axisForGrain,
  axisOfWindow,
  axisOfYears,
  axisWithBoth,
  followWindow,
  panAxis,
  windowOfAxis,
  zoomAxis,
} from '../../client/axis/axis-range.ts';
import { ticksOf } from '../../client/axis/ticks.ts';
import { timeScale } from '../../client/axis/time-scale.ts';
import { formatWindow, parseWindow } from '../../model/time/window-text.ts';

const WHOLE = axisOfYears({ first: 2003, last: 2020 });
const part = (text: string) => axisOfWindow(parseWindow(text) ?? { from: '', to: '' });
const text = (range: AxisRange) => formatWindow(windowOfAxis(range));

describe('the axis', () => {
  it('is of all years of the data, and is written in the address as a window is', () => {
    expect(text(WHOLE)).toBe('2003..2020');
    expect(text(axisOfYears({ first: 1, last: 9998 }))).toBe('0001..9998');
    expect(text(part('2020-01-24'))).toBe('2020-01-24');
  });

  it('is zoomed around a day, which stays where it is', () => {
    const day = part('2008').from;
    const half = zoomAxis(WHOLE, 0.5, day, WHOLE);
    expect(half.to - half.from).toBeCloseTo((WHOLE.to - WHOLE.from) / 2);
    expect((day - half.from) / (half.to - half.from)).toBeCloseTo((day - WHOLE.from) / (WHOLE.to - WHOLE.from));
    expect(zoomAxis(half, 100, day, WHOLE)).toEqual(WHOLE);
    const nearest = zoomAxis(WHOLE, 1e-9, day, WHOLE);
    expect(nearest.to - nearest.from).toBeCloseTo(7);
    expect([nearest.from <= day, day <= nearest.to]).toEqual([true, true]);
  });

  it('is moved no further than its ends', () => {
    expect(text(panAxis(part('2010'), 366, WHOLE))).toBe('2011-01-02..2012-01-01');
    expect(text(panAxis(part('2010..2011'), 1e6, WHOLE))).toBe('2019-01-02..2020-12-31');
    expect(text(panAxis(part('2010'), -1e6, WHOLE))).toBe('2003');
  });

  it('shows all years, or as many months or days as can be read, around the window', () => {
    expect(axisForGrain('year', [part('2020-01-24')], WHOLE, 760)).toEqual(WHOLE);
    const months = axisForGrain('month', [part('2010-06')], WHOLE, 760);
    expect((months.to - months.from) / 30.44).toBeCloseTo(47);
    const days = axisForGrain('day', [part('2010-06-13')], WHOLE, 760);
    expect(text(days)).toBe('2010-05-13..2010-07-14');
    // Where it is narrow there still is a month.
    const narrow = axisForGrain('day', [part('2010-06-13')], WHOLE, 300);
    expect(narrow.to - narrow.from).toBe(31);
    const [a, b] = [part('2010-01-01'), part('2010-01-31')];
    const both = axisForGrain('day', [a, b], WHOLE, 760);
    expect([both.from <= a.from, b.to <= both.to]).toEqual([true, true]);
    // Of a year at whose days one looks the end is shown.
    const end = axisForGrain('day', [part('2010')], WHOLE, 760);
    expect([end.from < part('2010-12-31').from, end.to > part('2010-12-31').to]).toEqual([true, true]);
  });

  it('follows a window that leaves it, and nothing else', () => {
    const june = part('2010-06');
    expect(followWindow(june, part('2010-06-29'), part('2010-06-30'), WHOLE)).toBe(june);
    const moved = followWindow(june, part('2010-06-30'), part('2010-07-01'), WHOLE);
    expect([moved.to - moved.from, moved.to > part('2010-07-01').to]).toEqual([30, true]);
    expect(moved.from).toBeLessThan(part('2010-06-10').from);
    const back = followWindow(june, part('2010-06-01'), part('2010-05-31'), WHOLE);
    expect(back.from).toBeLessThan(part('2010-05-31').from);
    expect(followWindow(june, part('2009'), part('2010'), WHOLE)).toBe(june);
    const far = followWindow(june, part('2010'), part('2013'), WHOLE);
    expect([far.from > part('2013').from, far.to < part('2013').to]).toEqual([true, true]);
    // The end that is dragged is followed, not the other.
    expect(followWindow(june, part('2010-06-05..2010-06-20'), part('2010-06-05..2010-06-25'), WHOLE)).toBe(june);
    expect(followWindow(june, part('2009-01..2010-06-20'), part('2009-01..2010-06-25'), WHOLE)).toBe(june);
    expect(followWindow(june, part('2010-06-20..2010-06-28'), part('2010-06-20..2010-07-02'), WHOLE).to).toBeGreaterThan(
      part('2010-07-02').to,
    );
  });

  it('shows both windows when a comparison begins, and changes nothing if they are in view', () => {
    const june = part('2010-06');
    expect(axisWithBoth(june, [part('2010-06-03'), part('2010-06-20')], WHOLE)).toBe(june);
    const [a, b] = [part('2010-06-20'), part('2010-04-02')];
    const both = axisWithBoth(june, [a, b], WHOLE);
    expect([both.from < b.from, both.to > a.to]).toEqual([true, true]);
    expect(axisWithBoth(june, [part('2003'), part('2020')], WHOLE)).toEqual(WHOLE);
  });
});

describe('the scale of the axis', () => {
  it('finds the place of a day, and the day of a place', () => {
    const scale = timeScale(part('2010'), 365);
    expect([scale.xOf(part('2010-01-01').from), scale.xOf(part('2011').from), scale.dayAt(31)]).toEqual([0, 365, part('2010-02').from]);
    expect([scale.xOf(WHOLE.from), scale.xOf(WHOLE.to)]).toEqual([-365, 730]);
  });

  it.each(['2003..2020', '1990..2020', '2019..2020', '2020-01..2020-02'])('has each label below what it names: %s', (of) => {
    for (const width of [200, 320, 500, 792]) {
      const scale = timeScale(part(of), width);
      const ticks = ticksOf(scale);
      expect(ticks.length).toBeGreaterThan(1);
      for (const { day, x, label } of ticks) {
        // Those that stand apart from the edges; the first and the last are kept within them.
        if (x < 45 || x > width - 45) continue;
        const days = /^\d{4}$/.test(label) ? 365 : /^\d+$/.test(label) ? 1 : 31;
        expect([label, scale.dayAt(x) >= day, scale.dayAt(x) <= day + days]).toEqual([label, true, true]);
      }
    }
  });

  it('is labelled by years, months or days, as there is room, and always says where one is', () => {
    const labels = (of: string, width: number) => ticksOf(timeScale(part(of), width)).map(({ label }) => label);
    expect(labels('2003..2020', 792)).toEqual(Array.from({ length: 18 }, (_, index) => String(2003 + index)));
    expect(labels('2003..2020', 320)).toEqual(['2005', '2010', '2015', '2020']);
    expect(labels('2019..2020', 800).slice(10, 15)).toEqual(['Nov', 'Dec', '2020', 'Feb', 'Mar']);
    expect(labels('2020-01..2020-02', 760).slice(0, 4)).toEqual(['2020', '5', '10', '15']);
    expect(labels('2020-02-20..2020-03-05', 760)).toEqual([
      '20 Feb 2020',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
      'Mar',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(labels('2020-02-10..2020-02-16', 760)).toEqual(['10 Feb 2020', '11', '12', '13', '14', '15', '16']);
    expect(labels('2010-03..2010-10', 800)[0]).toBe('Mar 2010');
    expect(labels('0001..9998', 760)).toEqual(['1000', '2000', '3000', '4000', '5000', '6000', '7000', '8000', '9000']);
  });

  it.each([
    ['2003..2020', 320, '2010', '2010'],
    ['1900..2020', 760, '1980', '1980'],
    ['2019..2020', 300, 'Jul', '2019-07'],
    ['2020-01..2020-02', 760, '15', '2020-01-15'],
  ])('in %s, %i pixels wide, %s stands in the middle of its own bar, however many beside it have no label', (of, width, label, named) => {
    const scale = timeScale(part(of), width);
    const { from, to } = part(named);
    expect(ticksOf(scale).find((tick) => tick.label === label)?.x).toBeCloseTo(scale.xOf((from + to) / 2));
  });

  it('names each year from 37 pixels on, and every second below, at equal distances and none on another', () => {
    for (let perYear = 16.25; perYear <= 44; perYear += 0.5) {
      const ticks = ticksOf(timeScale(part('2003..2020'), perYear * 18));
      const years = ticks.map(({ label }) => Number(label));
      const every = perYear >= 37 ? 1 : perYear >= 20.2 ? 2 : 5;
      expect([perYear, years]).toEqual([perYear, Array.from({ length: 18 }, (_, at) => 2003 + at).filter((year) => year % every === 0)]);
      const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
      expect([perYear, Math.min(...gaps) >= 4 * 7]).toEqual([perYear, true]);
    }
  });

  it('has no label finer than the bars: a year is named below its own and not at its January', () => {
    const labels = ticksOf(timeScale(part('2018..2020'), 210)).map(({ label }) => label);
    expect(labels).toEqual(['2018', '2019', '2020']);
    const ofMonths = ticksOf(timeScale(part('2020-05..2020-07'), 400)).map(({ label }) => label);
    expect(ofMonths).toEqual(['May 2020', 'Jun', 'Jul']);
  });
});
