import fc from 'fast-check';
import { countFacets } from '../../../client/graph/counts.ts';
import { differenceOf } from '../../../client/graph/scene-difference.ts';
import { type StateChangeIndex, stateChangeIndex } from '../../../client/graph/state-change-index.ts';
import { tallyOf } from '../../../client/graph/tally.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { changeOf, isVisible, stateOf, updateVisibleGraph, visibleGraphOf, visibleRelations } from '../../../client/graph/visible-graph.ts';
import { CHANGES } from '../../../model/comparison/compare-windows.ts';
import { exclude, type Filter, isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { addDays, type Day } from '../../../model/time/day.ts';
import { stateIn, turningDays } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { actor, BOTH, coded, council, NEITHER, PRESUMED, relation, VOCABULARY, viewCriteria } from '../council.ts';
import { anyTime } from './any-time.ts';

const NONE = { attested: 0, uncertain: 0, presumed: 0, foretold: 0, undated: 0, unknown: 0 };
const NO_CHANGES = {
  ...{ begun: 0, ended: 0, turned: 0, 'newly-attested': 0, 'no-longer-attested': 0 },
  ...{ 'newly-presumed-or-uncertain': 0, 'no-longer-presumed-or-uncertain': 0, continued: 0, between: 0 },
};
/** Nothing of the time of a relation, which another then gives. */
const UNTIMED = { foretold: undefined, possibleFrom: undefined, possibleTo: undefined };

const ids = (visibleGraph: ReturnType<typeof visibleGraphOf>) => visibleRelations(visibleGraph).map(({ id }) => id);

describe('a scene', () => {
  it('shows the relations of its window, each in its state', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2003));
    expect(ids(visibleGraph)).toEqual(['leads', 'funds', 'opposes', 'vague']);
    const states = Object.fromEntries(visibleGraph.unionGraph.relations.map((item) => [item.id, stateOf(visibleGraph, item)]));
    expect(states).toEqual({
      leads: 'attested',
      funds: 'presumed',
      opposes: 'attested',
      rivals: 'absent',
      vague: 'uncertain',
      itself: 'absent',
    });
  });

  it('leaves presumed relations out when they are switched off, and says how many', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2003, { asked: NEITHER }));
    expect(ids(visibleGraph)).not.toContain('funds');
    expect(tallyOf(visibleGraph)).toEqual({
      ...{ states: { ...NONE, attested: 2, uncertain: 1 }, unseen: { presumed: 1, unknown: 0 }, relations: 3, actors: 4 },
      ...{ inState: { ...NONE, attested: 2, uncertain: 1, presumed: 1 }, filtered: 0, setAside: 0, inWindow: 3, changes: null },
    });
  });

  it('shows what is foretold or undated in a state of its own, and what is not known only when it is asked for', () => {
    const relations = [
      coded('seen', '/..', { type: 'HOSTS' }),
      coded('twice', '2002/', { attests: ['2002', '2006'], type: 'ARMS' }),
      coded('undated', '', { type: 'FUNDS' }),
      coded('foretold', '2004', { status: 'announced', type: 'TRAINS' }),
    ];
    const unionGraph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
    const stated = (more: Parameters<typeof viewCriteria>[1]) => {
      const graph = visibleGraphOf(unionGraph, viewCriteria(2004, more));
      return visibleRelations(graph).map((item) => [item.id, stateOf(graph, item)]);
    };
    const always = [
      ['undated', 'undated'],
      ['foretold', 'foretold'],
    ];
    const unknown = [
      ['seen', 'unknown'],
      ['twice', 'unknown'],
    ];
    expect(stated({})).toEqual(always);
    expect(stated({ asked: BOTH })).toEqual([...unknown, ...always]);
    expect(stated({ filter: isolate(NO_FILTER, 'state', 'unknown') })).toEqual(unknown);
    expect(tallyOf(visibleGraphOf(unionGraph, viewCriteria(2004)))).toMatchObject({
      ...{ states: { ...NONE, foretold: 1, undated: 1 }, unseen: { presumed: 0, unknown: 2 }, relations: 2, inWindow: 2 },
    });
  });

  it('counts the states of a window as the legend does, whatever is filtered, switched off or set aside', () => {
    const filters = [
      NO_FILTER,
      isolate(NO_FILTER, 'state', 'attested'),
      isolate(NO_FILTER, 'state', 'presumed'),
      isolate(isolate(NO_FILTER, 'state', 'uncertain'), 'sign', 'supportive'),
      exclude(NO_FILTER, 'state', 'attested'),
      isolate(NO_FILTER, 'sign', 'hostile'),
    ];
    for (const filter of filters) {
      for (const asked of [BOTH, NEITHER]) {
        for (const hidden of [new Set<string>(), new Set(['mayor'])]) {
          const visibleGraph = visibleGraphOf(council(), viewCriteria(2003, { filter, asked, hidden }));
          const { inState, states, relations } = tallyOf(visibleGraph);
          expect(Object.fromEntries(Object.entries(inState).filter(([, count]) => count > 0))).toEqual(
            Object.fromEntries(countFacets(visibleGraph).state),
          );
          expect(Object.values(states).reduce((sum, count) => sum + count)).toBe(relations);
        }
      }
    }
  });

  it('counts what the filters hide', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2003, { filter: isolate(NO_FILTER, 'sign', 'hostile') }));
    expect(ids(visibleGraph)).toEqual(['opposes']);
    expect(tallyOf(visibleGraph)).toMatchObject({ relations: 1, filtered: 3, inWindow: 4, actors: 2 });
  });

  it('counts a relation of an actor with itself once', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2004));
    const index = visibleGraph.unionGraph.actorById.get('council')?.index ?? -1;
    expect(visibleGraph.degrees[index]).toBe(3);
    expect(visibleGraph.unionGraph.relationsOf[index]?.map((each) => visibleGraph.unionGraph.relations[each]?.id)).toEqual([
      'leads',
      'funds',
      'itself',
    ]);
  });

  it('names what a step changes, and only that', () => {
    const before = visibleGraphOf(council(), viewCriteria(2005));
    const after = updateVisibleGraph(before, { ...before.criteria, window: yearWindow(2006) });
    const changed = differenceOf(before, after).relations.map((index) => after.unionGraph.relations[index]?.id);
    expect(changed).toEqual(['opposes', 'vague']);
    expect(before).toEqual(visibleGraphOf(before.unionGraph, before.criteria));
    // Each has one less.
    expect(differenceOf(before, after).actors.map((index) => after.unionGraph.actorIds[index])).toEqual(['mayor', 'union', 'press']);
  });

  it('names what is shown in another state, and what a filter changes', () => {
    const changed = (...[a, b]: [Parameters<typeof viewCriteria>, Parameters<typeof viewCriteria>]) => {
      const [before, after] = [visibleGraphOf(council(), viewCriteria(...a)), visibleGraphOf(council(), viewCriteria(...b))];
      const { relations, actors } = differenceOf(before, after);
      return [relations.map((index) => after.unionGraph.relationIds[index]), actors.map((index) => after.unionGraph.actorIds[index])];
    };
    // Funds is attested, and then presumed; two begin.
    expect(changed([2002], [2003])).toEqual([
      ['funds', 'opposes', 'vague'],
      ['mayor', 'union', 'press'],
    ]);
    expect(changed([2002], [2002, { filter: isolate(NO_FILTER, 'type', 'FUNDS') }])).toEqual([['leads'], ['mayor', 'council']]);
    expect(changed([2002], [2002])).toEqual([[], []]);
  });

  it('names an actor without relations who is set aside, or whom a filter hides', () => {
    const { actors, relations } = council();
    const built = buildUnionGraph({ actors: [...actors, actor('hermit')], relations: [...relations] }, VOCABULARY);
    const plain = viewCriteria(2003);
    const changed = (more: Partial<typeof plain>) => {
      const [before, after] = [visibleGraphOf(built, plain), visibleGraphOf(built, { ...plain, ...more })];
      return differenceOf(before, after).actors.map((index) => built.actorIds[index]);
    };
    expect(changed({ hidden: new Set(['hermit']) })).toEqual(['hermit']);
    expect(changed({ filter: exclude(NO_FILTER, 'kind', 'person') })).toContain('hermit');
    expect(changed({ window: yearWindow(2003) })).toEqual([]);
  });

  it.each<[string, Parameters<typeof viewCriteria>[1]]>([
    ['the comparison', { compared: { of: 'windows', window: yearWindow(2004) } }],
    ['the filter', { filter: isolate(NO_FILTER, 'sign', 'hostile') }],
    ['who is hidden', { hidden: new Set(['mayor']) }],
    ['who alone is shown', { only: new Set(['mayor', 'union']) }],
    ['whether what is presumed is shown', { asked: NEITHER }],
  ])('is right when %s changes and the window does not', (_, more) => {
    const plain = viewCriteria(2003);
    const other = { ...plain, ...more };
    const built = council();
    expect(updateVisibleGraph(visibleGraphOf(built, plain), other)).toEqual(visibleGraphOf(built, other));
    expect(updateVisibleGraph(visibleGraphOf(built, other), plain)).toEqual(visibleGraphOf(built, plain));
  });

  it('names what the other window changes in a comparison, and what its begin and end change', () => {
    const compared = (year: number | null) =>
      visibleGraphOf(council(), viewCriteria(2003, { compared: year === null ? null : { of: 'windows', window: yearWindow(year) } }));
    const changed = (a: number | null, b: number | null) => {
      const [before, after] = [compared(a), compared(b)];
      return differenceOf(before, after).relations.map((index) => after.unionGraph.relationIds[index]);
    };
    expect([changed(2001, 2001), changed(2001, 2002), changed(2001, 2007), changed(2002, 2004)]).toEqual([
      [],
      ['funds'],
      // What lies between the two is shown too.
      ['leads', 'funds', 'opposes', 'rivals', 'vague', 'itself'],
      ['funds', 'opposes', 'rivals', 'vague', 'itself'],
    ]);
    expect([changed(null, 2001), changed(2001, null)]).toEqual(
      Array(2).fill(expect.arrayContaining(['leads', 'funds', 'opposes', 'vague'])),
    );
  });
});

describe('actors set aside', () => {
  it('take their relations with them, which are counted apart from what filters hide', () => {
    const visibleGraph = visibleGraphOf(
      council(),
      viewCriteria(2003, { hidden: new Set(['union']), filter: isolate(NO_FILTER, 'type', 'FUNDS') }),
    );
    expect(ids(visibleGraph)).toEqual([]);
    expect(tallyOf(visibleGraph)).toMatchObject({ relations: 0, inWindow: 4, setAside: 3, filtered: 1 });
  });

  it('are all but those that are to be shown alone', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2003, { only: new Set(['mayor', 'council']) }));
    expect(ids(visibleGraph)).toEqual(['leads']);
    expect(tallyOf(visibleGraph)).toMatchObject({ relations: 1, actors: 2, setAside: 3, filtered: 0, inWindow: 4 });
  });

  it.each(['council', 'union'])('take away what is presumed of them too, whichever end they are: %s', (id) => {
    const tally = tallyOf(visibleGraphOf(council(), viewCriteria(2003, { asked: NEITHER, hidden: new Set([id]) })));
    expect(tally).toMatchObject({ unseen: { presumed: 0 }, setAside: id === 'council' ? 1 : 2, filtered: 0 });
  });
});

describe('two windows compared', () => {
  const visibleGraph = visibleGraphOf(council(), viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2005) } }));
  const changes = Object.fromEntries(visibleGraph.unionGraph.relations.map((item) => [item.id, changeOf(visibleGraph, item)]));

  it('show what either has, each with what became of it', () => {
    expect(changes).toEqual({ leads: 'ended', funds: 'begun', opposes: 'begun', rivals: 'between', vague: 'begun', itself: 'between' });
    expect(ids(visibleGraph)).toEqual(['leads', 'funds', 'opposes', 'rivals', 'vague', 'itself']);
    expect(tallyOf(visibleGraph)).toMatchObject({ changes: { ...NO_CHANGES, begun: 3, ended: 1, between: 2 }, relations: 6, inWindow: 6 });
    const next = visibleGraphOf(council(), viewCriteria(2002, { compared: { of: 'windows', window: yearWindow(2003) } }));
    expect(tallyOf(next).changes).toEqual({ ...NO_CHANGES, begun: 2, continued: 1, 'no-longer-attested': 1 });
  });

  it('are counted by change as the legend counts, whatever change is filtered by, and within the other filters', () => {
    const compared = (filter: Filter) =>
      visibleGraphOf(council(), viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2005) }, filter }));
    const filters = [
      isolate(NO_FILTER, 'change', 'between'),
      exclude(NO_FILTER, 'change', 'begun'),
      isolate(isolate(NO_FILTER, 'change', 'between'), 'sign', 'hostile'),
    ];
    for (const filter of filters) {
      const graph = compared(filter);
      const { changes, relations, filtered } = tallyOf(graph);
      const inLegend = Object.fromEntries(CHANGES.map((change) => [change, countFacets(graph).change.get(change) ?? 0]));
      expect(changes).toEqual(inLegend);
      expect(relations + filtered).toBe(6);
    }
    expect(tallyOf(compared(filters[0] ?? NO_FILTER))).toMatchObject({ changes: { ended: 1, between: 2 }, relations: 2 });
  });

  it('show what either has in a state that is shown, and leave out what both only presume when that is switched off', () => {
    const compared = (year: number, other: number, asked: typeof PRESUMED) =>
      visibleGraphOf(council(), viewCriteria(year, { compared: { of: 'windows', window: yearWindow(other) }, asked }));
    // Funds is attested in 2002 and only presumed afterwards.
    expect([ids(compared(2002, 2003, NEITHER)), ids(compared(2003, 2002, NEITHER))]).toEqual([
      ['leads', 'funds', 'opposes', 'vague'],
      ['leads', 'funds', 'opposes', 'vague'],
    ]);
    expect([ids(compared(2003, 2005, PRESUMED)).includes('funds'), ids(compared(2003, 2005, NEITHER)).includes('funds')]).toEqual([
      true,
      false,
    ]);
    expect(tallyOf(compared(2003, 2005, NEITHER))).toMatchObject({ relations: 5, unseen: { presumed: 1 }, inWindow: 5 });
  });

  it('never call begun what nobody dates, and do not let a filter by a change or a state pass what has none', () => {
    const unionGraph = buildUnionGraph(
      {
        actors: [actor('a'), actor('b')],
        relations: [
          coded('undated', '', { type: 'FUNDS' }),
          coded('once', '/', { type: 'ARMS' }),
          coded('foretold', '2004', { status: 'forecast', type: 'TRAINS' }),
          coded('seen', '/..', { type: 'HOSTS' }),
          coded('event', '2006-05-01', { type: 'WITHDRAWS_SUPPORT', temporality: 'event' }),
        ],
      },
      VOCABULARY,
    );
    const compared = (more: Parameters<typeof viewCriteria>[1] = {}) =>
      visibleGraphOf(unionGraph, viewCriteria(2004, { compared: { of: 'windows', window: yearWindow(2008) }, ...more }));
    const told = (graph: ReturnType<typeof compared>) => visibleRelations(graph).map((item) => [item.id, changeOf(graph, item)]);
    expect(told(compared())).toEqual([
      ['undated', null],
      ['foretold', null],
      ['seen', 'newly-attested'],
      ['event', 'between'],
    ]);
    // Nobody attests "once" for any day.
    expect(told(compared({ asked: BOTH })).map(([id]) => id)).toContain('once');
    expect(tallyOf(compared())).toMatchObject({ unseen: { presumed: 0, unknown: 1 }, states: { undated: 1, foretold: 1 } });
    const filtered = (facet: 'change' | 'state', value: string) =>
      told(compared({ filter: isolate(NO_FILTER, facet, value) })).map(([id]) => id);
    expect(CHANGES.map((change) => filtered('change', change))).toEqual([[], [], [], ['seen'], [], [], [], [], ['event']]);
    expect([filtered('state', 'attested'), filtered('state', 'undated'), filtered('state', 'unknown')]).toEqual([
      ['seen'],
      ['undated'],
      ['once', 'seen'],
    ]);
  });

  it('say the same whichever of the two one began with', () => {
    const other = visibleGraphOf(council(), viewCriteria(2005, { compared: { of: 'windows', window: yearWindow(2001) } }));
    expect(other.comparison?.changes).toEqual(visibleGraph.comparison?.changes);
    expect(other.visible).toEqual(visibleGraph.visible);
  });

  it('can be filtered by what became of a relation', () => {
    for (const change of CHANGES) {
      const filtered = visibleGraphOf(
        council(),
        viewCriteria(2001, { compared: { of: 'windows', window: yearWindow(2005) }, filter: isolate(NO_FILTER, 'change', change) }),
      );
      expect([change, ids(filtered)]).toEqual([change, ids(visibleGraph).filter((id) => changes[id] === change)]);
    }
  });

  it('do not filter by it when the comparison has ended', () => {
    expect(ids(visibleGraphOf(council(), viewCriteria(2003, { filter: isolate(NO_FILTER, 'change', 'ended') })))).toHaveLength(4);
  });
});

const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2000-01-01', offset));
const time = anyTime(day, 900);
const window = fc.tuple(day, fc.integer({ min: 1, max: 1500 })).map(([from, length]) => ({ from, to: addDays(from, length) }));

const closeDay = fc.nat(14).map((offset) => addDays('2000-01-01', offset));
const closeTime = anyTime(closeDay, 3);
const closeWindow = fc.tuple(closeDay, fc.integer({ min: 1, max: 6 })).map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('the index of what flips', () => {
  it('has every relation whose state differs between any two windows', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 12 }), window, window, (relations, before, after) => {
        const found = new Set(stateChangeIndex(relations).candidates(before, after));
        return relations.every((item, index) => found.has(index) || stateIn(item, before) === stateIn(item, after));
      }),
    );
  });

  // Days of a fortnight, so that a turning day and an edge of a window are often the same day.
  it('has every relation to whose turning day an edge of the window comes, or which it leaves', () => {
    let [touched, drawn] = [0, 0];
    fc.assert(
      fc.property(fc.array(closeTime, { minLength: 1, maxLength: 6 }), closeWindow, closeWindow, (relations, before, after) => {
        const found = new Set(stateChangeIndex(relations).candidates(before, after));
        const isTouched = ({ starts, ends }: ReturnType<typeof turningDays>) =>
          starts.some((each) => each === before.to || each === after.to) ||
          ends.some((each) => each === before.from || each === after.from);
        touched += relations.map(turningDays).filter(isTouched).length;
        drawn += 1;
        return relations.every((item, index) => found.has(index) || stateIn(item, before) === stateIn(item, after));
      }),
    );
    expect(touched).toBeGreaterThan(drawn / 2);
  });

  it('looks at no more than what the edges of the window pass', () => {
    const relations = Array.from({ length: 100 }, (_, index) => relation(`r${index}`, 'a', 'b', 1900 + index, 1900 + index));
    // The end of the window comes to the begin of two, and its begin to the end of two.
    expect(stateChangeIndex(relations).candidates(yearWindow(1950), yearWindow(1951))).toEqual([49, 50, 51, 52]);
  });
});

describe('stepping', () => {
  it('gives the same scene as building it from the beginning, through any windows and filters', () => {
    const filters = [
      NO_FILTER,
      isolate(NO_FILTER, 'state', 'presumed'),
      isolate(NO_FILTER, 'state', 'unknown'),
      exclude(NO_FILTER, 'state', 'uncertain'),
    ];
    const switches = [PRESUMED, NEITHER, BOTH];
    const hidden = [new Set<string>(), new Set(['a'])];
    const only = [null, new Set(['b'])];
    const start = fc.record({
      ...{ window: closeWindow, asked: fc.constantFrom(...switches), filter: fc.constantFrom(...filters) },
      ...{ compared: fc.constant(null), hidden: fc.constantFrom(...hidden), only: fc.constantFrom(...only) },
    });
    // Most steps of a person change the window and nothing else; some change one thing beside it.
    const changes = fc.array(
      fc.tuple(
        closeWindow,
        fc.oneof(
          { weight: 6, arbitrary: fc.constant({}) },
          fc.record({ filter: fc.constantFrom(...filters) }),
          fc.record({ asked: fc.constantFrom(...switches) }),
          fc.record({ hidden: fc.constantFrom(...hidden) }),
          fc.record({ only: fc.constantFrom(...only) }),
          fc.record({ compared: fc.option(fc.record({ of: fc.constant('windows' as const), window: closeWindow })) }),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    );
    let [steps, incremental, looked, relationsInAll] = [0, 0, 0, 0];
    fc.assert(
      fc.property(fc.array(closeTime, { minLength: 1, maxLength: 10 }), start, changes, (spells, first, path) => {
        const relations = spells.map((spell, index) => ({
          ...relation(`r${index}`, index % 2 ? 'a' : 'b', 'b', 2000, 2001, UNTIMED),
          ...spell,
        }));
        const built = buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
        const candidates: StateChangeIndex['candidates'] = (before, after) => {
          const found = built.stateChanges.candidates(before, after);
          incremental += 1;
          looked += found.length;
          relationsInAll += relations.length;
          return found;
        };
        const unionGraph = { ...built, stateChanges: { candidates } };
        let stepped = visibleGraphOf(unionGraph, first);
        for (const [window, change] of path) {
          const before = stepped;
          stepped = updateVisibleGraph(before, { ...before.criteria, ...change, window });
          steps += 1;
          const fresh = visibleGraphOf(unionGraph, stepped.criteria);
          expect([stepped.states, stepped.visible, stepped.degrees, stepped.comparison]).toEqual([
            ...[fresh.states, fresh.visible, fresh.degrees, fresh.comparison],
          ]);
          expect(unionGraph.relations.filter((item) => isVisible(stepped, item))).toEqual(visibleRelations(fresh));
        }
      }),
    );
    // The short way is really gone, for most steps, and looks at a part of the relations.
    expect(incremental).toBeGreaterThan(steps / 4);
    expect(looked).toBeLessThan(relationsInAll);
  });
});
