import fc from 'fast-check';
import { type FoundPath, findPaths, PATH_ORDERS, type PathSearch } from '../../model/paths/find-paths.ts';
import { type ConnectingRelation, MAX_PATH_STEPS } from '../../model/paths/path-relation.ts';
import { timeOf } from '../../model/time/dated-relation.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { yearWindow } from '../../model/time/window.ts';
import { windowBetween } from '../../model/time/window-between.ts';
import {
  commonDays,
  coursesOf,
  dated,
  dayOf,
  doubtOf,
  type NumberedRelation,
  type PlainQuestion,
  pathsByForce,
  relations,
  stateOf,
} from './paths-by-force.ts';

/** How many cases are drawn elsewhere. */
const DRAWS = fc.readConfigureGlobal().numRuns ?? 100;

const question: fc.Arbitrary<PlainQuestion> = fc.record({
  from: fc.constant('a'),
  to: fc.constant('b'),
  order: fc.constantFrom(...PATH_ORDERS),
  window: fc.option(
    fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 })).map(([from, length]) => ({ from, to: from + length })),
  ),
  presumed: fc.boolean(),
  directed: fc.boolean(),
  maxLength: fc.integer({ min: 1, max: 4 }),
});

const ask = (all: readonly NumberedRelation[], { window, directed, ...rest }: PlainQuestion) =>
  findPaths(all.map(dated), {
    ...rest,
    window: window && { from: dayOf(window.from), to: dayOf(window.to) },
    matches: () => true,
    canTraverseBackwards: () => !directed,
    limit: 1000,
  });

const actorsOf = ({ steps }: FoundPath<unknown>) => [steps[0]?.from, ...steps.map(({ to }) => to)];
const idsOf = ({ steps }: FoundPath<ConnectingRelation>) => steps.map(({ relation }) => relation.id);

describe('findPaths, beside the slow and plain way', () => {
  it('finds the same paths, in the same order, states and confidence', () => {
    fc.assert(
      fc.property(relations, question, (all, asked) => {
        const found = ask(all, asked);
        const expected = pathsByForce(all, asked);
        expect(found.paths.map((path) => [actorsOf(path), path.state, doubtOf(path.steps.map(({ relation }) => relation))])).toEqual(
          expected.map(({ actors, state, doubt }) => [actors, state, doubt]),
        );
        expect(found.shortest).toBe(expected[0] === undefined ? null : expected[0].actors.length - 1);
        expect(found.cut).toBeNull();
      }),
      { numRuns: 20 * DRAWS },
    );
  });

  it('gives for each step exactly the relations that could stand there instead', () => {
    fc.assert(
      fc.property(relations, question, (all, asked) => {
        const byId = new Map(all.map((each) => [each.id, each]));
        const chosen = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
        for (const path of ask(all, asked).paths) {
          expect(stateOf(chosen(idsOf(path)), asked)).toBe(path.state);
          for (const [place, { from, to, relation, alternatives }] of path.steps.entries()) {
            const fitting = all.filter(
              ({ id, source, target }) =>
                id !== relation.id &&
                ((source === from && target === to) || (!asked.directed && source === to && target === from)) &&
                stateOf(chosen(idsOf(path).with(place, id)), asked) !== undefined,
            );
            expect(alternatives.map(({ id }) => id).sort()).toEqual(fitting.map(({ id }) => id).sort());
          }
        }
      }),
      { numRuns: 3 * DRAWS },
    );
  });

  it('says on which days the relations of a path hold together', () => {
    fc.assert(
      fc.property(relations, question, (all, asked) => {
        fc.pre(asked.order === 'together');
        const byId = new Map(all.map((each) => [each.id, { ...each, startStatus: 'known' as const }]));
        for (const path of ask(all, asked).paths) {
          const choice = idsOf(path).flatMap((id) => byId.get(id) ?? []);
          const courses = coursesOf(choice, path.state === 'presumed').map((course) => commonDays(course, asked.window));
          const possible = [...new Set(courses.flat())].sort((a, b) => a - b);
          const certain = possible.filter((day) => courses.every((common) => common.includes(day)));
          const during = { from: path.during?.from, to: path.during?.to ?? dayOf(11) };
          const within = possible.filter((day) => during.from !== undefined && during.from <= dayOf(day) && dayOf(day) < during.to);
          if (path.state !== 'attested') expect(within).toEqual(possible);
          else if (certain.length > 0) expect(within).toEqual(certain);
          else expect(courses.every((common) => common.some((day) => within.includes(day)))).toBe(true);
        }
      }),
      { numRuns: 3 * DRAWS },
    );
  });

  it('gives the same whatever the order of the relations', () => {
    fc.assert(
      fc.property(relations, question, (all, asked) => {
        expect(ask(all.toReversed(), asked)).toEqual(ask(all, asked));
      }),
    );
  });
});

/** `a-b 2004/2006`, in which `-` joins two actors; the confidence is high unless it is given. */
const relation = (text: string, index: number): ConnectingRelation => {
  const [ends = '', dates = '', confidence = 'high', temporality = 'state'] = text.split(' ');
  const [source = '', target = ''] = ends.split('-');
  return {
    id: `${ends}-${index}`,
    source,
    target,
    confidence: confidence as ConnectingRelation['confidence'],
    ...timeOf({
      dates: dates === 'undated' ? undefined : parseDates(dates),
      temporality: temporality === 'event' ? 'event' : 'state',
      isForetold: temporality === 'foretold',
      support: [{ published: parseDate('2010-06-13') }],
    }),
  };
};
const between = (from: string, to: string, texts: readonly string[], changed: Partial<PathSearch<ConnectingRelation>> = {}) =>
  findPaths(texts.map(relation), {
    from,
    to,
    order: 'together',
    window: null,
    presumed: false,
    matches: () => true,
    canTraverseBackwards: () => true,
    maxLength: 6,
    limit: 20,
    ...changed,
  });

describe('paths whose relations hold together', () => {
  it('are attested when all certainly hold on one day', () => {
    const { paths, shortest } = between('a', 'c', ['a-b 2004-03-01/2006-02-10', 'b-c 2005-01-01/2009-01-01']);
    expect(shortest).toBe(2);
    expect(paths).toMatchObject([{ state: 'attested', during: { from: '2005-01-01', to: '2006-02-11' } }]);
  });

  it('are not there when the relations never met', () => {
    expect(between('a', 'c', ['a-b 2004/2005', 'b-c 2007/2009'])).toEqual({ shortest: null, paths: [], cut: null });
  });

  it('are uncertain when only their possible dates meet', () => {
    const [path] = between('a', 'c', ['a-b 2004/2006', 'b-c 2006/2009']).paths;
    expect(path).toMatchObject({ state: 'uncertain', during: { from: '2006-01-01', to: '2007-01-01' } });
  });

  it('are presumed when one of them has to be taken to go on, and only when that is asked for', () => {
    const texts = ['a-b 2004/..', 'b-c 2015/2016'];
    expect(between('a', 'c', texts).paths).toEqual([]);
    const [path] = between('a', 'c', texts, { presumed: true }).paths;
    expect(path).toMatchObject({ state: 'presumed', during: { from: '2015-01-01', to: '2017-01-01' } });
    const [open] = between('a', 'c', ['a-b 2004/..', 'b-c 2012/..'], { presumed: true }).paths;
    expect(open?.during).toEqual({ from: '2012-01-01', to: null });
    const [clipped] = between('a', 'c', ['a-b 2004/..', 'b-c 2012/..'], { presumed: true, window: yearWindow(2020) }).paths;
    expect(clipped).toMatchObject({ state: 'presumed', during: { from: '2020-01-01', to: '2021-01-01' } });
  });

  it('are not there by a relation whose end is not known, after it was last attested', () => {
    expect(between('a', 'c', ['a-b 2004/', 'b-c 2015/2016'], { presumed: true }).paths).toEqual([]);
  });

  it('are uncertain by what nobody dates, and not there by what is foretold', () => {
    const undated = between('a', 'c', ['a-b undated', 'b-c 2004/2008'], { window: yearWindow(2006) }).paths;
    expect(undated).toMatchObject([{ state: 'uncertain', during: { from: '2006-01-01', to: '2007-01-01' } }]);
    expect(between('a', 'c', ['a-b undated', 'b-c undated']).paths).toMatchObject([{ state: 'uncertain' }]);
    expect(between('a', 'c', ['a-b 2006 high foretold', 'b-c 2004/2008']).paths).toEqual([]);
  });

  it('see a relation that is attested twice at both times, and presume it between the two', () => {
    const twice = {
      ...relation('a-b 2004/..', 0),
      attested: ['2004', '2010'].map((year) => ({
        ...{ from: `${year}-01-01`, fromLatest: `${year}-01-01`, toEarliest: `${year}-02-01`, to: `${year}-02-01` },
      })),
    };
    const during = (dates: string, presumed = false) =>
      findPaths([twice, relation(`b-c ${dates}`, 1)], {
        ...{ from: 'a', to: 'c', order: 'together', window: null, presumed, maxLength: 6, limit: 20 },
        ...{ matches: () => true, canTraverseBackwards: () => true },
      }).paths.map(({ state, during }) => [state, during]);
    expect(during('2009-01-01/2010-01-20')).toEqual([['attested', { from: '2010-01-01', to: '2010-01-21' }]]);
    expect(during('2006-01-01/2006-01-31')).toEqual([]);
    expect(during('2006-01-01/2006-01-31', true)).toEqual([['presumed', { from: '2006-01-01', to: '2006-02-01' }]]);
  });

  it('need their moment inside the window', () => {
    const texts = ['a-b 2004/2006', 'b-c 2005/2009'];
    expect(between('a', 'c', texts, { window: yearWindow(2008) }).paths).toEqual([]);
    const [path] = between('a', 'c', texts, { window: windowBetween('2005-07', '2005-08') }).paths;
    expect(path).toMatchObject({ state: 'uncertain', during: { from: '2005-07-01', to: '2005-09-01' } });
  });

  it('may be attested through an event of which only the month is known, when the others last', () => {
    const around = between('a', 'c', ['a-b 2008-06 high event', 'b-c 2004/2010'], { window: yearWindow(2008) });
    expect(around.paths).toMatchObject([{ state: 'attested', during: { from: '2008-06-01', to: '2008-07-01' } }]);
    const two = between('a', 'c', ['a-b 2008-06 high event', 'b-c 2008-06 high event'], { window: yearWindow(2008) });
    expect(two.paths).toMatchObject([{ state: 'uncertain' }]);
  });

  it('prefer what is certain, though it takes a coarse event of low confidence', () => {
    const [path] = between('a', 'c', ['a-b 2008-06 low event', 'a-b 2010/2011', 'b-c 2004/2010']).paths;
    expect(path).toMatchObject({ state: 'attested', steps: [{ relation: { id: 'a-b-0' } }, { relation: { id: 'b-c-2' } }] });
    expect(path?.steps[0]?.alternatives.map(({ id }) => id)).toEqual(['a-b-1']);
  });

  it('are attested through a coarse event by the surest relation that certainly holds all the while', () => {
    const attestedBy = (...texts: string[]) =>
      between('a', 'c', texts)
        .paths.filter(({ state }) => state === 'attested')
        .flatMap(idsOf);
    // Some are over too early, some begin too late, one by a day; the surest of the events is taken.
    expect(attestedBy('a-b 2008-06 high event', 'b-c 2008-06/2012', 'b-c 2004/2010', 'b-c 2001/2005')).toEqual(['a-b-0', 'b-c-2']);
    expect(attestedBy('a-b 2008-06 high event', 'b-c 2008-06-02/2012', 'b-c 2004/2009')).toEqual(['a-b-0', 'b-c-2']);
    expect(attestedBy('a-b 2008-06 high event', 'b-c 2004/2008-06-29', 'b-c 2004/2010 low')).toEqual(['a-b-0', 'b-c-2']);
    expect(attestedBy('a-b 2008-06 low event', 'a-b 2008-07 high event', 'b-c 2004/2010')).toEqual(['a-b-1', 'b-c-2']);
  });

  it('choose at each step the relation that is surest at the same moment', () => {
    const texts = ['a-b 2001/2003 high', 'a-b 2005/2009 moderate', 'b-c 2006/2008 high', 'b-c 2001/2003 low'];
    const [path] = between('a', 'c', texts).paths;
    expect(path?.steps.map(({ relation: { id } }) => id)).toEqual(['a-b-1', 'b-c-2']);
    expect(path?.steps.map(({ alternatives }) => alternatives)).toEqual([[], []]);
  });

  it('hold at the first moment of several that are as sure', () => {
    const [path] = between('a', 'c', ['a-b 2005/2007', 'a-b 2001/2003', 'b-c 2000/2010']).paths;
    expect([path?.during, path && idsOf(path)]).toEqual([{ from: '2001-12-31', to: '2003-01-02' }, ['a-b-1', 'b-c-2']]);
  });
});

describe('paths whose relations begin one after the other', () => {
  const inOrder = (texts: readonly string[], changed = {}) => between('a', 'c', texts, { order: 'sequence', ...changed }).paths;

  it('are attested when each certainly begins no earlier than the one before', () => {
    expect(inOrder(['a-b 2004/2005', 'b-c 2007/2009'])).toMatchObject([{ state: 'attested', during: null }]);
    expect(inOrder(['a-b 2004-03-01/2005', 'b-c 2004-03-01/2009'])).toMatchObject([{ state: 'attested' }]);
  });

  it('are not there when one certainly begins before', () => {
    expect(inOrder(['a-b 2007/2009', 'b-c 2004/2010'])).toEqual([]);
  });

  it('are uncertain when the dates are too coarse to say', () => {
    expect(inOrder(['a-b 2004/2005', 'b-c 2004/2009'])).toMatchObject([{ state: 'uncertain' }]);
  });

  it('look at all steps before, not only at the last', () => {
    const texts = ['a-b 2010-05/2012', 'b-d 20XX/2100', 'd-c 2005-05/2012'];
    expect(between('a', 'd', texts, { order: 'sequence' }).paths).toMatchObject([{ state: 'uncertain' }]);
    expect(between('b', 'c', texts, { order: 'sequence' }).paths).toMatchObject([{ state: 'uncertain' }]);
    expect(inOrder(texts)).toEqual([]);
    expect(inOrder([...texts, 'd-c 2012-05/2013 low'])).toMatchObject([{ steps: [{}, {}, { relation: { id: 'd-c-3' } }] }]);
  });

  it('through a relation of unknown start are attested only when it comes first', () => {
    expect(inOrder(['a-b /2005', 'b-c 2012/2014'])).toMatchObject([{ state: 'attested' }]);
    expect(inOrder(['a-b 2004/2005', 'b-c /2009'])).toMatchObject([{ state: 'uncertain' }]);
    // First seen in 2010; it may have begun long before the second.
    expect(inOrder(['a-b /2012', 'b-c 2004/2009'])).toMatchObject([{ state: 'uncertain' }]);
  });

  it('are presumed when a step is only presumed to go on in the window', () => {
    const texts = ['a-b 2004/..', 'b-c 2015/2022'];
    expect(inOrder(texts, { window: yearWindow(2020) })).toEqual([]);
    expect(inOrder(texts, { window: yearWindow(2020), presumed: true })).toMatchObject([{ state: 'presumed' }]);
  });

  it('take a less sure relation at one step when a surer one would close the way', () => {
    const [path] = inOrder(['a-b 2009/2010 high', 'a-b 2003/2010 low', 'b-c 2005/2006 high']);
    expect(path?.steps.map(({ relation: { id } }) => id)).toEqual(['a-b-1', 'b-c-2']);
  });

  it('take the way with the least doubt in all its steps, and the first relation of those that serve alike', () => {
    const idsIn = (...texts: string[]) => inOrder(texts).flatMap(idsOf);
    expect(idsIn('a-b 2009/2010 high', 'a-b 2003/2010 moderate', 'b-c 2005/2006 high', 'b-c 2011/2012 low')).toEqual(['a-b-1', 'b-c-2']);
    expect(idsIn('a-b 2003/2010', 'b-c 2001/2002', 'b-c 2005/2006')).toEqual(['a-b-0', 'b-c-2']);
    expect(idsIn('a-b 2004/2005', 'a-b 2004/2005', 'b-c 2007/2009', 'b-c 2007/2009')).toEqual(['a-b-0', 'b-c-2']);
  });

  it('could take in place of a relation only what begins in its turn and is seen', () => {
    const others = (texts: readonly string[], changed = {}) =>
      inOrder(texts, changed)[0]?.steps.map(({ alternatives }) => alternatives.map(({ id }) => id));
    const texts = ['a-b 2004-03-01/2010', 'b-c 2005/2006', 'b-c 2004-03-01/2006 low', 'b-c 2004-02-28/2006 low', 'a-b 2007/2008 low'];
    expect(others(texts)).toEqual([[], ['b-c-2']]);
    // What is only presumed to go on is not seen unless that is asked for.
    const open = ['a-b 2004/2022', 'a-b 2004/..', 'b-c 2015/2022'];
    expect(others(open, { window: yearWindow(2020) })).toEqual([[], []]);
    expect(others(open, { window: yearWindow(2020), presumed: true })).toEqual([['a-b-1'], []]);
  });
});

describe('findPaths', () => {
  const LONG = '2000/2010';

  it('gives all shortest and all next-shortest paths, and no longer ones', () => {
    const texts = ['a-b', 'b-c', 'a-d', 'd-c', 'a-e', 'e-f', 'f-g', 'g-c', 'e-h', 'h-i', 'i-j', 'j-c'].map((ends) => `${ends} ${LONG}`);
    const { shortest, paths } = between('a', 'c', texts);
    expect(shortest).toBe(2);
    expect(paths.map((path) => actorsOf(path).join(''))).toEqual(['abc', 'adc', 'aefgc']);
    expect(between('a', 'c', texts, { maxLength: 3 }).paths).toHaveLength(2);
  });

  it('puts a path of moderate confidence before one with a step of low', () => {
    const way = (actors: string, confidences: readonly string[]) =>
      confidences.map((confidence, step) => `${actors[step]}-${actors[step + 1]} ${LONG} ${confidence}`);
    const texts = [...way('abcdefghz', ['low', ...Array(7).fill('high')]), ...way('aijklmnoz', Array(8).fill('moderate'))];
    const { paths } = between('a', 'z', texts, { maxLength: MAX_PATH_STEPS });
    expect(paths.map((path) => actorsOf(path).join(''))).toEqual(['aijklmnoz', 'abcdefghz']);
  });

  it('ignores relations of an actor with itself', () => {
    expect(between('a', 'b', [`a-a ${LONG}`, `b-b ${LONG}`]).paths).toEqual([]);
    expect(between('a', 'b', [`a-a ${LONG}`, `a-b ${LONG}`]).paths.map(actorsOf)).toEqual([['a', 'b']]);
  });

  it('walks against a relation only where that is allowed', () => {
    const texts = [`b-a ${LONG}`, `b-c ${LONG}`];
    expect(between('a', 'c', texts).paths).toHaveLength(1);
    expect(between('a', 'c', texts, { canTraverseBackwards: () => false }).paths).toEqual([]);
    expect(between('a', 'c', texts, { canTraverseBackwards: ({ target }) => target === 'a' }).paths).toHaveLength(1);
  });

  it('says how many paths a limit leaves out, and keeps the surest', () => {
    const texts = ['b', 'd', 'e', 'f'].flatMap((via, index) => [`a-${via} ${LONG} ${index === 2 ? 'high' : 'low'}`, `${via}-c ${LONG}`]);
    const { paths, cut } = between('a', 'c', texts, { limit: 2 });
    expect(paths.map((path) => actorsOf(path).join(''))).toEqual(['aec', 'abc']);
    expect(cut).toEqual({ reason: 'limit', paths: 2 });
    expect(between('a', 'c', texts, { limit: 4 })).toMatchObject({ paths: { length: 4 }, cut: null });
  });

  it('walks only what matches', () => {
    const texts = ['a-b 2004/2012', 'b-c 2008/2012', 'a-d 200X/2012', 'd-c 2004/2012'];
    const { paths } = between('a', 'c', texts, { matches: ({ target }) => target !== 'b' });
    expect(paths.map((path) => actorsOf(path).join(''))).toEqual(['adc']);
  });

  it('says that it stopped when the work is spent', () => {
    const actors = Array.from('abcdefghijkl');
    const all = actors.flatMap((one) => actors.filter((other) => one < other).map((other) => `${one}-${other} ${LONG}`));
    const { paths, cut, shortest } = between('a', 'c', all.slice(2), { work: 200 });
    expect(cut).toEqual({ reason: 'work', paths: null });
    expect(paths.every(({ steps }) => steps.length >= (shortest ?? 0))).toBe(true);
    expect(between('a', 'c', [`a-c ${LONG}`], { work: 0 })).toEqual({ shortest: null, paths: [], cut: { reason: 'work', paths: null } });
    const shortened = between('a', 'c', all.slice(2), { work: 8 }).paths;
    expect(shortened.length).toBeLessThan(8);
    expect(between('a', 'c', all.slice(2).toReversed(), { work: 8 }).paths.map(actorsOf)).toEqual(shortened.map(actorsOf));
  });

  it('spends no work on actors from which the end is too far', () => {
    const crowd = Array.from('defghijklm');
    const aside = crowd.flatMap((one) => crowd.filter((other) => one < other).map((other) => `${one}-${other} ${LONG}`));
    const { paths, cut } = between('a', 'c', [`a-b ${LONG}`, `b-c ${LONG}`, `a-d ${LONG}`, ...aside], { work: 1000 });
    expect([paths.map((path) => actorsOf(path).join('')), cut]).toEqual([['abc'], null]);
  });

  it('is not stopped by hundreds of relations between the same two', () => {
    const spell = (ends: string) => (_: unknown, day: number) => {
      const date = `${1990 + (day % 20)}-${String(1 + (day % 12)).padStart(2, '0')}`;
      return `${ends} ${date}/${date} ${['low', 'moderate', 'high'][day % 3]}`;
    };
    const texts = ['a-b', 'b-c', 'c-d', 'd-e', 'e-f'].flatMap((ends) => Array.from({ length: 300 }, spell(ends)));
    for (const order of PATH_ORDERS) {
      const { paths, cut } = between('a', 'f', texts, { order, presumed: true });
      expect([paths.length, cut]).toEqual([1, null]);
    }
  });
});
