import { lets, parseChoice, parseIds, writeChoice } from '../../../model/filter/choice.ts';
import {
  exclude,
  type Filterable,
  isEmpty,
  isolate,
  NO_FILTER,
  passes,
  type Seen,
  standing,
  UNSEEN,
  valuesOf,
} from '../../../model/filter/filter.ts';

const relation: Filterable = {
  ...{ type: 'FUNDS', category: 'material support', sign: 'supportive', status: 'actual', confidence: 'high' },
  ...{ sources: ['minutes', 'budget'], dataset: 'council', disputed: false, kinds: ['person', 'state'] },
};
const seen: Seen = { states: ['attested', 'presumed'], changes: ['unchanged'] };
const isolated = (facet: Parameters<typeof isolate>[1], ...values: string[]) =>
  values.reduce((filter, value) => isolate(filter, facet, value, true), NO_FILTER);

describe('a choice of one value', () => {
  it('lets all pass when there is none, only what is isolated when something is, and nothing that is left out', () => {
    expect([lets(null, 'a'), lets(undefined, 'a'), lets({ only: [], not: [] }, 'a')]).toEqual([true, true, true]);
    expect([lets({ only: ['a'], not: [] }, 'a'), lets({ only: ['a'], not: [] }, 'b')]).toEqual([true, false]);
    expect([lets({ only: [], not: ['a'] }, 'a'), lets({ only: [], not: ['a'] }, 'b'), lets({ only: ['a'], not: ['a'] }, 'a')]).toEqual([
      ...[false, true, false],
    ]);
  });

  it('is nothing when the text names nothing', () => {
    expect([parseChoice(''), parseChoice('-'), parseChoice(',,')]).toEqual([null, null, null]);
    expect(parseChoice('a,-')).toEqual({ only: ['a'], not: [] });
    expect(writeChoice({ only: ['-a'], not: ['b,c'] })).toBe('\\-a,-b\\,c');
    expect(parseIds('a,b,a')).toEqual(['a', 'b']);
  });
});

describe('a relation', () => {
  it('has a value of every facet', () => {
    expect(valuesOf(relation, seen, 'state')).toEqual(['attested', 'presumed']);
    expect(valuesOf(relation, seen, 'change')).toEqual(['unchanged']);
    expect(valuesOf(relation, seen, 'kind')).toEqual(['person', 'state']);
    expect(valuesOf(relation, seen, 'source')).toEqual(['minutes', 'budget']);
    expect([valuesOf(relation, seen, 'dispute'), valuesOf({ ...relation, disputed: true }, seen, 'dispute')]).toEqual([
      ...[['undisputed'], ['disputed']],
    ]);
    expect([valuesOf(relation, seen, 'type'), valuesOf(relation, seen, 'dataset')]).toEqual([['FUNDS'], ['council']]);
  });

  it('passes with one of the values that are isolated, and none of those left out', () => {
    expect(passes(relation, seen, NO_FILTER)).toBe(true);
    expect(passes(relation, seen, isolated('source', 'budget', 'other'))).toBe(true);
    expect(passes(relation, seen, isolated('source', 'other'))).toBe(false);
    expect(passes(relation, seen, exclude(NO_FILTER, 'source', 'budget'))).toBe(false);
    expect(passes(relation, seen, exclude(NO_FILTER, 'source', 'other'))).toBe(true);
    expect(passes(relation, seen, isolated('dispute', 'disputed'))).toBe(false);
  });

  it('passes a kind only with both of its actors', () => {
    expect(passes(relation, seen, isolated('kind', 'person'))).toBe(false);
    expect(passes(relation, seen, isolated('kind', 'person', 'state'))).toBe(true);
  });

  it('passes every facet but the one that is left aside', () => {
    const filter = { ...isolated('type', 'ARMS'), ...isolated('dataset', 'council') };
    expect([passes(relation, seen, filter), passes(relation, seen, filter, 'type'), passes(relation, seen, filter, 'dataset')]).toEqual([
      ...[false, true, false],
    ]);
  });

  it('passes a state or a change where no window is looked at, and nothing else that it lacks', () => {
    for (const facet of ['state', 'change'] as const)
      expect([facet, passes(relation, UNSEEN, isolated(facet, 'x'))]).toEqual([facet, true]);
    expect(passes(relation, seen, isolated('state', 'uncertain'))).toBe(false);
    expect(passes({ ...relation, sources: [] }, seen, isolated('source', 'minutes'))).toBe(false);
  });
});

describe('choosing values', () => {
  it('isolates one in place of others or beside them, and lets go of it again', () => {
    const one = isolate(NO_FILTER, 'type', 'FUNDS');
    expect(one).toEqual({ type: { only: ['FUNDS'], not: [] } });
    expect(isolate(one, 'type', 'ARMS')).toEqual({ type: { only: ['ARMS'], not: [] } });
    const two = isolate(one, 'type', 'ARMS', true);
    expect(two).toEqual({ type: { only: ['FUNDS', 'ARMS'], not: [] } });
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
    expect([isEmpty(filter), isEmpty(NO_FILTER)]).toEqual([false, true]);
  });

  it('says how a value stands', () => {
    const filter = exclude(isolate(NO_FILTER, 'type', 'FUNDS'), 'type', 'ARMS');
    expect(['FUNDS', 'ARMS', 'TRAINS'].map((type) => standing(filter, 'type', type))).toEqual(['only', 'not', 'out']);
    const left = exclude(NO_FILTER, 'type', 'ARMS');
    expect([standing(left, 'type', 'FUNDS'), standing(left, 'type', 'ARMS'), standing(left, 'sign', 'hostile')]).toEqual([
      'in',
      'not',
      'in',
    ]);
  });
});
