import { bestConnected, partOf } from '../../../client/graph/part.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { viewerActions } from '../../../client/state/viewer-actions.ts';
import type { CameraRequest } from '../../../client/state/viewer-context.ts';
import type { Selected } from '../../../client/url/parsers.ts';
import { PARSERS, type SetUrlValues, type UrlValues } from '../../../client/url/viewer-url.ts';
import { isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { council, viewCriteria } from '../council.ts';

const unionGraph = council();
const actor = (id: string): Selected => ({ kind: 'actor', id });
const relation = (id: string): Selected => ({ kind: 'relation', id });

/** What an empty address says. */
const EMPTY = Object.fromEntries(
  Object.entries(PARSERS).map(([name, parser]) => [name, 'defaultValue' in parser ? parser.defaultValue : null]),
) as UrlValues;

/** The actions where the address says this, with what they write to it and where they send the camera. */
function at(values: Partial<UrlValues> = {}, more: Parameters<typeof viewCriteria>[1] = {}) {
  const written: Record<string, unknown>[] = [];
  const options: unknown[] = [];
  const wishes: (CameraRequest | null)[] = [];
  const set = ((change: Record<string, unknown>, option?: unknown) => {
    written.push(change);
    options.push(option);
    return Promise.resolve(new URLSearchParams());
  }) as SetUrlValues;
  const now = () => ({
    unionGraph,
    selection: values.sel ?? [],
    visibleGraph: visibleGraphOf(unionGraph, viewCriteria(2003, more)),
    part: partOf(
      unionGraph,
      {},
      bestConnected(unionGraph, viewCriteria(2003)),
      { most: values.draw ?? 'all', also: values.also ?? [], alone: [], apart: undefined },
      null,
    ),
    values: { ...EMPTY, ...values },
  });
  return { ...viewerActions(now, set, (wish) => wishes.push(wish)), written, options, wishes };
}

describe('actors set aside', () => {
  it('are hidden beside those that are, each once, and are no longer selected', () => {
    const viewer = at({ hide: ['press'], sel: [actor('union'), actor('mayor')] });
    viewer.hide(['union', 'press']);
    expect(viewer.written).toEqual([{ hide: ['press', 'union'], sel: [actor('mayor')] }]);
  });

  it('are all others when only some are shown, and these are not hidden any more', () => {
    const viewer = at({ hide: ['press', 'union'], only: ['council'] });
    viewer.showOnly(['union', 'mayor']);
    expect(viewer.written).toEqual([{ only: ['union', 'mayor'], hide: ['press'] }]);
  });

  it('come back from being hidden, and from not being among the only ones', () => {
    const hidden = at({ hide: ['press', 'union'] });
    hidden.bringBack(['union']);
    expect(hidden.written).toEqual([{ hide: ['press'] }]);
    const others = at({ hide: ['press', 'union'], only: ['mayor'] });
    others.bringBack(['union', 'mayor']);
    expect(others.written).toEqual([{ hide: ['press'], only: ['mayor', 'union'] }]);
    others.bringAllBack();
    expect(others.written[1]).toEqual({ hide: null, only: null });
  });
});

describe('actors of whom a large graph draws none', () => {
  const drawn = (most: number, values: Partial<UrlValues> = {}) => at({ draw: most, ...values });

  it('come in with their neighbours when they are selected, and stay beside those who came in before', () => {
    const viewer = drawn(1, { also: ['council'] });
    viewer.select(actor('press'));
    viewer.selectAndFocus(actor('press'));
    viewer.select(actor('mayor'));
    expect(viewer.written).toEqual([
      { sel: [actor('press')], also: ['council', 'press'] },
      { sel: [actor('press')], also: ['council', 'press'] },
      { sel: [actor('mayor')] },
    ]);
  });

  it('come in when an actor is expanded, and those set aside come back; of whom all are drawn nothing is written', () => {
    const viewer = drawn(1, {});
    viewer.expand('press', ['press', 'union']);
    const whole = at();
    whole.expand('press', ['press', 'union']);
    const aside = at({ hide: ['union'] }, { hidden: new Set(['union']) });
    aside.expand('press', ['press', 'union']);
    expect([viewer.written, whole.written, aside.written]).toEqual([[{ also: ['press'] }], [], [{ hide: [] }]]);
    expect(whole.wishes).toEqual([{ actorIds: ['press', 'union'] }]);
  });

  it('leave again with another number of the best connected', () => {
    const viewer = drawn(1, { also: ['press'] });
    viewer.drawMost('all');
    viewer.drawMost(null);
    expect(viewer.written).toEqual([
      { draw: 'all', also: null },
      { draw: null, also: null },
    ]);
  });
});

describe('a comparison', () => {
  const days = { from: '2003-01-01', to: '2003-01-02' };

  it('begins with what comes just before, or with the first and the last day, by days', () => {
    const viewer = at();
    viewer.toggleComparison();
    viewer.compareEnds();
    expect(viewer.written).toEqual([
      { at: yearWindow(2003), vs: yearWindow(2002), vsKnown: null },
      { at: { from: '2003-12-31', to: '2004-01-01' }, vs: days, vsKnown: null, grain: 'day' },
    ]);
  });

  it('ends with the window, or with the span of which the first and the last day were compared', () => {
    const windows = at({}, { compared: { of: 'windows', window: yearWindow(2001) } });
    windows.toggleComparison();
    expect(windows.written).toEqual([{ vs: null, vsKnown: null, change: null }]);
    const ends = at({}, { window: { from: '2003-01-31', to: '2003-02-01' }, compared: { of: 'windows', window: days } });
    ends.toggleComparison();
    const january = { from: '2003-01-01', to: '2003-02-01' };
    expect(ends.written).toEqual([{ vs: null, vsKnown: null, change: null, at: january, grain: 'month' }]);
  });
});

describe('selecting', () => {
  it('selects one thing in place of what was', () => {
    const viewer = at({ sel: [actor('mayor')] });
    viewer.select(relation('leads'));
    viewer.select(null);
    expect(viewer.written).toEqual([{ sel: [relation('leads')] }, { sel: [] }]);
  });

  it('adds to what is selected, or takes away what already is; a relation is not the actor of the same id', () => {
    const viewer = at({ sel: [actor('mayor'), actor('union')] });
    viewer.select(actor('press'), true);
    viewer.select(actor('mayor'), true);
    viewer.select(relation('union'), true);
    expect(viewer.written).toEqual([
      { sel: [actor('mayor'), actor('union'), actor('press')] },
      { sel: [actor('union')] },
      { sel: [actor('mayor'), actor('union'), relation('union')] },
    ]);
  });

  it('writes nothing when it is what is selected', () => {
    const viewer = at({ sel: [actor('mayor')] });
    viewer.select(actor('mayor'));
    expect(viewer.written).toEqual([]);
    const two = at({ sel: [actor('mayor'), actor('union')] });
    two.select(actor('union'));
    expect(two.written).toEqual([{ sel: [actor('union')] }]);
  });

  it('takes the next actor as the other end, while one end of the paths is chosen', () => {
    const viewer = at({ path: ['mayor'] });
    viewer.select(relation('leads'));
    viewer.select(actor('mayor'));
    viewer.select(actor('union'));
    expect(viewer.written).toEqual([
      { sel: [relation('leads')] },
      { sel: [actor('mayor')] },
      { path: ['mayor', 'union'], nth: null, sel: [] },
    ]);
    const both = at({ path: ['mayor', 'union'] });
    both.select(actor('press'));
    expect(both.written).toEqual([{ sel: [actor('press')] }]);
  });

  it('of nothing ends the paths when nothing is selected', () => {
    const viewer = at({ path: ['mayor', 'union'] });
    viewer.select(null);
    expect(viewer.written).toEqual([{ path: null, nth: null, order: null }]);
    const selected = at({ path: ['mayor', 'union'], sel: [actor('press')] });
    selected.select(null);
    expect(selected.written).toEqual([{ sel: [] }]);
    const none = at();
    none.select(null);
    expect(none.written).toEqual([]);
    const oneEnd = at({ path: ['mayor'] });
    oneEnd.select(null);
    expect(oneEnd.written).toEqual([{ path: null, nth: null, order: null }]);
    const same = at({ path: ['mayor', 'union'], sel: [actor('press')] });
    same.select(actor('press'));
    expect(same.written).toEqual([]);
  });

  it('of several ends the paths too', () => {
    const viewer = at();
    viewer.selectAll([actor('press'), relation('leads')]);
    expect(viewer.written).toEqual([{ sel: [actor('press'), relation('leads')], path: null, nth: null, order: null }]);
  });
});

describe('finding', () => {
  it('selects and sends the camera to an actor, or to both ends of a relation', () => {
    const viewer = at();
    viewer.selectAndFocus(actor('union'));
    viewer.selectAndFocus(relation('leads'));
    viewer.selectAndFocus(relation('gone'));
    expect(viewer.written).toEqual([{ sel: [actor('union')] }, { sel: [relation('leads')] }, { sel: [relation('gone')] }]);
    expect(viewer.wishes).toEqual([
      { actorIds: ['union', 'council', 'mayor', 'press'] },
      { actorIds: ['mayor', 'council'] },
      { actorIds: [] },
    ]);
    viewer.clearCameraRequest();
    viewer.focusOn(['press']);
    expect(viewer.wishes.slice(3)).toEqual([null, { actorIds: ['press'] }]);
  });

  it('leaves the queries, which show no actors, and no other view', () => {
    const [queries, list] = [at({ view: 'cypher' }), at({ view: 'list' })];
    for (const viewer of [queries, list]) viewer.selectAndFocus(actor('union'));
    expect([queries.written, list.written]).toEqual([[{ sel: [actor('union')], view: 'canvas' }], [{ sel: [actor('union')] }]]);
  });

  it('of paths begins with one end or has both, and selects nothing', () => {
    const viewer = at({ sel: [actor('press')] });
    viewer.findPaths('mayor');
    viewer.findPaths('mayor', 'union');
    expect(viewer.written).toEqual([
      { path: ['mayor'], nth: null, sel: [] },
      { path: ['mayor', 'union'], nth: null, sel: [] },
    ]);
  });
});

describe('windows and filters', () => {
  it('are swapped when two windows are compared, and not otherwise', () => {
    const viewer = at({}, { compared: { of: 'windows', window: yearWindow(2005) } });
    viewer.swapWindows();
    expect(viewer.written).toEqual([{ at: yearWindow(2005), vs: yearWindow(2003) }]);
    const one = at();
    one.swapWindows();
    expect(one.written).toEqual([]);
  });

  it('make a step of the history each, unless they follow the pointer', () => {
    const viewer = at();
    viewer.setWindow(yearWindow(2001));
    viewer.setWindow(yearWindow(2002), 'replace');
    viewer.setComparedWindow(yearWindow(2004), 'replace');
    viewer.setCamera({ x: 0.5, y: 0.5, ratio: 2 });
    expect(viewer.written).toEqual([
      ...[
        { at: yearWindow(2001) },
        { at: yearWindow(2002) },
        { vs: yearWindow(2004), vsKnown: null },
        { cam: { x: 0.5, y: 0.5, ratio: 2 } },
      ],
    ]);
    expect(viewer.options).toEqual(['push', 'replace', 'replace', 'replace'].map((history) => ({ history })));
  });

  it('are filtered by no change when no windows are compared any more', () => {
    const viewer = at();
    viewer.setComparedWindow(yearWindow(2004));
    viewer.setComparedWindow(null);
    expect(viewer.written).toEqual([
      { vs: yearWindow(2004), vsKnown: null },
      { vs: null, vsKnown: null, change: null },
    ]);
  });

  it('are kept when what was known of one on two days is compared, which ends a comparison of two', () => {
    const viewer = at({}, { compared: { of: 'windows', window: yearWindow(2005) } });
    viewer.compareKnown('2008-12-31', 'all');
    expect(viewer.written).toEqual([{ at: yearWindow(2003), known: '2008-12-31', vs: null, vsKnown: 'all', change: null }]);
  });

  it('are set, added to and taken away facet by facet, from what is filtered now', () => {
    const filter = isolate(NO_FILTER, 'sign', 'hostile');
    const viewer = at({}, { filter });
    viewer.chooseValue('sign', 'neutral', false);
    viewer.excludeValue('type', 'FUNDS');
    viewer.isolateValue('type', 'FUNDS');
    viewer.setFilter(NO_FILTER);
    expect(viewer.written.map(({ sign, type, kind }) => ({ sign, type, kind }))).toEqual([
      { sign: { only: ['hostile', 'neutral'], not: [] }, type: null, kind: null },
      { sign: filter.sign, type: { only: [], not: ['FUNDS'] }, kind: null },
      { sign: null, type: { only: ['FUNDS'], not: [] }, kind: null },
      { sign: null, type: null, kind: null },
    ]);
  });
});

it('leaves a state that has a switch out by the switch, and takes it in by it', () => {
  const written = (asked: { presumed: boolean; unknown: boolean }, filter = NO_FILTER) => {
    const viewer = at({}, { asked, filter });
    viewer.excludeValue('state', 'presumed');
    return viewer.written.map(({ presumed, state }) => ({ presumed, state }));
  };
  expect(written({ presumed: true, unknown: false })).toEqual([{ presumed: false, state: null }]);
  expect(written({ presumed: false, unknown: false })).toEqual([{ presumed: true, state: null }]);
  const isolated = isolate(isolate(NO_FILTER, 'state', 'presumed'), 'state', 'attested');
  expect(written({ presumed: true, unknown: false }, isolated)).toEqual([{ presumed: false, state: { only: ['attested'], not: [] } }]);
});

it('writes each setting of the view under its own name', () => {
  const viewer = at();
  viewer.setGrain('month', yearWindow(2003));
  viewer.setAsked('presumed', false);
  viewer.setAsked('unknown', true);
  viewer.setView('list');
  viewer.setLayout(new Map([['mayor', { x: 1, y: 2 }]]));
  viewer.setFrozen(true);
  viewer.setLabelling('all');
  expect(viewer.written).toEqual([
    { grain: 'month', at: yearWindow(2003) },
    { presumed: false },
    { unknown: true },
    { view: 'list' },
    { place: new Map([['mayor', { x: 1, y: 2 }]]) },
    { frozen: true },
    { labels: 'all' },
  ]);
});

describe('pins', () => {
  const place = (x: number) => ({ x, y: 0 });
  it('hold actors beside those that are held, and let go of some', () => {
    const viewer = at({ pin: new Map([['mayor', place(1)]]) });
    viewer.pin(
      new Map([
        ['mayor', place(2)],
        ['union', place(3)],
      ]),
    );
    viewer.unpin(['mayor', 'press']);
    viewer.unpin(['press']);
    expect(viewer.written).toEqual([
      {
        pin: new Map([
          ['mayor', place(2)],
          ['union', place(3)],
        ]),
      },
      { pin: new Map() },
      { pin: new Map([['mayor', place(1)]]) },
    ]);
  });
});
