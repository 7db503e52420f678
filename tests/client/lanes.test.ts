import { timeScale } from '../../client/axis/time-scale.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { actorEndInWords, actorEndsOf } from '../../client/lanes/actor-ends.ts';
import { laneOf } from '../../client/lanes/lane.ts';
import { linksOf } from '../../client/lanes/links.ts';
import { lanesOfActors, lanesOfTies, sortedLanes } from '../../client/lanes/rows.ts';
import { segmentPaths } from '../../client/lanes/segment-paths.ts';
import { joinedSegments, type LaneSegment, levelOf, segmentsOf } from '../../client/lanes/segments.ts';
import { isolate, NO_FILTER } from '../../model/filter/filter.ts';
import type { RelationTime } from '../../model/time/relation-time.ts';
import { actor, coded, held, ONGOING, relation, VOCABULARY } from './council.ts';

const WHOLE = { from: '2000-01-01', to: '2020-01-01' };
const ENDED = { startStatus: 'known', endStatus: 'ended' } as const;
const year = (day: number) => Math.round(1970 + day / 365.25);

describe('a lane', () => {
  /** The states of its segments, each with the years in which it begins and ends. */
  const told = (time: RelationTime) => segmentsOf(time, WHOLE).map(({ state, from, to }) => `${state} ${year(from)}–${year(to)}`);

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

  it('of several relations has the state of the surest that is shown, and how many there are, in steps', () => {
    const segments = [
      segmentsOf({ ...held('2004-01-01', '2010-01-01'), ...ENDED }, WHOLE),
      segmentsOf({ ...coded('r', '2002-01-01/..', { attests: ['2002-01-01/2003-12-31'] }) }, WHOLE),
      segmentsOf({ ...held('2006-01-01', '2008-01-01'), ...ENDED }, WHOLE),
    ];
    const joined = (shown: (state: string) => boolean) =>
      joinedSegments(segments, shown).map(({ state, from, to, count }) => `${count} ${state} ${year(from)}–${year(to)}`);
    expect(joined(() => true)).toEqual([
      '1 attested 2002–2004',
      // Two and three look alike.
      '3 attested 2004–2010',
      '1 presumed 2010–2020',
    ]);
    expect(joined((state) => state === 'attested')).toEqual(['1 attested 2002–2006', '2 attested 2006–2008', '1 attested 2008–2010']);
    expect([1, 2, 3, 4, 7, 8, 900].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe('lanes', () => {
  const event = { dates: '2008-06-13', ...held('2008-06-13', '2008-06-14'), type: 'WITHDRAWS_SUPPORT' };
  const graph = buildUnionGraph(
    {
      actors: [
        actor('mayor', { name: 'Mayor' }),
        actor('union', { name: 'Union 10' }),
        actor('press', { name: 'Union 2' }),
        actor('nobody'),
      ],
      relations: [
        relation('funds', 'mayor', 'union', 2004, 2008, { type: 'FUNDS', endedBy: 'left', ...held('2004-01-01', '2008-06-14') }),
        relation('left', 'union', 'mayor', 2008, 2008, event),
        relation('opposes', 'press', 'mayor', 2002, 2003, { type: 'OPPOSES', ...held('2002-01-01', '2003-01-01') }),
        relation('own', 'press', 'press', 2010, 2010, { type: 'CONTROLS', ...held('2010-01-01', '2011-01-01'), ...ONGOING }),
      ],
    },
    VOCABULARY,
  );
  const choice = { filter: NO_FILTER, hidden: new Set<string>(), only: null };
  const ids = (rows: ReturnType<typeof lanesOfActors>) => rows.map(({ actor: { id } }) => id);

  it('are of all actors with relations that pass the filters, in any window, or of chosen ones', () => {
    expect(ids(lanesOfActors(graph, choice))).toEqual(['mayor', 'union', 'press']);
    expect(ids(lanesOfActors(graph, choice, ['press', 'mayor', 'gone']))).toEqual(['press', 'mayor']);
    expect(ids(lanesOfActors(graph, { ...choice, filter: isolate(NO_FILTER, 'type', 'FUNDS') }))).toEqual(['mayor', 'union']);
    expect(ids(lanesOfActors(graph, { ...choice, hidden: new Set(['union']) }))).toEqual(['mayor', 'press']);
  });

  it('are of the ties of one actor, by the other', () => {
    const rows = lanesOfTies(graph, choice, 'press');
    expect(rows.map(({ actor: { id }, relations }) => [id, relations.map((each) => each.id)])).toEqual([
      ['mayor', ['opposes']],
      ['press', ['own']],
    ]);
    expect(lanesOfTies(graph, choice, 'gone')).toEqual([]);
  });

  it('are sorted by when they are first attested, or last, by name or by the number of relations', () => {
    const rows = lanesOfActors(graph, choice);
    const never = { actor: { ...actor('z'), index: 9, x: 0, y: 0 }, relations: [], first: null, last: null };
    expect(ids(sortedLanes([never, ...rows], 'first'))).toEqual(['mayor', 'press', 'union', 'z']);
    expect(ids(sortedLanes([never, ...rows], 'last'))).toEqual(['mayor', 'union', 'press', 'z']);
    expect(rows.map(({ first, last }) => [first, last])).toEqual([
      ['2002-01-01', '2008-06-13'],
      ['2004-01-01', '2008-06-13'],
      ['2002-01-01', '2010-12-31'],
    ]);
    expect(ids(sortedLanes(rows, 'name'))).toEqual(['mayor', 'press', 'union']);
    expect(ids(sortedLanes(rows, 'relations'))).toEqual(['mayor', 'press', 'union']);
    expect(ids(sortedLanes(rows.toReversed(), 'relations'))).toEqual(['mayor', 'press', 'union']);
  });

  it('have what supports and what is hostile apart, events as marks, and what ended a relation at its end', () => {
    const [row] = lanesOfActors(graph, choice, ['mayor']);
    const lane = laneOf(row?.relations ?? [], WHOLE, () => true, graph.relationById);
    expect(lane.bands.map(({ sign, segments }) => [sign, segments.map(({ state }) => state)])).toEqual([
      ['supportive', ['attested']],
      ['hostile', ['attested']],
    ]);
    expect(lane.events.map(({ id, sign, isForetold }) => [id, sign, isForetold])).toEqual([['left', 'hostile', false]]);
    expect(lane.ends.map(({ id, by, day }) => [id, by, day])).toEqual([['funds', 'left', lane.events[0]?.from]]);
  });

  it('are linked by what ended what, from who acted to the other; one without a lane is said to have none', () => {
    const told = (rows: ReturnType<typeof lanesOfActors>) =>
      [...linksOf(rows, graph.relationById)].map(([lane, links]) => [
        rows[lane]?.actor.id,
        links.map(({ event, ended, from, to }) => [event.id, ended.map(({ id }) => id), from, to]),
      ]);
    // "union" withdrew its support from "mayor".
    expect(told(lanesOfActors(graph, choice))).toEqual([
      ['mayor', [['left', ['funds'], 1, 0]]],
      ['union', [['left', ['funds'], 1, 0]]],
    ]);
    expect(told(lanesOfActors(graph, choice, ['mayor', 'press']))).toEqual([['mayor', [['left', ['funds'], null, 0]]]]);
    expect(told(lanesOfActors(graph, { ...choice, filter: isolate(NO_FILTER, 'type', 'OPPOSES') }))).toEqual([]);
    const [link] = linksOf(lanesOfActors(graph, choice), graph.relationById).get(0) ?? [];
    expect(link?.at).toBe(link?.endedAt);
  });

  it('have what ended with an actor: in its own lane and in those of the others, where its last state is shown', () => {
    const gone = (id: string, source: string, target: string, rest: object) =>
      relation(id, source, target, 2004, 2008, { ...ONGOING, type: 'FUNDS', ...rest, possibleTo: '2009-01-01', endedWith: 'army' });
    const ended = buildUnionGraph(
      {
        actors: [actor('army', { name: 'Army', active: '2003/2008' }), actor('state'), actor('press')],
        relations: [
          gone('funds', 'state', 'army', held('2004-01-01', '2006-01-01')),
          gone('again', 'state', 'army', { ...held('2005-01-01', '2006-01-01'), endStatus: 'unknown' }),
          gone('names', 'press', 'army', { ...held('2005-01-01', '2006-01-01'), endStatus: 'unknown' }),
        ],
      },
      VOCABULARY,
    );
    const rows = sortedLanes(lanesOfActors(ended, choice), 'name');
    const told = (isShown: (state: string) => boolean) =>
      rows.map((row) => [row.actor.id, ...actorEndsOf(row, isShown).map((end) => `${actorEndInWords(end)}, ${year(end.day)}`)]);
    expect(told(() => true)).toEqual([
      ['army', '3 relations ended with Army, 2009'],
      ['press', '1 relation ended at the latest with Army, 2009'],
      ['state', '2 relations ended with Army, 2009'],
    ]);
    expect(told((state) => state !== 'unknown')).toEqual([
      ['army', '1 relation ended with Army, 2009'],
      ['press'],
      ['state', '1 relation ended with Army, 2009'],
    ]);
    const lane = laneOf(rows[2]?.relations ?? [], WHOLE, (state) => state !== 'unknown', ended.relationById);
    expect(lane.ends).toEqual([{ id: 'funds', sign: 'supportive', day: Date.UTC(2008, 11, 31) / 86_400_000, by: 'army', bySign: null }]);
  });
});

describe('the segments of a lane as they are drawn', () => {
  const scale = timeScale({ from: 0, to: 1000 }, 1000);
  const segment = (state: LaneSegment['state'], from: number, to: number, count = 1) => ({ state, from, to, count });

  it('are one path where they look the same, each at its place, and none where it is out of view', () => {
    const segments = [
      segment('attested', 0, 100),
      segment('presumed', 100, 200),
      segment('attested', 200, 300),
      segment('attested', 1200, 1300),
    ];
    expect(segmentPaths({ sign: 'supportive', segments }, scale, 7, 3)).toEqual([
      { form: 'attested', width: 0, d: 'M0 5.5h100v3h-100zM200 5.5h100v3h-100z' },
      { form: 'presumed', width: 2, d: 'M100 7h100' },
    ]);
  });

  it('are thicker where they are of more relations, never too short to be seen, and have a line within where they are hostile', () => {
    const segments = [segment('uncertain', 0, 1), segment('foretold', 10, 20), segment('presumed', 20, 30, 8), segment('unknown', 30, 40)];
    expect(segmentPaths({ sign: 'hostile', segments }, scale, 21, 3)).toEqual([
      { form: 'uncertain', width: 0, d: 'M0 19h1.5v4h-1.5z' },
      { form: 'foretold', width: 0, d: 'M10 19h10v4h-10z' },
      { form: 'presumed', width: 4.25, d: 'M20 21h10' },
      { form: 'unknown', width: 2, d: 'M30 21h10' },
      { form: 'split', width: 1.2, d: 'M0 21h1.5' },
    ]);
  });
});
