import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { mostAttestedYear, nearestYear, timelineYearsOf, yearsByDataset } from '../../../client/graph/years.ts';
import { isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { windowBetween } from '../../../model/time/window-between.ts';
import { actor, relation, VOCABULARY } from '../council.ts';

const none = { supportive: 0, neutral: 0, hostile: 0 };
/** A year with so many attested and uncertain relations. */
const year = (
  number: number,
  attested: Partial<typeof none>,
  uncertain: Partial<typeof none> = {},
  presumed: Partial<typeof none> = {},
) => ({
  ...{ year: number, attested: { ...none, ...attested }, uncertain: { ...none, ...uncertain }, presumed: { ...none, ...presumed } },
  ...{ foretold: none, undated: none, unknown: none },
});
const YEARS = [
  year(2000, { hostile: 2, neutral: 1 }),
  year(2001, { supportive: 3 }),
  year(2002, {}),
  year(2003, {}, { neutral: 5 }),
  year(2004, {}, {}, { hostile: 9 }),
  year(2005, { neutral: 2 }),
];

describe('the year that a first visit opens', () => {
  it('has the most attested relations of any sign, and is the later of two equals', () => {
    expect(mostAttestedYear(YEARS)).toBe(2001);
    expect(mostAttestedYear([...YEARS].reverse())).toBe(2000);
    expect(mostAttestedYear([])).toBeUndefined();
  });
});

describe('the nearest year with a relation', () => {
  it('is one that the window touches, or the nearest before or after it; the later of two', () => {
    const nearest = (first: string, last = first) => nearestYear(YEARS, windowBetween(first, last));
    expect([nearest('2001'), nearest('1990'), nearest('2020'), nearest('2002'), nearest('2004')]).toEqual([2001, 2000, 2005, 2003, 2005]);
    expect([nearest('2000', '2003'), nearest('2001-06', '2002-06'), nearest('2004-05-01')]).toEqual([2003, 2001, 2005]);
    expect(nearestYear([year(2000, {}), year(2001, {}, {}, { neutral: 1 })], yearWindow(2000))).toBeUndefined();
    expect(nearestYear([year(2000, {}, { hostile: 1 }), year(2001, {})], yearWindow(2001))).toBe(2000);
  });
});

describe('the years of a union graph', () => {
  const unionGraph = buildUnionGraph(
    {
      actors: [actor('a'), actor('b')],
      relations: [
        relation('r', 'a', 'b', 2003, 2004, { dataset: 'one' }),
        relation('t', 'a', 'b', 2000, 2002, { dataset: 'two', type: 'OPPOSES' }),
        relation('s', 'a', 'b', 2001, 2001, { dataset: 'two' }),
      ],
    },
    VOCABULARY,
  );

  it('are all of them, whichever relations are counted', () => {
    const [only] = unionGraph.relations;
    const supportive = (all: ReturnType<typeof timelineYearsOf>) => all.map(({ year, attested }) => [year, attested.supportive]);
    const span = [2000, 2001, 2002, 2003, 2004];
    expect(supportive(timelineYearsOf(unionGraph))).toEqual(span.map((each) => [each, each === 2000 || each === 2002 ? 0 : 1]));
    expect(supportive(timelineYearsOf(unionGraph, isolate(NO_FILTER, 'sign', 'hostile')))).toEqual(span.map((each) => [each, 0]));
    expect(supportive(timelineYearsOf(unionGraph, NO_FILTER, only === undefined ? [] : [only]))).toEqual(
      span.map((each) => [each, each > 2002 ? 1 : 0]),
    );
  });

  it('are told for each dataset', () => {
    expect(Object.fromEntries(yearsByDataset(unionGraph))).toEqual({ one: { first: 2003, last: 2004 }, two: { first: 2000, last: 2002 } });
  });
});
