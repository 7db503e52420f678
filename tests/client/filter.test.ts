import { allYearsCounter } from '../../client/graph/all-years-counts.ts';
import { countFacets, facetCounter } from '../../client/graph/counts.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf, visibleRelations } from '../../client/graph/visible-graph.ts';
import { mostAttestedYear, timelineYearsOf } from '../../client/graph/years.ts';
import { exclude, FACETS, type Filter, facetValueState, isEmptyFilter, isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, coded, council, NEITHER, PRESUMED, relation, VOCABULARY, viewCriteria } from './council.ts';

const unionGraph = council();
const scene = (filter: Filter, year = 2004) => visibleGraphOf(unionGraph, viewCriteria(year, { filter }));
const shown = (filter: Filter) => visibleRelations(scene(filter)).map(({ id }) => id);

describe('a filter', () => {
  it('isolates a value, and lets all pass when it is clicked again', () => {
    const filter = isolate(NO_FILTER, 'type', 'OPPOSES');
    expect(shown(filter)).toEqual(['opposes', 'itself']);
    expect(isEmptyFilter(isolate(filter, 'type', 'OPPOSES'))).toBe(true);
  });

  it('leaves a value out, and takes it in again', () => {
    const filter = exclude(NO_FILTER, 'sign', 'hostile');
    expect(shown(filter)).toEqual(['leads', 'funds', 'vague']);
    expect(exclude(filter, 'sign', 'hostile')).toEqual(NO_FILTER);
  });

  it('isolates one more beside another', () => {
    const filter = isolate(isolate(NO_FILTER, 'type', 'LEADS'), 'type', 'FUNDS');
    expect(shown(filter)).toEqual(['leads', 'funds']);
    expect(facetValueState(filter, 'type', 'RIVALS')).toBe('out');
  });

  it('of actor kinds needs both ends, as /api/graph does', () => {
    expect(shown(isolate(NO_FILTER, 'kind', 'institution'))).toEqual(['itself']);
    expect(shown(exclude(NO_FILTER, 'kind', 'institution'))).toEqual(['opposes']);
  });

  it('of what a relation touches needs one end', () => {
    expect(shown(isolate(NO_FILTER, 'touches', 'institution'))).toEqual(shown(NO_FILTER).filter((id) => id !== 'opposes'));
    expect(shown(exclude(NO_FILTER, 'touches', 'institution'))).toEqual(['opposes']);
  });

  it('joins facets: a relation passes all of them', () => {
    expect(shown(isolate(isolate(NO_FILTER, 'category', 'hostility'), 'status', 'alleged'))).toEqual(['opposes']);
    expect(shown(isolate(NO_FILTER, 'source', 'budget'))).toEqual(['funds']);
  });
});

describe('the counts of the legend', () => {
  it('are what isolating the value would show, whatever else is set', () => {
    for (const filter of [NO_FILTER, isolate(NO_FILTER, 'sign', 'hostile'), exclude(NO_FILTER, 'state', 'presumed')]) {
      const counts = countFacets(scene(filter));
      for (const facet of FACETS.filter((name) => name !== 'kind' && name !== 'change')) {
        const { [facet]: _, ...others } = filter;
        for (const [value, count] of counts[facet])
          expect([facet, value, count]).toEqual([facet, value, shown(isolate(others, facet, value)).length]);
      }
    }
  });

  it('are of every value that a relation has, and none that only another facet lets pass', () => {
    const of = (filter: Filter, facet: (typeof FACETS)[number]) => Object.fromEntries(countFacets(scene(filter))[facet]);
    const hostile = isolate(NO_FILTER, 'sign', 'hostile');
    expect(of(hostile, 'sign')).toEqual({ supportive: 3, hostile: 3 });
    expect(of(hostile, 'type')).toEqual({ OPPOSES: 2, RIVALS: 1 });
    expect(of(isolate(hostile, 'status', 'alleged'), 'sign')).toEqual({ hostile: 1 });
  });

  it('are the same when they are counted step by step', () => {
    const counter = facetCounter(scene(NO_FILTER));
    counter.add(0, 2);
    counter.add(2, unionGraph.relations.length);
    expect(counter.counts).toEqual(countFacets(scene(NO_FILTER)));
  });

  it('of all years are what isolating the value would show in one year or another, whatever the window', () => {
    const years = timelineYearsOf(unionGraph).map(({ year }) => year);
    const ever = (filter: Filter, more: Parameters<typeof viewCriteria>[1]) =>
      new Set(years.flatMap((year) => visibleRelations(visibleGraphOf(unionGraph, viewCriteria(year, { ...more, filter }))))).size;
    const foretold = isolate(NO_FILTER, 'state', 'foretold');
    const filters = [NO_FILTER, isolate(NO_FILTER, 'sign', 'hostile'), exclude(NO_FILTER, 'state', 'presumed'), foretold];
    for (const more of [{}, { hidden: new Set(['council']) }, { asked: NEITHER }]) {
      for (const filter of filters) {
        const counter = allYearsCounter(unionGraph, viewCriteria(1950, { ...more, filter }));
        counter.add(0, 2);
        counter.add(2, unionGraph.relations.length);
        for (const facet of FACETS.filter((name) => name !== 'kind' && name !== 'change')) {
          const { [facet]: _, ...others } = filter;
          for (const [value, count] of counter.counts[facet])
            expect([facet, value, count]).toEqual([facet, value, ever(isolate(others, facet, value), more)]);
        }
        if (filter === NO_FILTER) expect([more, counter.counts.type.size > 1, counter.counts.kind.size > 1]).toEqual([more, true, true]);
      }
    }
    const all = allYearsCounter(unionGraph, viewCriteria(1950));
    all.add(0, unionGraph.relations.length);
    expect(Object.fromEntries(all.counts.kind)).toEqual({ person: 1, institution: 2, political_movement: 1 });
  });

  it('count actors for the kinds, each once', () => {
    expect(Object.fromEntries(countFacets(scene(NO_FILTER)).kind)).toEqual({ person: 1, institution: 2, political_movement: 1 });
  });

  it('count an actor without relations with its kind, unless it is filtered by more than that or set aside', () => {
    const withPress = buildUnionGraph(
      {
        actors: [actor('a'), actor('b', { kind: 'state' }), actor('press', { kind: 'institution' })],
        relations: [relation('r', 'a', 'b', 2004, 2004)],
      },
      VOCABULARY,
    );
    const kinds = (more: Parameters<typeof viewCriteria>[1]) =>
      Object.fromEntries(countFacets(visibleGraphOf(withPress, viewCriteria(2004, more))).kind);
    const all = { person: 1, state: 1, institution: 1 };
    expect([kinds({}), kinds({ filter: isolate(NO_FILTER, 'kind', 'person') })]).toEqual([all, all]);
    expect(kinds({ filter: isolate(NO_FILTER, 'sign', 'hostile') })).toEqual({});
    expect(kinds({ hidden: new Set(['press']) })).toEqual({ person: 1, state: 1 });
  });

  it('show how many are presumed or not known even when these are switched off, and count them nowhere else', () => {
    const off = visibleGraphOf(unionGraph, viewCriteria(2004, { asked: NEITHER }));
    expect(countFacets(off).state.get('presumed')).toBe(1);
    expect(Object.fromEntries(countFacets(off).type)).toEqual({ LEADS: 1, OPPOSES: 2, RIVALS: 1, COURTS: 1 });
    const relations = [coded('seen', '/..', { type: 'HOSTS' }), coded('undated', '', { type: 'FUNDS' })];
    const counts = countFacets(
      visibleGraphOf(buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY), viewCriteria(2004)),
    );
    expect([Object.fromEntries(counts.state), Object.fromEntries(counts.type)]).toEqual([{ unknown: 1, undated: 1 }, { FUNDS: 1 }]);
  });

  it('count a comparison of which either window shows the relation, and one that both only presume under its state alone', () => {
    const count = (asked: typeof PRESUMED, other: number) =>
      countFacets(visibleGraphOf(unionGraph, viewCriteria(2005, { asked, compared: { of: 'windows', window: yearWindow(other) } })));
    // Funds is attested in 2002 and presumed from 2003 on.
    const [on, off] = [count(PRESUMED, 2003), count(NEITHER, 2003)];
    expect([on.state.get('presumed'), on.change.get('continued'), on.type.get('FUNDS')]).toEqual([1, 3, 1]);
    expect([off.state.get('presumed'), off.change.get('continued'), off.type.get('FUNDS')]).toEqual([1, 2, undefined]);
    expect([on.change.get('between'), off.change.get('between'), on.state.get('between')]).toEqual([2, 2, undefined]);
    expect(count(NEITHER, 2002).type.get('FUNDS')).toBe(1);
  });

  it('count neither relations nor actors of those that are set aside', () => {
    const counts = countFacets(visibleGraphOf(unionGraph, viewCriteria(2003, { hidden: new Set(['council']) })));
    expect(Object.fromEntries(counts.type)).toEqual({ OPPOSES: 1, COURTS: 1 });
    expect(counts.state.get('presumed')).toBeUndefined();
  });
});

describe('the years', () => {
  it('count a relation in every year it lasts, as the scene of that year does', () => {
    for (const filter of [NO_FILTER, isolate(NO_FILTER, 'sign', 'hostile'), isolate(NO_FILTER, 'state', 'attested')]) {
      for (const { year, unknown: _notShown, ...states } of timelineYearsOf(unionGraph, filter)) {
        const sum = Object.values(states)
          .flatMap((signs) => Object.values(signs))
          .reduce((a, b) => a + b, 0);
        expect([year, sum]).toEqual([year, visibleRelations(scene(filter, year)).length]);
      }
    }
  });

  it('open on the one with most attested relations', () => {
    expect(mostAttestedYear(timelineYearsOf(unionGraph, NO_FILTER))).toBe(2004);
    expect(mostAttestedYear([])).toBeUndefined();
  });
});
