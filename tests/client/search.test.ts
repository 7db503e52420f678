import { publishersOf } from '../../client/graph/publishers.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { absenceFrom } from '../../client/search/absence.ts';
import type { Found, HitGroup, HitKind } from '../../client/search/hit.ts';
import { activePlace, type Row, rowsOf, type Shown, shownMost } from '../../client/search/rows.ts';
import { searchIndexInSteps } from '../../client/search/search-index.ts';
import { excerptOf } from '../../client/search/text-hits.ts';
import { allOf } from '../../model/all-of.ts';
import { isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { actor, council, VOCABULARY, viewCriteria } from './council.ts';

describe('search', () => {
  const unionGraph = buildUnionGraph(
    { actors: [actor('mayor', { name: 'Zoë Müller', aliases: ['The Chair'] }), actor('press', { name: 'Daily' })], relations: [] },
    VOCABULARY,
  );
  const question = {
    id: 'who',
    title: 'Who leads whom?',
    description: '',
    group: 'basics',
    statement: 'RETURN 1',
    featured: true,
    parameters: [],
  };
  const source = (id: string, publisher: string, claims: number) =>
    ({ id, title: id, publisher, reliability: 'B', published: '', dataset: 'd', claims }) as const;
  const publishers = publishersOf([
    source('one', 'Institute for the Study of War', 3),
    source('two', 'Institute for the Study of War', 4),
    source('three', 'Le Monde', 0),
    source('none', '', 5),
  ]);
  const commands = [{ id: 'fit', label: 'Fit what is shown', keys: ['shift+0'], run: () => undefined }];
  const aboutPublisher = {
    ...question,
    id: 'claims-of',
    title: 'What does one publisher claim?',
    group: 'sources',
    parameters: [{ name: 'publisher', type: 'string' as const, default: 'Le Monde', description: 'the publisher' }],
  };
  const find = allOf(searchIndexInSteps(unionGraph, [question, aboutPublisher], publishers));
  const search = (query: string) => find(query, commands, shownMost(null)).groups.flatMap(({ hits }) => hits);

  it('finds an actor by another spelling and by an alias, and says which', () => {
    expect(search('zoe muller')[0]).toMatchObject({ kind: 'actor', id: 'mayor' });
    expect(search('chair')[0]).toMatchObject({ id: 'mayor', hint: 'The Chair · person' });
  });

  it('finds publishers by name, by another spelling and by initials, with what is from them', () => {
    const found = (query: string) => search(query).flatMap(({ kind, id, hint }) => (kind === 'publisher' ? [`${id}: ${hint}`] : []));
    const institute = 'Institute for the Study of War: 2 sources, 7 claims';
    expect(['ISW', 'isw', 'instítute of war', 'Institut Study'].map(found)).toEqual([[institute], [institute], [institute], [institute]]);
    expect([found('monde'), found('LM'), found('iw')]).toEqual([['Le Monde: 1 source, 0 claims'], ['Le Monde: 1 source, 0 claims'], []]);
  });

  it('offers the claims of a publisher where a query asks what it says, if a saved question tells them, and its sources elsewhere', () => {
    const asked = (query: string) =>
      search(query).flatMap(({ kind, label, isOfClaims }) => (kind === 'publisher' ? [[label, isOfClaims]] : []));
    const claims = [['What Institute for the Study of War claims', true]];
    expect([asked('what does ISW claim?'), asked('what has ISW said')]).toEqual([claims, claims]);
    expect([asked('ISW'), asked('where is ISW mentioned')]).toEqual([
      [['Institute for the Study of War', false]],
      [['Institute for the Study of War', false]],
    ]);
    const without = allOf(searchIndexInSteps(unionGraph, [question], publishers))('what does ISW claim?', commands, shownMost(null));
    expect(without.groups.flatMap(({ hits }) => hits.map(({ isOfClaims }) => isOfClaims))).toEqual([false]);
  });

  it('forgives words: what stands in any sentence does not count, nor how a word is inflected', () => {
    expect(search('what does ISW claim?').map(({ kind }) => kind)).toEqual(['publisher']);
    expect(search('who is leading whom').map(({ id }) => id)).toContain('who');
    expect(search('who')).toEqual(search('WHO'));
    expect(search('the')).not.toEqual([]);
    expect(search('?')).toEqual([]);
  });

  it('says so where nothing has all words, and has what has the most of them', () => {
    const { hasAll, groups } = find('zoe muller funded basra', commands, shownMost(null));
    expect([hasAll, groups.flatMap(({ hits }) => hits.map(({ kind, id, hint }) => [kind, id, hint]))]).toEqual([
      false,
      [['actor', 'mayor', 'person']],
    ]);
    expect(find('chair of basra', commands, shownMost(null)).groups[0]?.hits[0]?.hint).toBe('The Chair · person');
    expect(find('zoe muller', commands, shownMost(null)).hasAll).toBe(true);
  });

  it('has before all else the history of two who are named, by alias too, and then the two', () => {
    const found = (query: string) => search(query).map(({ kind, id, label, hint, pair }) => ({ kind, id, label, hint, pair }));
    expect(found('the Chair – Daily').slice(0, 3)).toEqual([
      {
        ...{ kind: 'pair', id: 'mayor press', label: 'What passed between Zoë Müller and Daily', hint: '' },
        pair: { actors: ['mayor', 'press'], window: null },
      },
      { kind: 'actor', id: 'mayor', label: 'Zoë Müller', hint: expect.any(String), pair: undefined },
      { kind: 'actor', id: 'press', label: 'Daily', hint: expect.any(String), pair: undefined },
    ]);
    expect(found('Daily vs Müller in 2008')[0]).toMatchObject({ hint: 'in 2008', pair: { actors: ['press', 'mayor'] } });
    expect(find('the Chair – Daily', commands, shownMost(null)).hasAll).toBe(true);
    expect(found('Daily').map(({ kind }) => kind)).not.toContain('pair');
    const guild = buildUnionGraph(
      { actors: [...unionGraph.actors, actor('guild', { name: 'Guild of the Müller Daily', kind: 'institution' })], relations: [] },
      VOCABULARY,
    );
    const findAmong = allOf(searchIndexInSteps(guild, [], publishers));
    const first = (query: string) => findAmong(query, [], shownMost(null)).groups[0]?.hits[0]?.id;
    expect([first('Müller Daily'), first('Müller, Daily')]).toEqual(['guild', 'mayor press']);
  });

  it('has first the comparison that is asked for, the earlier window before the later', () => {
    expect(search('what changed in January 2020')[0]).toMatchObject({
      ...{ kind: 'comparison', label: 'What changed between 1 January 2020 and 31 January 2020' },
      compared: { window: { from: '2020-01-31' }, other: { from: '2020-01-01' } },
    });
    expect(search('compare 2020 with 2008')[0]).toMatchObject({
      label: 'What changed between 2008 and 2020',
      compared: { other: { from: '2008-01-01' } },
    });
    expect(search('January 2020').map(({ kind }) => kind)).not.toContain('comparison');
  });

  it('takes no question for what was meant that has the words in its heading alone', () => {
    expect(find('basics', commands, shownMost(null))).toMatchObject({ hasAll: false, groups: [{ kind: 'question', total: 1 }] });
    expect(find('leads whom', commands, shownMost(null)).hasAll).toBe(true);
  });

  it('finds relation types by either label, and questions by their words', () => {
    expect(search('funded').map(({ id }) => id)).toContain('FUNDS');
    expect(search('leads who').map(({ id }) => id)).toEqual(['LEADS', 'who']);
    expect(search('  ')).toEqual([]);
    expect(search(' LÉADS ').map(({ id }) => id)).toContain('who');
    expect(search('shown fit')).toEqual([{ kind: 'command', id: 'fit', label: 'Fit what is shown', hint: 'Shift 0' }]);
  });
});

describe('what was found', () => {
  const group = (kind: HitKind, total: number, sent = total): HitGroup => ({
    kind,
    total,
    hits: Array.from({ length: sent }, (_, index) => ({ kind, id: `${kind}${index}`, label: '', hint: '' })),
  });
  const found = (groups: HitGroup[], hasAll = true): Found => ({ hasAll, groups });
  const nothing = found([]);
  const lines = (rows: readonly Row[]) =>
    rows.map((row) => [row.note, row.count, row.does === 'open' ? row.hit.id : row.label].filter(Boolean).join(': '));
  const labels = (groups: HitGroup[], shown: Shown) => lines(rowsOf(nothing, found(groups), false, shown));

  it('is listed by kind with its number, the first few and a line that shows all', () => {
    expect(labels([group('claim', 12_345, 5), group('question', 1), group('actor', 0)], null)).toEqual([
      '1 saved question: question0',
      '12,345 claims: claim0',
      ...['claim1', 'claim2', 'claim3', 'claim4'],
      'All 12,345 claims',
      'Show all 12,346 that were found',
    ]);
    expect(labels([group('claim', 12_345, 5)], null).at(-1)).toBe('All 12,345 claims');
    expect(labels([group('claim', 5), group('question', 4)], null).at(-1)).toBe('claim4');
  });

  it('is unfolded at once, a hundred of every kind, by the last line', () => {
    const groups = [group('claim', 250, 100), group('source', 6), group('description', 4)];
    const last = rowsOf(nothing, found(groups), false, null).at(-1);
    expect(last).toMatchObject({ does: 'show', label: 'Show all 260 that were found' });
    const shown = last?.does === 'show' ? last.shows : null;
    expect([shownMost(shown)('claim'), shownMost(shown)('command')]).toEqual([100, 100]);
    expect(rowsOf(nothing, found(groups), true, null).at(-1)).toMatchObject({ hit: { id: 'description3' } });
    const rows = rowsOf(nothing, found(groups), false, shown);
    expect([rows.length, rows[0], rows[101], rows.at(-1)]).toMatchObject([
      112,
      { does: 'show', label: 'Back to all that was found' },
      { does: 'show', label: 'All 250 claims' },
      { does: 'open', hit: { id: 'description3' } },
    ]);
  });

  it('stays where it is when the server answers, and what has some words alone waits for that', () => {
    const names = found([group('actor', 2), group('question', 1), group('command', 1)]);
    const early = rowsOf(names, undefined, true, null);
    for (const hasAll of [true, false])
      expect(rowsOf(names, found([group('claim', 9, 5), group('source', 1)], hasAll), false, null).slice(0, early.length)).toEqual(early);
    expect(rowsOf(undefined, found([group('claim', 1)]), true, null)).toEqual([]);
    const some = found([group('actor', 1)], false);
    expect(rowsOf(some, undefined, true, null)).toEqual([]);
    expect(lines(rowsOf(some, found([group('claim', 1)]), false, null))).toEqual([
      '1 claim: claim0',
      'These have some of the words.: 1 actor: actor0',
    ]);
    expect(lines(rowsOf(some, found([group('claim', 1)], false), false, null))).toEqual([
      'Nothing has all of these words; these have some.: 1 actor: actor0',
      '1 claim: claim0',
    ]);
    expect(lines(rowsOf(some, nothing, false, { kind: 'actor', most: 100 }))).toEqual([
      'Back to all that was found',
      'Nothing has all of these words; these have some.: 1 actor: actor0',
    ]);
  });

  it('is opened by Enter from the first line on, and where nothing has all words only once it is chosen', () => {
    const [all, some] = [true, false].map((hasAll) => rowsOf(nothing, found([group('actor', 2)], hasAll), false, null));
    expect([activePlace(all ?? [], 0), activePlace(all ?? [], 'actor actor1 '), activePlace(all ?? [], 'gone')]).toEqual([0, 1, 0]);
    expect([activePlace(some ?? [], 0), activePlace(some ?? [], 'actor actor0 '), activePlace(some ?? [], 'gone')]).toEqual([-1, 0, -1]);
    const both = rowsOf(found([group('actor', 1)]), found([group('claim', 1)], false), false, null);
    expect([activePlace(both, 0), activePlace([], 0)]).toEqual([0, 0]);
  });

  it('is of one kind where all of that is asked for, a hundred at a time, and a thousand at the most', () => {
    const claims = [group('claim', 2500, 1000), group('actor', 3)];
    const shown = (most: number) => labels(claims, { kind: 'claim', most });
    expect([shown(100).length, shown(100)[0], shown(100).at(-1)]).toEqual([102, 'Back to all that was found', '100 claims more of 2,500']);
    expect([shown(1000).length, shown(1000).at(-1)]).toEqual([1001, 'claim999']);
  });

  it('is shown from shortly before the first word that was found', () => {
    const text = `${'word '.repeat(40)}Basra fell`;
    const { label, marks = [] } = excerptOf({ text, marks: [[200, 205]] });
    expect([label.startsWith('…word '), label.length < 90, ...marks.map(([from, to]) => label.slice(from, to))]).toEqual([
      true,
      true,
      'Basra',
    ]);
    expect(excerptOf({ text: 'Basra fell', marks: [[0, 5]] })).toEqual({ label: 'Basra fell', marks: [[0, 5]] });
  });

  it('says that the window does not have it, or that it is hidden there, or was not known then', () => {
    const graph = council();
    const relation = { target: { kind: 'relation', id: 'funds' } } as const;
    const absent = (year: number, filter = NO_FILTER) => absenceFrom(visibleGraphOf(graph, viewCriteria(year, { filter })));
    expect(absent(2004)(relation)).toBeUndefined();
    expect(absent(1900)(relation)).toBe('not in 1900');
    expect(absent(2004, isolate(NO_FILTER, 'type', 'LEADS'))(relation)).toBe('hidden by the filters');
    const aside = absenceFrom(visibleGraphOf(graph, viewCriteria(2004, { hidden: new Set(graph.actors.map(({ id }) => id)) })));
    expect(aside(relation)).toBe('set aside');
    expect(absent(1900)({ target: { kind: 'source', id: 'budget' } })).toBe('not in 1900');
    expect(absent(2004)({ target: { kind: 'source', id: 'budget' } })).toBeUndefined();
    const then = absenceFrom(visibleGraphOf(graph, { ...viewCriteria(2004), known: '2003-12-31' }));
    expect(then({ ...relation, isKnown: false })).toBe('not known by 31 December 2003');
  });
});
