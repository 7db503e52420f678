import { z } from 'zod';
import { filterQuery, graphQuery } from '../../../model/filter/filter-query.ts';

/** What is said against a query; empty when nothing is. */
function refusals(query: Record<string, unknown>): string[] {
  const parsed = graphQuery.safeParse(query);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the filters of a request', () => {
  it('are written as in the address of the viewer', () => {
    expect(filterQuery.parse({ type: 'FUNDS,-TRAINS', sign: '-hostile', hide: 'a,b', only: 'c' })).toEqual({
      filter: { type: { only: ['FUNDS'], not: ['TRAINS'] }, sign: { only: [], not: ['hostile'] } },
      ...{ hide: ['a', 'b'], only: ['c'] },
    });
    expect(filterQuery.parse({})).toEqual({ filter: {}, hide: [], only: [] });
    expect(filterQuery.parse({ type: ['FUNDS', 'ARMS'], kind: '' })).toMatchObject({ filter: { type: { only: ['FUNDS', 'ARMS'] } } });
    expect(filterQuery.parse({ kind: '' }).filter).toEqual({});
  });

  it('are refused when a value is none of those there are, whether it is isolated or left out', () => {
    expect(refusals({ sign: 'friendly' })).toEqual(['sign: there is no "friendly"; there are: supportive, neutral, hostile']);
    expect(refusals({ sign: 'hostile,-friendly' })).toEqual([expect.stringMatching(/^sign: there is no "friendly"/)]);
    // Datasets add types, and have sources of their own.
    expect(refusals({ type: 'ADORES', source: 'x', sign: 'hostile,-neutral' })).toEqual([]);
    expect(refusals({ colour: 'red' })).toHaveLength(1);
  });
});

describe('the window of a request', () => {
  const windowOf = (query: Record<string, string>) => graphQuery.parse(query).window;

  it('is a year, a span of dates, or as the viewer writes it; without any, all years', () => {
    expect(windowOf({})).toBeNull();
    expect(windowOf({ year: '2008' })).toEqual({ from: '2008-01-01', to: '2009-01-01' });
    expect(windowOf({ from: '2004', to: '2008-06' })).toEqual({ from: '2004-01-01', to: '2008-07-01' });
    expect([windowOf({ from: '2008-06' }), windowOf({ to: '2008-06' })]).toEqual(Array(2).fill({ from: '2008-06-01', to: '2008-07-01' }));
    expect(windowOf({ at: '2004..2008-06-13' })).toEqual({ from: '2004-01-01', to: '2008-06-14' });
  });

  it('is refused where it is not readable, or said twice', () => {
    expect(refusals({ year: '08' })).toEqual(['year: a year has four digits']);
    expect(refusals({ year: '20080' })).toEqual(['year: a year has four digits']);
    expect(refusals({ from: '2008-13' })).toEqual([expect.stringMatching(/^from: write a year, month or day/)]);
    for (const date of ['x2008', '2008x', '2008-6', '2008-00', '2008-06-1'])
      expect([date, refusals({ to: date })]).toEqual([date, [expect.stringMatching(/^to: write a year, month or day/)]]);
    expect(refusals({ at: '2008..2004' })).toEqual([expect.stringMatching(/^at: write 2008/)]);
    expect(refusals({ year: '2008', at: '2008' })).toEqual([expect.stringMatching(/^year: give only one of/)]);
    expect(refusals({ from: '2008', at: '2008' })).toEqual([expect.stringMatching(/^at: give only one of/)]);
    expect(refusals({ from: '2008', to: '2004' })).toEqual([
      expect.stringMatching(/^to: the window ends \(2004\) before it starts \(2008\)/),
    ]);
    expect(refusals({ from: '2008-02-30' })).toEqual([expect.stringMatching(/^to: "2008-02-30" is not a date/)]);
    expect(refusals({ year: '0000' })).toEqual([expect.stringMatching(/^year: /)]);
  });
});

describe('what else a request says', () => {
  it('is whether what is presumed or not known is wanted, and how many relations at most', () => {
    const neither = { presumed: false, unknown: false };
    expect(graphQuery.parse({})).toEqual({
      window: null,
      known: undefined,
      asked: neither,
      limit: undefined,
      filter: {},
      hide: [],
      only: [],
    });
    expect(graphQuery.parse({ presumed: 'true', limit: '7' })).toMatchObject({ asked: { presumed: true, unknown: false }, limit: 7 });
    expect(graphQuery.parse({ unknown: 'true', limit: '1' })).toMatchObject({ asked: { presumed: false, unknown: true }, limit: 1 });
    expect(graphQuery.parse({ presumed: 'false', unknown: 'false' })).toMatchObject({ asked: neither });
    expect(['2008', '2008-06', '2008-06-13'].map((known) => graphQuery.parse({ known }).known)).toEqual([
      '2008-12-31',
      '2008-06-30',
      '2008-06-13',
    ]);
    expect(refusals({ known: '2019-02-29' })).toEqual([expect.stringMatching(/^known: "2019-02-29" names a day that does not exist/)]);
    expect(refusals({ presumed: 'yes' })).toEqual(['presumed: write true or false']);
    expect([refusals({ limit: '0' }).length, refusals({ limit: '1.5' }).length, refusals({ limit: 'all' }).length]).toEqual([1, 1, 1]);
  });

  it('is described in the document of the API, but where the form says all', () => {
    const { properties = {} } = z.toJSONSchema(graphQuery, { io: 'input', unrepresentable: 'any' });
    const silent = Object.entries(properties).filter(([, each]) => typeof each === 'object' && each.description === undefined);
    expect(silent.map(([name]) => name)).toEqual(['year', 'from', 'to']);
  });
});
