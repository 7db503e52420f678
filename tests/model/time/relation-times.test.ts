import fc from 'fast-check';
import type { DateRange } from '../../../model/time/date-range.ts';
import { timeOf } from '../../../model/time/dated-relation.ts';
import { addDays, type Day } from '../../../model/time/day.ts';
import { parseDate, parseDates } from '../../../model/time/edtf.ts';
import { existence, isCertainOutside } from '../../../model/time/limits.ts';
import { extentOf, type RelationTime, stateIn, turningDays } from '../../../model/time/relation-time.ts';
import {
  existenceOfBoth,
  readDate,
  readDates,
  type TimedClaim,
  timesOf,
  type UntimedDataset,
  type UntimedRelation,
} from '../../../model/time/relation-times.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { windowBetween } from '../../../model/time/window-between.ts';
import { edtfDate, edtfInterval, relationTime, relationTimeAndWindow, untimed, window } from '../relations.ts';

/** When a relation held that one source of 13 June 2008 supports. */
function time(dates: string, more: Partial<Parameters<typeof timeOf>[0]> = {}): RelationTime {
  const support = [{ published: parseDate('2008-06-13') }];
  return timeOf({ dates: dates === '' ? undefined : parseDates(dates), temporality: 'state', isForetold: false, support, ...more });
}
const attested = (dates: string, more: Partial<Parameters<typeof timeOf>[0]> = {}) =>
  time(dates, more).attested.map(({ from, fromLatest, toEarliest, to }) => [from, fromLatest, toEarliest, to]);

describe('timeOf', () => {
  it('keeps what may be and what is certain apart where a date is coarse, and takes an end for the last day on which it held', () => {
    expect(time('2004/2008-06')).toEqual({
      ...{ dating: 'dated', startStatus: 'known', endStatus: 'ended', possibleFrom: '2004-01-01', possibleTo: '2008-07-01' },
      attested: [{ from: '2004-01-01', fromLatest: '2004-12-31', toEarliest: '2008-06-02', to: '2008-07-01' }],
    });
    expect(attested('2008-06-13/2008-06-13')).toEqual([['2008-06-13', '2008-06-13', '2008-06-14', '2008-06-14']]);
    expect(attested('2008-06-13', { temporality: 'event' })).toEqual(attested('2008-06-13/2008-06-13'));
  });

  it('attests what goes on until its source, and what has no end no longer than its beginning', () => {
    expect(attested('2004-01-01/..')).toEqual([['2004-01-01', '2004-01-01', '2008-06-14', '2008-06-14']]);
    expect(attested('2004-01-01/')).toEqual([['2004-01-01', '2004-01-01', '2004-01-02', '2004-01-02']]);
    expect(attested('/..')).toEqual([['2008-06-13', '2008-06-13', '2008-06-14', '2008-06-14']]);
    expect(attested('/2007-02-03')).toEqual([['2007-02-03', '2007-02-03', '2007-02-04', '2007-02-04']]);
    expect(attested('/')).toEqual([]);
    // A source that has no date attests what it dates.
    expect(attested('2004-01-01/..', { support: [{}] })).toEqual(attested('2004-01-01/'));
    // What begins after its source is attested for its beginning.
    expect(attested('2010-01-01/..')).toEqual([['2010-01-01', '2010-01-01', '2010-01-02', '2010-01-02']]);
  });

  it('reads one date on a state as an observation, and on an event as the whole of it', () => {
    expect(time('2008-06-02')).toMatchObject({
      startStatus: 'unknown',
      endStatus: 'unknown',
      possibleFrom: undefined,
      possibleTo: undefined,
    });
    for (const temporality of ['event', 'either'] as const) {
      expect(time('2008-06-02', { temporality })).toMatchObject({ startStatus: 'known', endStatus: 'ended', possibleTo: '2008-06-03' });
    }
  });

  it('joins what several claims attest, and keeps apart what lies apart', () => {
    const claims = (...attests: string[]) => ({ support: attests.map((each) => ({ attests: parseDates(each) })) });
    expect(attested('/', claims('2004-01-01/2005-01-01', '2004-06-01/2006-01-01'))).toEqual([
      ['2004-01-01', '2004-01-01', '2006-01-02', '2006-01-02'],
    ]);
    expect(attested('/', claims('2006-01-01', '2004-01-01'))).toEqual([
      ['2004-01-01', '2004-01-01', '2004-01-02', '2004-01-02'],
      ['2006-01-01', '2006-01-01', '2006-01-02', '2006-01-02'],
    ]);
    // A coarse claim that another covers says nothing more.
    expect(attested('/', claims('2004-03', '2004-01-01/2005-01-01'))).toHaveLength(1);
  });

  it('says in a gap between two claims what the source says of the time after the first', () => {
    const gap = (dates: string) =>
      stateIn(time(dates, { support: ['2004', '2007'].map((each) => ({ attests: parseDates(each) })) }), yearWindow(2005));
    expect([gap('/..'), gap('/'), gap('2003/2008')]).toEqual(['presumed', 'unknown', 'uncertain']);
  });

  it('lets a relation begin and end as its dates say, however narrow its claims are', () => {
    const narrow = time('2003/2008', { support: [{ attests: parseDates('2005-02-01/2005-03-01') }] });
    expect([2002, 2003, 2005, 2008, 2009].map((year) => stateIn(narrow, yearWindow(year)))).toEqual([
      ...['absent', 'uncertain', 'attested', 'uncertain', 'absent'],
    ]);
    // What a claim says beyond the dates of the relation does not count.
    expect(extentOf(time('2004/2005', { support: [{ attests: parseDates('2003/2006') }] }))).toEqual({
      from: '2004-01-01',
      to: '2006-01-01',
    });
  });

  it('widens a mark by its own unit, but not past the last source that supports it', () => {
    expect(attested('2007-08~/..')[0]?.slice(0, 2)).toEqual(['2007-07-01', '2007-09-30']);
    expect(time('/2008-06?')).toMatchObject({ possibleTo: '2008-06-14' });
    expect(time('/2007?')).toMatchObject({ possibleTo: '2008-06-14' });
    expect(time('/2007-01?')).toMatchObject({ possibleTo: '2007-03-01' });
    const foretold = time('2008-06?', { isForetold: true });
    expect(foretold.foretold).toEqual({ from: '2008-05-01', to: '2008-08-01' });
  });

  it('reads "at the latest" and "not before" as not known on that side', () => {
    const latest = time('[..2006]/..');
    expect([latest.startStatus, latest.possibleFrom]).toEqual(['unknown', undefined]);
    expect(latest.attested).toEqual([{ from: '2006-01-01', fromLatest: '2006-12-31', toEarliest: '2008-06-14', to: '2008-06-14' }]);
    const notBefore = time('2003/[2006..]');
    expect([notBefore.endStatus, notBefore.possibleTo]).toEqual(['unknown', undefined]);
    expect([2005, 2006, 2007].map((year) => stateIn(notBefore, yearWindow(year)))).toEqual(['attested', 'attested', 'unknown']);
    // An event of which only the latest day is known is attested in no window.
    const event = time('[..2006-05-20]', { temporality: 'event' });
    expect([1990, 2006, 2007].map((year) => stateIn(event, yearWindow(year)))).toEqual(['unknown', 'uncertain', 'absent']);
    expect(stateIn(event, windowBetween('0001', '2006'))).toBe('uncertain');
  });

  it('ends with the event that ended it, and narrows an end of its own by it', () => {
    const ended = (dates: string, event: string) => time(dates, { endedOn: parseDate(event) });
    expect(ended('2004/..', '2008-01-02')).toMatchObject({ endStatus: 'ended', possibleTo: '2008-01-03' });
    expect(ended('2004/2008-06-13', '2008')).toMatchObject({ possibleTo: '2008-06-14' });
    expect(ended('2004/2008', '2008-06-13')).toMatchObject({ possibleTo: '2008-06-14' });
    // It held until the event, whatever was seen of it before.
    expect(stateIn(ended('2004', '2007'), yearWindow(2007))).toBe('attested');
    expect(stateIn(ended('/..', '2007'), yearWindow(2008))).toBe('absent');
  });

  it('is undated only where nobody dates it', () => {
    expect(time('').dating).toBe('undated');
    expect(stateIn(time('', { support: [{ attests: parseDates('2004') }] }), yearWindow(2004))).toBe('attested');
  });

  it('attests nothing by a source that only disputes it, or that took it back', () => {
    const dataset = (claim: Partial<TimedClaim>): UntimedDataset<UntimedRelation> => ({
      relations: [{ id: 'r', type: 'FUNDS', source: 'a', target: 'b', dates: '/..', status: 'actual', ends: [] }],
      claims: [
        { relation: 'r', source: 's', stance: 'supports' },
        { relation: 'r', source: 't', stance: 'supports', ...claim },
      ],
      sources: new Map([
        ['s', { published: '2008' }],
        ['t', { published: '2015' }],
      ]),
      active: new Map(),
      types: new Map([['FUNDS', { temporality: 'state', symmetric: false }]]),
    });
    const in2015 = (claim: Partial<TimedClaim>) => timesOf(dataset(claim)).map((each) => stateIn(each.time, yearWindow(2015)));
    expect(in2015({})).toEqual(['attested']);
    expect([{ stance: 'disputes' }, { stance: 'disputes-dates' }, { retracted: '2016' }].map((each) => in2015(each as TimedClaim))).toEqual(
      [...[['presumed'], ['presumed'], ['presumed']]],
    );
  });
});

describe('the limits of a relation', () => {
  it('lie where an actor begins or ends, and what is certain outside of them is found', () => {
    const killed = existence(parseDates('/[..2020-01-20]'));
    expect(killed).toEqual({ from: undefined, to: '2020-01-21' });
    expect(existence(parseDates('[2003..]/'))).toEqual({ from: '2003-01-01', to: undefined });
    expect(isCertainOutside(time('/..', { support: [{ published: parseDate('2020-02') }] }), killed)).toBe(true);
    expect(isCertainOutside(time('/..', { support: [{ published: parseDate('2020-01') }] }), killed)).toBe(false);
    expect(isCertainOutside(time('/', { support: [{ attests: parseDates('[..2020-03]') }] }), killed)).toBe(false);
    expect(isCertainOutside(time('/', { support: [{ attests: parseDates('2020-03') }] }), killed)).toBe(true);
    // That it may have begun before its actor ended does not bring the claim before that.
    expect(isCertainOutside(time('[2004..]', { support: [{ attests: parseDates('2020-03') }] }), killed)).toBe(true);
    expect(isCertainOutside(time('2004/2006-01-01'), existence(parseDates('2004-05-01/')))).toBe(false);
    expect(isCertainOutside(time('2004-01-01/2006-01-01'), existence(parseDates('2004-05-01/')))).toBe(true);
  });

  it('lie where another spell begins or ends, whichever way a symmetric tie is written', () => {
    const tie = (id: string, dates: string, source: string, target: string) => ({
      ...{ id, type: 'RIVALS', source, target, dates, status: 'actual' as const, ends: [] },
    });
    const spells = (other: ReturnType<typeof tie>) =>
      timesOf({
        relations: [tie('first', '2004/..', 'a', 'b'), other],
        claims: [
          { relation: 'first', source: 's', stance: 'supports' },
          { relation: 'second', source: 't', stance: 'supports' },
        ],
        sources: new Map([
          ['s', { published: '2005' }],
          ['t', { published: '2012' }],
        ]),
        active: new Map(),
        types: new Map([['RIVALS', { temporality: 'state', symmetric: true }]]),
      }).map(({ time: { possibleFrom, possibleTo } }) => [possibleFrom, possibleTo]);
    const begins2004 = '2004-01-01';
    expect(spells(tie('second', '/2010', 'b', 'a'))).toEqual([
      [begins2004, '2010-01-01'],
      ['2006-01-01', '2011-01-01'],
    ]);
    expect(spells(tie('second', '/2010', 'b', 'c'))[0]).toEqual([begins2004, undefined]);
  });
});

const day = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('1950-01-01', count));
const counts = ({ relation, stance }: TimedClaim) => relation === 'r0' && stance === 'supports';

/**
 * Whether the words of a claim about the first relation can mean a day: its own time or else the dates of the relation, of
 * which an end that goes on reaches to what the source covers or to its publication, and an event is the end.
 */
function mayAttest(dataset: UntimedDataset<UntimedRelation>, { source, attests }: TimedClaim, on: Day): boolean {
  const [relation] = dataset.relations;
  // One that nobody dates does not say when.
  const ender = dataset.relations.findLast(({ ends, status, dates }) => ends.includes('r0') && !/announced|forecast/.test(status) && dates);
  const endedOn = ender?.dates ? parseDate(ender.dates) : undefined;
  const isIn = (date: DateRange | undefined) => date !== undefined && date.earliest <= on && on < date.next;
  if (isIn(endedOn)) return true;
  const dates = parseDates(attests || relation?.dates || '/');
  if (dates.kind === 'date') return isIn(dates.date);
  const { published = '', covers = '' } = dataset.sources.get(source) ?? {};
  const until = attests || covers === '' ? readDate(published) : readDates(covers);
  const last = until !== undefined && 'kind' in until ? (until.kind === 'date' ? until.date : until.end) : until;
  const own = dates.end === 'open' ? last : dates.end;
  // With an event that was on a day or later, or earlier, what the relation itself says of its end may agree.
  const isLater = endedOn?.orLater === true && typeof own === 'object' && own.next > endedOn.next;
  const isEarlier = endedOn?.orEarlier === true && typeof own === 'object' && own.earliest < endedOn.earliest;
  const end = attests || endedOn === undefined || isLater || isEarlier ? own : endedOn;
  if (typeof dates.start !== 'object') return typeof end === 'object' && isIn(end);
  const next = typeof end === 'object' && end.next > dates.start.next ? end.next : dates.start.next;
  return dates.start.earliest <= on && on < next;
}

describe('the state of any relation', () => {
  it('is exactly one in any window, and each is met in what is drawn here', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(relationTimeAndWindow, ([each, when]) => {
        const state = stateIn(each, when);
        met.add(state);
        const possible = (each.possibleFrom ?? '') < when.to && when.from < (each.possibleTo ?? '9999');
        if (each.dating === 'dated') expect(state === 'absent').toBe(!possible);
        if (state === 'presumed') expect([each.endStatus, each.attested.some(({ to }) => to <= when.from)]).toEqual(['ongoing', true]);
        const isUnattested = each.attested.length === 0;
        if (state === 'unknown') expect(isUnattested || each.startStatus === 'unknown' || each.endStatus === 'unknown').toBe(true);
        if (state === 'foretold' || state === 'undated') expect(each.dating).toBe(state);
      }),
      { numRuns: 2000 },
    );
    expect([...met].sort()).toEqual(['absent', 'attested', 'foretold', 'presumed', 'uncertain', 'undated', 'unknown']);
  });

  it('stays attested in every window that contains one in which it is attested', () => {
    let held = 0;
    fc.assert(
      fc.property(relationTime, window, fc.nat(3000), fc.nat(3000), (each, when, before, after) => {
        const [first] = each.attested;
        // A window that holds all of an attestation holds it wherever it lies.
        const seen = first === undefined ? when : { from: first.from, to: first.to };
        if (stateIn(each, seen) !== 'attested') return;
        held += 1;
        expect(stateIn(each, { from: addDays(seen.from, -before), to: addDays(seen.to, after) })).toBe('attested');
      }),
      { numRuns: 300 },
    );
    expect(held).toBeGreaterThan(20);
  });

  it('is attested on no day more by a later source that looks back than this source attests, whatever marks its dates have', () => {
    const met = { days: 0, attests: 0, ongoing: 0, unknownEnd: 0, closed: 0, newly: 0, mark: 0, widened: 0 };
    const late = fc.record({
      attests: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, day, edtfDate, edtfInterval),
      covers: fc.constantFrom('', '/2010', '2040'),
    });
    fc.assert(
      fc.property(
        untimed,
        late,
        fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
        ({ claims, sources, ...rest }, { attests, covers }, at) => {
          const dataset = { ...rest, claims, sources: new Map([...sources, ['late', { published: '2060', covers }]]) };
          const claim = { relation: 'r0', source: 'late', stance: 'supports', attests } as const;
          const withLate = { ...dataset, claims: [...claims, claim] };
          const [before, after] = [dataset, withLate].map((each) => timesOf(each)[0]?.time) as [RelationTime, RelationTime];
          const [unlimited] = timesOf(withLate).map((each) => each.unlimited);
          // The check refuses what is attested before or after its actors existed.
          fc.pre(unlimited !== undefined && !isCertainOutside(unlimited, existenceOfBoth(withLate, { source: 'a', target: 'b' })));
          const { dates = '' } = dataset.relations[0] ?? {};
          const isMarked = /[~?%]/.test(dates);
          const isWidened = isMarked && (before.possibleTo !== after.possibleTo || before.possibleFrom !== after.possibleFrom);
          const { starts, ends } = turningDays(after);
          const turning = [...starts, ...ends].filter((each) => each > '1900' && each < '2100');
          for (const nat of at) {
            const near = turning[nat % (turning.length + 1)] ?? addDays('1950-01-01', nat % 40_000);
            const on = addDays(near, (nat % 3) - 1);
            const isAttested = (time: RelationTime) => stateIn(time, { from: on, to: addDays(on, 1) }) === 'attested';
            if (!isAttested(after)) continue;
            met.days += 1;
            const isByLate = mayAttest(withLate, claim, on);
            // A mark that reaches further may let in what another claim says beyond it.
            const isByAnother = isMarked && claims.some((other) => counts(other) && mayAttest(withLate, other, on));
            expect(isAttested(before) || isByLate || isByAnother).toBe(true);
            if (isMarked) met.mark += 1;
            if (isWidened) met.widened += 1;
            if (isAttested(before)) continue;
            met.newly += 1;
            if (attests !== '') met.attests += 1;
            else if (dates.endsWith('/..')) met.ongoing += 1;
            else if (dates.endsWith('/')) met.unknownEnd += 1;
            else met.closed += 1;
          }
        },
      ),
      // The rarest of what is counted is met some fifty times in three thousand, and at times in twenty.
      { numRuns: 9000 },
    );
    for (const [name, times] of Object.entries(met)) expect([name, times > 20]).toEqual([name, true]);
  });

  it('shows an event in its own day, month and year and in no other', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-02'), max: new Date('2049-12-30'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const event = time(day, { temporality: 'event' });
        for (const unit of [day, day.slice(0, 7), day.slice(0, 4)].map((each) => windowBetween(each, each))) {
          expect(stateIn(event, unit)).toBe('attested');
          expect(stateIn(event, { from: addDays(unit.from, -400), to: unit.from })).toBe('absent');
          expect(stateIn(event, { from: unit.to, to: addDays(unit.to, 400) })).toBe('absent');
        }
      }),
    );
  });

  it('of a coarse event is attested where the window holds all of it, uncertain where it holds a part', () => {
    fc.assert(
      fc.property(edtfDate, window, (date, when) => {
        const { earliest, next } = parseDate(date);
        const meets = earliest < when.to && when.from < next;
        const holds = when.from <= earliest && next <= when.to;
        const event = time(date, { temporality: 'event', support: [{ published: parseDate('2060') }] });
        expect(stateIn(event, when)).toBe(holds ? 'attested' : meets ? 'uncertain' : 'absent');
      }),
    );
  });

  it('of a row with two years is attested in each year from the first to the last, as tables of years are coded', () => {
    const year = fc.integer({ min: 1946, max: 2010 });
    fc.assert(
      fc.property(year, fc.nat(20), (first, length) => {
        const spell = time(`${first}/${first + length}`, { support: [{ published: parseDate('2012'), coveredUntil: parseDate('2010') }] });
        const held = Array.from({ length: length + 3 }, (_, index) => first - 1 + index).filter(
          (each) => stateIn(spell, yearWindow(each)) === 'attested',
        );
        expect(held).toEqual(Array.from({ length: length + 1 }, (_, index) => first + index));
      }),
    );
  });

  it('changes only where a turning day is passed', () => {
    fc.assert(
      fc.property(relationTime, window, fc.integer({ min: 1, max: 800 }), (each, when, step) => {
        const next = { from: addDays(when.from, step), to: addDays(when.to, step) };
        const { starts, ends } = turningDays(each);
        const isPassed = (days: readonly Day[], a: Day, b: Day) => days.some((day) => a <= day && day <= b);
        if (isPassed(starts, when.to, next.to) || isPassed(ends, when.from, next.from)) return;
        expect(stateIn(each, next)).toBe(stateIn(each, when));
      }),
    );
  });

  it('orders the days of any attestation', () => {
    fc.assert(
      fc.property(relationTime, ({ attested: all, possibleFrom = '', possibleTo = '9999-12-31' }) => {
        for (const { from, fromLatest, toEarliest, to } of all) {
          expect(from < to && from <= fromLatest && toEarliest <= to).toBe(true);
          expect(possibleFrom <= from && to <= possibleTo).toBe(true);
        }
        expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).sort());
      }),
    );
  });
});
