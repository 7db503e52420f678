import fc from 'fast-check';
import { dayNumber } from '../../client/axis/axis-range.ts';
import { ticksOf } from '../../client/axis/ticks.ts';
import { timeScale } from '../../client/axis/time-scale.ts';
import { offeredQuestions } from '../../client/graph/offered-questions.ts';
import { tallyOf } from '../../client/graph/tally.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { isActorVisible, type ViewCriteria, visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { nearestYear, timelineYearsOf, yearsByDataset } from '../../client/graph/years.ts';
import { nodeSize } from '../../client/style/look.ts';
import { cameraFor } from '../../client/surface/camera.ts';
import { edgeCurvesOf } from '../../client/surface/edge-curves.ts';
import { placeLabels, priorityLabelCount } from '../../client/surface/label-placement.ts';
import { labelCandidates } from '../../client/surface/labels.ts';
import { frameAround, reachOf } from '../../client/surface/reach.ts';
import { emptyStateOf } from '../../client/wording/empty-state.ts';
import { nothingAttested } from '../../client/wording/nothing-attested.ts';
import { truncateText } from '../../client/wording/truncate-text.ts';
import type { Parameter } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import { randomFrom } from '../../model/random.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, coded, council, NEITHER, ONGOING, relation, VOCABULARY, viewCriteria } from './council.ts';

describe('a text', () => {
  it('is cut to what fits', () => {
    const fits = (text: string) => text.length <= 6;
    expect([truncateText('short', fits), truncateText('rather long', fits), truncateText('𝒶𝒷𝒸𝒹', (text) => [...text].length <= 3)]).toEqual(
      ['short', 'rathe…', '𝒶𝒷…'],
    );
    // No space stands before the dots, and something is left however little fits.
    expect([truncateText('four wide', fits), truncateText('wide', () => false)]).toEqual(['four…', 'w…']);
  });
});

describe('the labels below the axis', () => {
  it('never touch, however long the time is and however narrow the axis, and there always is one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9990 }),
        fc.integer({ min: 7, max: 3_600_000 }),
        fc.integer({ min: 240, max: 2600 }),
        (year, days, width) => {
          const from = dayNumber(firstDayOf(year));
          const range = { from, to: Math.min(from + days, dayNumber('9999-01-01')) };
          const ticks = ticksOf(timeScale(range, width));
          expect(ticks.length).toBeGreaterThan(0);
          const half = (label: string) => (7 * label.length) / 2;
          for (const [index, { x, label }] of ticks.slice(1).entries()) {
            const before = ticks[index];
            expect(x - half(label)).toBeGreaterThan((before?.x ?? 0) + half(before?.label ?? ''));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are by five hundred where there are eight thousand', () => {
    const range = { from: dayNumber('0150-01-01'), to: dayNumber('8151-01-01') };
    expect(ticksOf(timeScale(range, 1000)).map(({ label }) => label)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(500 * (index + 1))),
    );
  });
});

describe('a crowd of names', () => {
  it('has the best connected, also where nodes lie upon one another', () => {
    const random = randomFrom(7);
    const gauss = () => (random.next() + random.next() + random.next()) / 3;
    const nodes = Array.from({ length: 800 }, (_, index) => {
      const degree = Math.ceil(200 / (index + 1)) + (index < 60 ? 6 : 1);
      const place = { x: gauss() * 800, y: gauss() * 600, radius: nodeSize(degree) };
      return { id: `n${index}`, ...place, degree, prominence: 'plain' as const, forced: false };
    });
    const wishes = labelCandidates(nodes.toReversed(), 'some', () => 90);
    const placed = placeLabels(wishes, nodes, new Map(), { width: 800, height: 600 });
    expect(placed.length).toBeGreaterThanOrEqual(15);
    expect(placed.slice(0, 10).map(({ id }) => id)).toEqual(nodes.slice(0, 10).map(({ id }) => id));
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 15.5).toBe(true);
    }
  });

  it('is cut by nobody in a small picture: there a name without room is left out', () => {
    expect([1, 8, 9, 22, 800].map(priorityLabelCount)).toEqual([1, 1, 2, 3, 24]);
  });
});

describe('the first view', () => {
  const ends = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } };

  it('holds bowed lines and loops', () => {
    const ties = Array.from({ length: 9 }, (_, index) => ({ id: `t${index}`, source: 'a', target: 'b' }));
    const courses = edgeCurvesOf(ties);
    const points = [...courses.values()].flatMap((course) => reachOf(course, ends.from, ends.to, 10));
    const { y } = frameAround([{ ...ends.from, reach: 10 }, { ...ends.to, reach: 10 }, ...points], 44, 320);
    const highest = Math.max(...[...courses.values()].map(({ curvature }) => (Math.abs(curvature) * 100) / 2));
    expect(highest).toBeGreaterThan(20);
    expect([y[0], y[1]]).toEqual([expect.closeTo(-highest, 5), expect.closeTo(highest, 5)]);
    const [loop] = reachOf({ curvature: 0, loop: 3 }, ends.from, ends.from, 20);
    expect(loop?.reach).toBeGreaterThan(2 * (20 * 0.9 + 9 + 18));
    const around = frameAround(
      [
        { ...ends.from, reach: 0 },
        { ...ends.to, reach: 0 },
        { ...ends.from, reach: 104 },
      ],
      44,
      320,
    );
    expect(around.y[1]).toBeGreaterThan(10);
  });

  it('is come closer to no more than what reaches beyond the actors allows', () => {
    const [a, b] = [
      { x: 0.3, y: 0.5, reach: 10 },
      { x: 0.7, y: 0.5, reach: 10 },
    ];
    const view = { width: 600, height: 300 };
    const near = cameraFor([a, b], view, 300);
    const bowed = cameraFor([a, b, { x: 0.5, y: 0.8, reach: 8 }, { x: 0.5, y: 0.2, reach: 8 }], view, 300);
    expect(bowed.ratio).toBeGreaterThan(near.ratio);
    const withLoop = cameraFor([a, { ...b, reach: 200 }], { width: 200, height: 200 }, 200);
    expect(withLoop.ratio).toBeGreaterThan(cameraFor([a, b], { width: 200, height: 200 }, 200).ratio);
  });
});

describe('a picture without relations', () => {
  const unionGraph = council();
  const why = (year: number, more: Partial<ViewCriteria> = {}, among = unionGraph) => {
    const visibleGraph = visibleGraphOf(among, viewCriteria(year, more));
    const admitted = among.relations.filter(({ source }) => !visibleGraph.criteria.hidden.has(source));
    return emptyStateOf(visibleGraph, tallyOf(visibleGraph), timelineYearsOf(among, visibleGraph.criteria.filter, admitted));
  };
  const everyone = new Set(unionGraph.actorIds);

  it('says why, and what to do', () => {
    expect(why(2004)).toBeNull();
    expect(why(1950)).toEqual({ words: 'The data say nothing of 1950.', remedy: { kind: 'year', year: 2001 } });
    expect(why(2001, { filter: { type: { only: ['FUNDS'], not: [] } } })).toEqual({
      words: 'The filters hide the only relation of 2001.',
      remedy: { kind: 'filters' },
      year: 2002,
    });
    // What is foretold alone passes in the year of which it is said, whatever else the data have.
    const foretold = [coded('sure', '2001/..'), coded('told', '2008', { status: 'forecast', type: 'ATTACKS' })];
    const told = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: foretold }, VOCABULARY);
    expect(why(2020, { filter: { status: { only: ['forecast'], not: [] } } }, told)).toMatchObject({
      remedy: { kind: 'filters' },
      year: 2008,
    });
    expect(why(1990, { filter: { status: { only: ['forecast'], not: [] } } }, told)?.remedy).toEqual({ kind: 'year', year: 2008 });
    expect(why(2004, { hidden: everyone })).toEqual({
      words: expect.stringMatching(/^Actors that were set aside hide all \d relations of 2004/),
      remedy: { kind: 'bring back' },
    });
    expect(why(1950, { compared: { of: 'windows', window: yearWindow(1960) } })?.words).toBe('The data say nothing of 1950 or 1960.');
    expect(why(1950, { asked: NEITHER })?.words).toBe('The data say nothing of 1950.');
    const openEnded = { ...ONGOING, dates: '2002/..' } as const;
    const two = ['r', 's'].map((id) => relation(id, 'a', 'b', 2002, 2002, openEnded));
    expect(why(2030, { asked: NEITHER }, buildUnionGraph({ actors: [actor('a'), actor('b')], relations: two }, VOCABULARY))?.words).toBe(
      'In 2030 2 relations are presumed to continue, and such are not shown.',
    );
    expect(why(1950, { filter: { type: { only: ['NOTHING'], not: [] } } })).toMatchObject({ remedy: { kind: 'filters' } });
    expect(why(1950, { hidden: everyone })).toMatchObject({ remedy: { kind: 'bring back' } });
    expect(why(2030, { asked: NEITHER })).toEqual({
      words: 'In 2030 1 relation is presumed to continue, and such are not shown.',
      remedy: { kind: 'presumed' },
    });
    const seen = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [coded('seen', '/')] }, VOCABULARY);
    const observed = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: [coded('seen', '2004/')] }, VOCABULARY);
    expect([why(2030, {}, seen)?.remedy, why(2003, {}, observed)?.remedy]).toEqual([{ kind: 'unknown' }, { kind: 'year', year: 2004 }]);
    expect(why(2030, {}, observed)).toEqual({
      words: 'In 2030 1 relation is not known to have held, and such are not shown.',
      remedy: { kind: 'unknown' },
    });
    expect(why(2001, {}, buildUnionGraph({ actors: [actor('one')], relations: [] }, VOCABULARY))).toEqual({
      words: 'The data have 1 actor and no relations.',
      remedy: null,
    });
  });

  it('is remarked on where only what is not attested is shown, with the nearest years that have something', () => {
    const relations = [
      coded('old', '2004/..', { attests: ['2004'] }),
      coded('undated', '', { type: 'FUNDS' }),
      coded('new', '2012', { type: 'ARMS' }),
    ];
    const graph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
    const remark = (year: number, more: Partial<ViewCriteria> = {}) => {
      const visibleGraph = visibleGraphOf(graph, viewCriteria(year, more));
      return nothingAttested(visibleGraph.criteria, tallyOf(visibleGraph), timelineYearsOf(graph, visibleGraph.criteria.filter));
    };
    expect(remark(2009)).toEqual({ words: 'Nothing is attested in 2009.', years: [2004, 2012] });
    expect([remark(2000)?.years, remark(2020)?.years]).toEqual([[2004], [2012]]);
    expect([remark(2004), remark(2009, { compared: { of: 'windows', window: yearWindow(2004) } })]).toEqual([null, null]);
    expect(remark(2012, { filter: { type: { only: ['FUNDS'], not: [] } } })).toEqual({
      words: 'Nothing that passes the filters is attested in 2012.',
      years: [],
    });
    // Where nothing at all is shown, it is told why.
    expect(remark(2000, { filter: { type: { only: ['ARMS'], not: [] } } })).toBeNull();
  });

  it('goes to the nearest year', () => {
    const years = timelineYearsOf(unionGraph);
    expect([1950, 2003, 2050].map((year) => nearestYear(years, yearWindow(year)))).toEqual([2001, 2003, years.at(-1)?.year]);
  });

  it('has the actors that no relation names, unless a filter or a hand leaves them out', () => {
    const alone = buildUnionGraph(
      { actors: [actor('one'), actor('two'), actor('three')], relations: [relation('r', 'two', 'three', 2001, 2002)] },
      VOCABULARY,
    );
    const shown = (more: Partial<ViewCriteria>) => {
      const visibleGraph = visibleGraphOf(alone, viewCriteria(1990, more));
      return [tallyOf(visibleGraph).actors, alone.actors.filter((each) => isActorVisible(visibleGraph, each)).map(({ id }) => id)];
    };
    expect(shown({})).toEqual([1, ['one']]);
    expect(shown({ filter: { kind: { only: ['person'], not: [] } } })).toEqual([1, ['one']]);
    expect(shown({ filter: { kind: { only: [], not: ['person'] } } })).toEqual([0, []]);
    expect(shown({ filter: { sign: { only: ['hostile'], not: [] } } })).toEqual([0, []]);
    expect(shown({ hidden: new Set(['one']) })).toEqual([0, []]);
  });
});

describe('saved questions', () => {
  const unionGraph = council();
  const question = (id: string, more: Partial<Question> = {}): Question => ({
    ...{ id, title: id, description: '', group: '', statement: 'RETURN 1', featured: false, parameters: [] },
    ...more,
  });
  const parameter = (name: string, type: Parameter['type'], value: unknown, description: string) => ({
    ...{ name, type, default: value, description },
  });

  it('are offered where their data are, those of the data first', () => {
    const questions = [question('general'), question('of council', { datasets: ['council'] }), question('of iraq', { datasets: ['iraq'] })];
    expect(offeredQuestions(questions, unionGraph, ['council']).map(({ id }) => id)).toEqual(['of council', 'general']);
  });

  it('begin with actors, sources and years of the data', () => {
    const asked = question('all', {
      parameters: [
        parameter('one', 'actor', 'sadr', 'the one actor'),
        parameter('other', 'actor', 'iran', 'the other actor'),
        parameter('before', 'year', 2019, 'the earlier one'),
        parameter('after', 'year', 2020, 'the later one'),
        parameter('source', 'source', 'cnn-2008', 'what it says'),
        parameter('least', 'integer', 2, 'how many in a year'),
      ],
    });
    const [offered] = offeredQuestions([asked], unionGraph, ['council']);
    const [one, other, before, after, source, least] = offered?.parameters.map((each) => each.default) ?? [];
    expect([one, other, source, least]).toEqual(['mayor', 'council', 'minutes', 2]);
    const years = timelineYearsOf(unionGraph).map(({ year }) => year);
    expect([years.includes(Number(before)), years.includes(Number(after)), Number(before) < Number(after)]).toEqual([true, true, true]);
    const known = question('known', { parameters: [parameter('who', 'actor', 'press', 'the actor')] });
    expect(offeredQuestions([known], unionGraph, ['council'])[0]?.parameters[0]?.default).toBe('press');
  });
});

it('tells the years of each dataset apart', () => {
  const actors = [actor('a'), actor('b')];
  const relations = [relation('old', 'a', 'b', 1900, 1910, { dataset: 'old' }), relation('new', 'a', 'b', 2001, 2003, { dataset: 'new' })];
  expect(Object.fromEntries(yearsByDataset(buildUnionGraph({ actors, relations }, VOCABULARY)))).toEqual({
    old: { first: 1900, last: 1910 },
    new: { first: 2001, last: 2003 },
  });
});
