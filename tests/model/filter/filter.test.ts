import { formatChoice, matchesChoice, parseChoice, parseIds } from '../../../model/filter/facet-choice.ts';
import {
  exclude,
  type Filterable,
  facetValueState,
  facetValuesOf,
  isEmptyFilter,
  isolate,
  matchesFilter,
  NO_FILTER,
  type RelationInWindow,
  WITHOUT_WINDOW,
} from '../../../model/filter/filter.ts';

const relation: Filterable = {
  ...{ type: 'FUNDS', category: 'material support', sign: 'supportive', status: 'actual', confidence: 'high' },
  ...{ sources: ['minutes', 'budget'], dataset: 'council', disputed: false, independentSources: 1, kinds: ['person', 'state'] },
};
const seen: RelationInWindow = { states: ['attested', 'presumed'], changes: ['unchanged'] };
const isolated = (facet: Parameters<typeof isolate>[1], ...values: string[]) =>
  values.reduce((filter, value) => isolate(filter, facet, value), NO_FILTER);

describe('a choice of one value', () => {
  it('lets all pass when there is none, only what is isolated when something is, and nothing that is left out', () => {
    expect([matchesChoice(null, 'a'), matchesChoice(undefined, 'a'), matchesChoice({ only: [], not: [] }, 'a')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([matchesChoice({ only: ['a'], not: [] }, 'a'), matchesChoice({ only: ['a'], not: [] }, 'b')]).toEqual([true, false]);
    expect([
      matchesChoice({ only: [], not: ['a'] }, 'a'),
      matchesChoice({ only: [], not: ['a'] }, 'b'),
      matchesChoice({ only: ['a'], not: ['a'] }, 'a'),
    ]).toEqual([...[false, true, false]]);
  });

  it('is nothing when the text names nothing', () => {
    expect([parseChoice(''), parseChoice('-'), parseChoice(',,')]).toEqual([null, null, null]);
    expect(parseChoice('a,-')).toEqual({ only: ['a'], not: [] });
    expect(formatChoice({ only: ['-a'], not: ['b,c'] })).toBe('\\-a,-b\\,c');
    expect(formatChoice({ only: ['a-b'], not: [] })).toBe('a-b');
    expect(parseIds('a,b,a')).toEqual(['a', 'b']);
  });
});

describe('a relation', () => {
  it('has a value of every facet', () => {
    expect(facetValuesOf(relation, seen, 'state')).toEqual(['attested', 'presumed']);
    expect(facetValuesOf(relation, seen, 'change')).toEqual(['unchanged']);
    expect(facetValuesOf(relation, seen, 'kind')).toEqual(['person', 'state']);
    expect(facetValuesOf(relation, seen, 'source')).toEqual(['minutes', 'budget']);
    expect([facetValuesOf(relation, seen, 'dispute'), facetValuesOf({ ...relation, disputed: true }, seen, 'dispute')]).toEqual([
      ...[['undisputed'], ['disputed']],
    ]);
    const byCount = [0, 1, 2, 3, 9].map((independentSources) => facetValuesOf({ ...relation, independentSources }, seen, 'independent'));
    expect(byCount).toEqual([['none'], ['one'], ['two', 'two-or-more'], ...Array(2).fill(['three-or-more', 'two-or-more'])]);
    expect(facetValuesOf({ ...relation, kinds: ['state', 'state'] }, seen, 'touches')).toEqual(['state']);
    expect([facetValuesOf(relation, seen, 'type'), facetValuesOf(relation, seen, 'dataset')]).toEqual([['FUNDS'], ['council']]);
  });

  it('passes with one of the values that are isolated, and none of those left out', () => {
    expect(matchesFilter(relation, seen, NO_FILTER)).toBe(true);
    expect(matchesFilter(relation, seen, isolated('source', 'budget', 'other'))).toBe(true);
    expect(matchesFilter(relation, seen, isolated('source', 'other'))).toBe(false);
    expect(matchesFilter(relation, seen, exclude(NO_FILTER, 'source', 'budget'))).toBe(false);
    expect(matchesFilter(relation, seen, exclude(NO_FILTER, 'source', 'other'))).toBe(true);
    expect(matchesFilter(relation, seen, isolated('dispute', 'disputed'))).toBe(false);
  });

  it('passes a kind only with both of its actors', () => {
    expect(matchesFilter(relation, seen, isolated('kind', 'person'))).toBe(false);
    expect(matchesFilter(relation, seen, isolated('kind', 'person', 'state'))).toBe(true);
  });

  it('passes a kind that it touches with one of its actors, and does not where that is left out', () => {
    expect(['person', 'state', 'coalition'].map((kind) => matchesFilter(relation, seen, isolated('touches', kind)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(matchesFilter(relation, seen, exclude(NO_FILTER, 'touches', 'state'))).toBe(false);
    expect(matchesFilter(relation, seen, exclude(isolated('touches', 'person'), 'kind', 'coalition'))).toBe(true);
  });

  it('passes what is at least two independent sources, however many there are', () => {
    const isSupportedBy = (independentSources: number) =>
      matchesFilter({ ...relation, independentSources }, seen, isolated('independent', 'two-or-more'));
    expect([0, 1, 2, 3, 7].map(isSupportedBy)).toEqual([false, false, true, true, true]);
  });

  it('passes every facet but the one that is left aside', () => {
    const filter = { ...isolated('type', 'ARMS'), ...isolated('dataset', 'council') };
    expect([
      matchesFilter(relation, seen, filter),
      matchesFilter(relation, seen, filter, 'type'),
      matchesFilter(relation, seen, filter, 'dataset'),
    ]).toEqual([...[false, true, false]]);
  });

  it('passes a state or a change where no window is looked at, and nothing else that it lacks', () => {
    for (const facet of ['state', 'change'] as const)
      expect([facet, matchesFilter(relation, WITHOUT_WINDOW, isolated(facet, 'x'))]).toEqual([facet, true]);
    expect(matchesFilter(relation, seen, isolated('state', 'uncertain'))).toBe(false);
    expect(matchesFilter({ ...relation, sources: [] }, seen, isolated('source', 'minutes'))).toBe(false);
  });
});

describe('choosing values', () => {
  it('isolates one in place of others or beside them, and lets go of it again', () => {
    const one = isolate(NO_FILTER, 'type', 'FUNDS');
    expect(one).toEqual({ type: { only: ['FUNDS'], not: [] } });
    expect(isolate(one, 'type', 'ARMS', true)).toEqual({ type: { only: ['ARMS'], not: [] } });
    const two = isolate(one, 'type', 'ARMS');
    expect(two).toEqual({ type: { only: ['FUNDS', 'ARMS'], not: [] } });
    expect(isolate(two, 'type', 'ARMS', true)).toEqual({ type: { only: ['ARMS'], not: [] } });
    expect(isolate(one, 'type', 'FUNDS', true)).toEqual({});
    expect(isolate(two, 'type', 'FUNDS')).toEqual({ type: { only: ['ARMS'], not: [] } });
    expect(isolate(one, 'type', 'FUNDS')).toEqual({});
  });

  it('isolates what was left out, and leaves out what was isolated', () => {
    const out = exclude(exclude(NO_FILTER, 'type', 'FUNDS'), 'type', 'ARMS');
    expect(out).toEqual({ type: { only: [], not: ['FUNDS', 'ARMS'] } });
    expect(isolate(out, 'type', 'FUNDS')).toEqual({ type: { only: ['FUNDS'], not: ['ARMS'] } });
    expect(exclude(isolated('type', 'FUNDS', 'ARMS'), 'type', 'FUNDS')).toEqual({ type: { only: ['ARMS'], not: ['FUNDS'] } });
    expect(exclude(out, 'type', 'FUNDS')).toEqual({ type: { only: [], not: ['ARMS'] } });
  });

  it('leaves the other facets as they are', () => {
    const filter = isolate(isolate(NO_FILTER, 'sign', 'hostile'), 'type', 'FUNDS');
    expect(isolate(filter, 'type', 'FUNDS')).toEqual({ sign: { only: ['hostile'], not: [] } });
    expect([isEmptyFilter(filter), isEmptyFilter(NO_FILTER)]).toEqual([false, true]);
  });

  it('says how a value stands', () => {
    const filter = exclude(isolate(NO_FILTER, 'type', 'FUNDS'), 'type', 'ARMS');
    expect(['FUNDS', 'ARMS', 'TRAINS'].map((type) => facetValueState(filter, 'type', type))).toEqual(['only', 'not', 'out']);
    const left = exclude(NO_FILTER, 'type', 'ARMS');
    expect([
      facetValueState(left, 'type', 'FUNDS'),
      facetValueState(left, 'type', 'ARMS'),
      facetValueState(left, 'sign', 'hostile'),
    ]).toEqual(['in', 'not', 'in']);
  });
});
