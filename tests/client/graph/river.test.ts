import { actorYears, drawnActors } from '../../../client/graph/river/actor-years.ts';
import { Namesakes } from '../../../client/graph/river/namesakes.ts';
import type { CampEvent } from '../../../client/graph/river/passages.ts';
import { riverOf } from '../../../client/graph/river/river.ts';
import { crossingsIn, layoutRiver } from '../../../client/graph/river/river-layout.ts';
import { riverShapes } from '../../../client/graph/river/river-shapes.ts';
import { type Stay, staysOf } from '../../../client/graph/river/stays.ts';
import { firstPlace, stepOnThreads, type ThreadPlace, type ThreadStep } from '../../../client/graph/river/walk-threads.ts';
import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';

/** A year as its camps, each a name and its members, those that are torn with a question mark; one with a single member stands alone. */
type YearOfCamps = Readonly<Record<string, string>>;

function historyOf(years: readonly YearOfCamps[], events: readonly CampEvent[] = []): CampHistoryAnswer {
  return {
    number: 'any',
    weight: 'pairs',
    events: [...events],
    years: years.map((camps, index) => ({
      year: 2001 + index,
      ...{ frustration: 0, mixed: 0, lowerBound: 0, exact: true, optima: 1, misfits: [] },
      triads: { '+++': 0, '++-': 0, '+--': 0, '---': 0, balanced: 0, total: 0 },
      camps: Object.entries(camps).map(([id, members]) => ({
        id,
        name: id.replace(/\d$/, ''),
        namesakes: members.replaceAll('?', '').split(' '),
        members: members.split(' ').map((actor) => ({ actor: actor.replace('?', ''), firm: !actor.endsWith('?'), price: 1 })),
      })),
    })),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

function laidOut(years: readonly YearOfCamps[]) {
  const places = actorYears(historyOf(years));
  const stays = staysOf(places, new Set(places.keys()));
  return { stays, ...layoutRiver(stays, years.length) };
}

function rowsOf(stays: ReadonlyMap<string, readonly Stay[]>, rowOf: ReadonlyMap<Stay, number>, actor: string): (number | undefined)[] {
  return (stays.get(actor) ?? []).map((stay) => rowOf.get(stay));
}

const SWITCH: readonly YearOfCamps[] = [
  { red: 'a b t', blue: 'x y' },
  { red: 'a b t', blue: 'x y' },
  { red: 'a b', blue: 'x y t' },
  {},
  { red: 'a b', blue: 'x y t', z: 'z' },
];

describe('the stays of an actor', () => {
  it('last until it is elsewhere, over short gaps, and standing alone is a place of its own', () => {
    const { stays } = laidOut(SWITCH);
    expect(stays.get('t')).toEqual([
      { actor: 't', camp: 'red', first: 0, last: 1, seen: [0, 1], torn: new Set() },
      { actor: 't', camp: 'blue', first: 2, last: 4, seen: [2, 4], torn: new Set() },
    ]);
    expect(stays.get('z')).toEqual([{ actor: 'z', camp: null, first: 4, last: 4, seen: [4], torn: new Set() }]);
  });

  it('end where nothing is seen for more than two years', () => {
    const { stays } = laidOut([{ red: 'a b' }, {}, {}, {}, { red: 'a b' }]);
    expect(stays.get('a')?.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [4, 4],
    ]);
  });
});

describe('the layout of a river', () => {
  it('gives every camp and every stay one row for all its years, and no two the same at one time', () => {
    const meeting = laidOut([{ red: 'a b' }, { red: 'a b c' }, { red: 'b c' }]);
    expect(new Set(['a', 'b', 'c'].flatMap((actor) => rowsOf(meeting.stays, meeting.rowOf, actor))).size).toBe(3);
    const { stays, rowOf, bands } = laidOut(SWITCH);
    const all = [...stays.values()].flat();
    for (const one of all) {
      for (const other of all) {
        if (one === other || one.last < other.first || other.last < one.first) continue;
        expect(rowOf.get(one)).not.toBe(rowOf.get(other));
      }
    }
    for (const { camp, top, heights } of bands) {
      for (const stay of all.filter((each) => each.camp === camp)) {
        expect(rowOf.get(stay)).toBeGreaterThan(top);
        expect(rowOf.get(stay)).toBeLessThan(top + Math.max(...heights.slice(stay.first, stay.last + 1)));
      }
    }
    expect(rowsOf(stays, rowOf, 'a')).toHaveLength(1);
  });

  it('keeps bands apart in every year, and those that stand alone below all', () => {
    const { bands } = laidOut([
      { red: 'a b c d', blue: 'x y', green: 'p q' },
      { red: 'a b', blue: 'x y c d', green: 'p q', s: 's' },
    ]);
    for (const [index, one] of bands.entries()) {
      for (const other of bands.slice(index + 1)) {
        for (const year of [0, 1]) {
          const [high, low] = [one.heights[year] ?? 0, other.heights[year] ?? 0];
          if (high > 0 && low > 0) expect(one.top + high <= other.top || other.top + low <= one.top).toBe(true);
        }
      }
    }
    expect(bands.at(-1)?.camp).toBeNull();
  });

  it('lets those lie next to another camp who go there: threads that can pass without crossing do', () => {
    const { stays, rowOf } = laidOut([
      { red: 'a b c d e', blue: 'v w' },
      { red: 'c d e', blue: 'a b v w' },
      { red: 'c d e', blue: 'a b v w' },
    ]);
    expect(crossingsIn(stays, rowOf)).toBe(0);
    const apart = laidOut([
      { red: 'a b c d e f', blue: 'v w', green: 'x y' },
      { red: 'c d', blue: 'b e v w', green: 'a f x y' },
    ]);
    expect(crossingsIn(apart.stays, apart.rowOf)).toBe(0);
  });

  it('is the same in whatever order the rows of the answer are', () => {
    const reversed = SWITCH.map((camps) =>
      Object.fromEntries(
        Object.entries(camps)
          .reverse()
          .map(([id, members]) => [id, members.split(' ').reverse().join(' ')]),
      ),
    );
    const [one, other] = [laidOut(SWITCH), laidOut(reversed)];
    for (const actor of one.stays.keys()) {
      expect(rowsOf(other.stays, other.rowOf, actor)).toEqual(rowsOf(one.stays, one.rowOf, actor));
    }
  });
});

describe('a river', () => {
  const switched: CampEvent = { year: 2003, since: 2002, kind: 'switched', actor: 't', camps: ['red', 'blue'], relations: ['t-x'] };

  it('tells a passage with an event from one without evidence, and marks the event where the thread arrives', () => {
    const { passages, marks } = riverOf(historyOf(SWITCH, [switched]), NOBODY);
    expect(passages.map(({ to, event }) => [to.actor, event?.kind])).toEqual([['t', 'switched']]);
    expect(marks).toMatchObject([{ year: 2, at: { end: 'first', stay: { actor: 't', camp: 'blue' } } }]);
    const without = riverOf(historyOf(SWITCH, [{ ...switched, actor: 'a' }]), NOBODY);
    expect(without.passages.map(({ event }) => event)).toEqual([undefined]);
    const { threads } = riverShapes(without, (year) => (year - 2001) * 50);
    expect(threads.filter(({ passage }) => passage !== undefined).map(({ form }) => form)).toEqual(['open']);
    expect(riverOf(historyOf(SWITCH), NOBODY).marks).toEqual([]);
  });

  it('says of the actors of a camp that splits that they went with it, and marks the new camp once', () => {
    const split: CampEvent = { year: 2002, since: 2001, kind: 'split', camps: ['red', 'green'], relations: ['r'] };
    const river = riverOf(historyOf([{ red: 'a b c d' }, { red: 'a b', green: 'c d' }], [split]), NOBODY);
    expect(river.passages.map(({ to, event }) => [to.actor, event])).toEqual([
      ['c', split],
      ['d', split],
    ]);
    const own: CampEvent = { ...split, kind: 'switched', actor: 'c', camps: ['red', 'green'] };
    const both = riverOf(historyOf([{ red: 'a b c d' }, { red: 'a b', green: 'c d' }], [split, own]), NOBODY);
    expect(both.passages.map(({ event }) => event)).toEqual([own, split]);
    expect(river.marks).toMatchObject([{ year: 1, at: { camp: 'green' } }]);
    expect(riverShapes(river, (year) => (year - 2001) * 50).threads.filter(({ form }) => form === 'carried')).toHaveLength(2);
  });

  it('draws gaps open, a switch as a turn, and nothing where nothing is seen', () => {
    const { threads, bands } = riverShapes(riverOf(historyOf(SWITCH, [switched]), NOBODY), (year) => (year - 2001) * 50);
    const formsOf = (actor: string) => threads.filter((thread) => thread.actor === actor).map(({ form }) => form);
    expect(formsOf('t')).toEqual(['seen', 'seen', 'open', 'seen', 'turned']);
    expect(formsOf('a')).toEqual(['seen', 'open', 'seen']);
    expect(bands.some(({ camp, left, right }) => camp === 'blue' && left === 2 && right === 248)).toBe(true);
  });

  it('draws the years in which an actor is torn otherwise than those in which it is firm, one beside the other', () => {
    const { threads } = riverShapes(
      riverOf(historyOf([{ red: 'a b' }, { red: 'a? b' }, { red: 'a? b' }, {}, { red: 'a b' }]), NOBODY),
      (year) => (year - 2001) * 50,
    );
    const own = threads
      .filter(({ actor }) => actor === 'a')
      .map(({ form, path, camp }) => [form, path.replace(/^M([\d.]+) [\d.]+H([\d.]+)$/, '$1 $2'), camp]);
    expect(own).toEqual([
      ['seen', '18 50', 'red'],
      ['torn', '50 132', 'red'],
      ['open', '132 218', 'red'],
      ['seen', '218 232', 'red'],
    ]);
    expect(threads.filter(({ actor }) => actor === 'b').map(({ form }) => form)).toEqual(['seen', 'open', 'seen']);
  });

  it('draws a turn of an actor that is torn in that year otherwise than a firm one', () => {
    const formOf = (years: readonly YearOfCamps[]) =>
      riverShapes(riverOf(historyOf(years, [switched]), NOBODY), (year) => (year - 2001) * 50).threads.find(({ passage }) => passage)?.form;
    expect(formOf(SWITCH)).toBe('turned');
    const after = { red: 'a b', blue: 'x y t?' };
    expect(formOf([...SWITCH.slice(0, 2), after])).toBe('turned torn');
    const torn = riverOf(historyOf([...SWITCH.slice(0, 2), after], [switched]), NOBODY);
    expect([...torn.tornTurns]).toEqual([switched]);
    expect(riverOf(historyOf([...SWITCH.slice(0, 2), { red: 'a b', blue: 'x? y t' }], [switched]), NOBODY).tornTurns.size).toBe(0);
  });

  it('is faint where a change of sides only passes through a band, and not in those it leaves and enters', () => {
    const river = riverOf(
      historyOf(
        [
          { red: 'a b t', green: 'g h', blue: 'x y' },
          { red: 'a b', green: 'g h', blue: 'x y t' },
        ],
        [{ ...switched, year: 2002, since: 2001 }],
      ),
      NOBODY,
    );
    const tops = new Map([
      ['red', 0],
      ['green', 5],
      ['blue', 9],
    ]);
    const bands = river.layout.bands.map((band) => ({ ...band, top: tops.get(band.camp ?? '') ?? 0 }));
    const rowOf = new Map([...river.stays.values()].flat().map((stay) => [stay, (tops.get(stay.camp ?? '') ?? 0) + 1] as const));
    const shapes = riverShapes({ ...river, layout: { bands, rowOf, height: 14 } }, (year) => (year - 2001) * 50);
    const pathOf = (camp: string) => shapes.bands.find((band) => band.camp === camp)?.path;
    expect(shapes.threads.filter(({ passes }) => passes !== undefined).map(({ form, passes }) => [form, passes])).toEqual([
      ['turned', [pathOf('green')]],
    ]);
  });

  it('lets the name of a short band go on up to the next band in its row', () => {
    const { bands } = riverShapes(riverOf(historyOf([{ red: 'a b' }, {}, {}, { blue: 'x y' }, {}]), NOBODY), (year) => (year - 2001) * 50);
    const ends = bands.map(({ camp, top, right, names }) => [camp, top, right, ...names.map(({ end }) => end)]);
    expect(ends).toEqual([
      ['blue', 8, 198, Number.POSITIVE_INFINITY],
      ['red', 8, 48, 150],
    ]);
  });

  it('is bounded: those that are wanted, and those in camps in most years', () => {
    const history = historyOf([{ red: 'a x y' }, { red: 'x y', d: 'd' }, { red: 'x y' }]);
    expect([...drawnActors(actorYears(history), history, new Set(['d']), 2)]).toEqual(['d', 'x']);
    const river = riverOf(history, NOBODY, 2);
    expect([[...river.stays.keys()], river.actorCount]).toEqual([['x', 'y'], 4]);
  });

  it('names a band after one of its members in each year, from the year in which that is one', () => {
    const years: YearOfCamps[] = [{ red: 'a b' }, { red: 'a b' }, { red: 'c b a' }, { red: 'c b' }];
    const { bands } = riverShapes(riverOf(historyOf(years), NOBODY), (year) => (year - 2001) * 50);
    expect(bands.map(({ names }) => names)).toEqual([
      [
        { namesake: 'a', x: 2, end: 100 },
        { namesake: 'c', x: 102, end: Number.POSITIVE_INFINITY },
      ],
    ]);
  });
});

describe('the names of camps in what happened', () => {
  const years: YearOfCamps[] = [{ red: 'a b t', blue: 'x y' }, { red: 'b a', blue: 't x y' }, { blue: 'x t y b a' }];
  const namesakes = new Namesakes(historyOf(years));
  const event = (more: Partial<CampEvent>): CampEvent => ({
    year: 2002,
    since: 2001,
    kind: 'switched',
    camps: ['red', 'blue'],
    relations: [],
    ...more,
  });

  it('are those of the year, and not that of the one who moves', () => {
    expect(namesakes.of('blue', 2002)).toBe('t');
    expect(namesakes.ofEvent(event({ actor: 't' }))).toEqual(['b', 'x']);
    expect(namesakes.ofEvent(event({ kind: 'joined', actor: 't', camps: ['blue'] }))).toEqual(['x']);
  });

  it('are those before it of camps that are one now', () => {
    expect(namesakes.ofEvent(event({ year: 2003, kind: 'merged' }))).toEqual(['b', 't']);
  });

  it('are the last or the first there are where a camp is not seen, and two for two camps', () => {
    expect(namesakes.of('red', 2009)).toBe('b');
    expect(namesakes.of('blue', 1990)).toBe('x');
    const renamed = new Namesakes(historyOf([{ red: 'a b' }, { blue: 'a c' }]));
    expect(renamed.ofEvent(event({ kind: 'split' }))).toEqual(['a', 'c']);
  });
});

describe('the moves that no relation explains', () => {
  const years: readonly YearOfCamps[] = [
    { red: 'a b t', blue: 'x y' },
    { red: 'a b', blue: 'x y t' },
    {},
    { red: 'a b', blue: 'x y', t: 't?' },
  ];
  const told = (events: readonly CampEvent[], most?: number) => {
    const river = riverOf(historyOf(years, events), NOBODY, most);
    return river.unexplained.map(({ actor, since, year, from, to, isTorn }) => [actor, since, year, from, to, isTorn]);
  };

  it('are those that are drawn open, with the year in which the actor was last seen', () => {
    expect(told([])).toEqual([
      ['t', 2001, 2002, 'red', 'blue', false],
      ['t', 2002, 2004, 'blue', null, true],
    ]);
    const river = riverOf(historyOf(years), NOBODY);
    expect(river.passages.filter(({ event }) => event === undefined)).toHaveLength(river.unexplained.length);
  });

  it('are not those with an event of their own or of their camps, nor those of who comes back to its camp', () => {
    const split: CampEvent = { year: 2002, since: 2001, kind: 'split', camps: ['red', 'blue'], relations: ['r'] };
    expect(told([split])).toEqual([['t', 2002, 2004, 'blue', null, true]]);
    expect(told([split, { ...split, year: 2004, since: 2002, kind: 'left', actor: 't', camps: ['blue'] }])).toEqual([]);
    expect(riverOf(historyOf([{ red: 'a b' }, {}, {}, {}, { red: 'a b' }]), NOBODY).unexplained).toEqual([]);
  });

  it('are of all actors, also where too many are known to draw them', () => {
    expect(told([], 1)).toHaveLength(2);
    expect(riverOf(historyOf(years), NOBODY, 1).stays.has('t')).toBe(false);
  });
});

describe('the way through threads by keys', () => {
  const river = riverOf(historyOf(SWITCH), NOBODY);
  const all = new Set(river.years.keys());
  const walked = (from: ThreadPlace, ...steps: ThreadStep[]) => {
    const { actor, year } = steps.reduce((place, step) => stepOnThreads(river, place, step, all), from);
    return `${actor} ${year}`;
  };

  it('goes along one through the years in which it is seen, over camps and gaps, and stays at its ends', () => {
    expect(walked({ actor: 't', year: 0 }, 'on', 'on')).toBe('t 2');
    expect(walked({ actor: 't', year: 2 }, 'on')).toBe('t 4');
    expect(walked({ actor: 't', year: 4 }, 'on')).toBe('t 4');
    expect(walked({ actor: 't', year: 4 }, 'back', 'back')).toBe('t 1');
    expect(walked({ actor: 't', year: 2 }, 'start')).toBe('t 0');
    expect(walked({ actor: 't', year: 2 }, 'end')).toBe('t 4');
    expect(stepOnThreads(river, { actor: 't', year: 2 }, 'end', new Set([1, 2]))).toEqual({ actor: 't', year: 2 });
  });

  it('goes up and down through all that are seen in the year, from the highest to the lowest', () => {
    const highest = firstPlace(river, all);
    const found = [highest?.actor];
    let place = highest ?? { actor: '', year: 0 };
    for (const _ of ['a', 'b', 't', 'x', 'y']) {
      place = stepOnThreads(river, place, 'down', all);
      found.push(place.actor);
    }
    expect(new Set(found)).toEqual(new Set(['a', 'b', 't', 'x', 'y']));
    expect(found.at(-1)).toBe(found.at(-2));
    expect(walked(place, 'up', 'up', 'up', 'up')).toBe(`${highest?.actor} 0`);
  });

  it('begins with the selected actor, where it is seen in the years in view', () => {
    expect(firstPlace(river, all, 'z')).toEqual({ actor: 'z', year: 4 });
    expect(firstPlace(river, new Set([0, 1]), 'z')?.year).toBe(0);
    expect(firstPlace(river, new Set([3]))).toBeUndefined();
  });
});
