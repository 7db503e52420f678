import { activeInWords } from '../../../client/wording/active-in-words.ts';
import { dateInWords, daysInWords, intervalInWords, windowInWords } from '../../../client/wording/date-in-words.ts';
import { datesInBrief } from '../../../client/wording/dates-in-brief.ts';
import { datesInWords } from '../../../client/wording/dates-in-words.ts';
import { coded } from '../council.ts';

/** The dates of a coded relation as the panel says them and as a row does. */
const told = (...of: Parameters<typeof coded>) => {
  const relation = coded(...of);
  return [datesInWords(relation), datesInBrief(relation)];
};

describe('a date in words', () => {
  it.each([
    ['2008', '2008'],
    ['2008-06', 'June 2008'],
    ['2008-06-13', '13 June 2008'],
    ['2007-08~', 'about August 2007'],
    ['2007?', 'perhaps 2007'],
    ['2004%', 'perhaps about 2004'],
    ['2001-21', 'spring 2001'],
    ['201X', 'the 2010s'],
    ['2004-XX', 'some time in 2004'],
    ['2004-06-XX', 'some day of June 2004'],
    ['20XX', 'the years 2000 to 2099'],
    ['2001-22~', 'about summer 2001'],
    ['2001-23', 'autumn 2001'],
    ['2001-24', 'winter 2001'],
    ['[..2006-05-20]', '20 May 2006 at the latest'],
    ['[2019-10..]', 'October 2019 at the earliest'],
    ['[2019-10..2019-12]', 'some time between October 2019 and December 2019'],
  ])('%s is "%s"', (edtf, words) => expect(dateInWords(edtf)).toBe(words));

  it.each([
    ['2004/2008', '2004 to 2008'],
    ['2004-06', 'June 2004'],
    ['2004/..', 'from 2004 on'],
    ['2004/', 'from 2004, until when it does not say'],
    ['/2008', 'until 2008'],
    ['../2008', 'until 2008'],
    ['/', 'no time that it names'],
  ])('an interval %s is "%s"', (edtf, words) => expect(intervalInWords(edtf)).toBe(words));

  it('is as long as days, months, years and stretches are', () => {
    expect(daysInWords('2008-06-13', '2008-06-14')).toBe('13 June 2008');
    expect(daysInWords('2008-12-01', '2009-01-01')).toBe('December 2008');
    expect(daysInWords('2008-01-01', '2008-06-01')).toBe('between 1 January 2008 and 31 May 2008');
    expect(daysInWords('2008-01-01', '2009-01-01')).toBe('2008');
    expect(daysInWords('2008-06-01', '2008-06-13')).toBe('between 1 June 2008 and 12 June 2008');
    expect(windowInWords({ from: '2004-01-01', to: '2009-01-01' })).toBe('2004 to 2008');
    expect(daysInWords('2008-06-01', '2008-08-01')).toBe('between 1 June 2008 and 31 July 2008');
    expect(daysInWords('2007-01-01', '2009-01-01')).toBe('between 1 January 2007 and 31 December 2008');
    expect(windowInWords({ from: '2008-06-03', to: '2008-06-08' })).toBe('from 3 June 2008 to 7 June 2008');
    expect(windowInWords({ from: '2008-01-01', to: '2009-01-01' })).toBe('2008');
    expect(windowInWords({ from: '2008-01-01', to: '2010-06-01' })).toBe('January 2008 to May 2010');
    expect(windowInWords({ from: '2020-01-01', to: '2020-04-01' })).toBe('January to March 2020');
    expect(windowInWords({ from: '2008-06-01', to: '2010-01-01' })).toBe('June 2008 to December 2009');
  });
});

describe('the existence of an actor', () => {
  it.each([
    ['2003/2008', 'active from 2003 to 2008'],
    ['2014-06/..', 'active since June 2014'],
    ['2014-06/', 'active since June 2014, until when is not known'],
    ['/2020-01-03', 'active until 3 January 2020'],
    ['2004', 'active 2004'],
    ['/', 'active, when is not known'],
  ])('%s is "%s"', (active, words) => expect(activeInWords(active)).toBe(words));
});

describe('the dates of a relation', () => {
  it('say how long it is attested where its end is open or not known', () => {
    expect(told('r', '2004/..')).toEqual(['from 2004; last attested 13 June 2008; said to go on', 'since 2004, said to go on']);
    expect(told('r', '2003/', { attests: ['2003/2008'] })).toEqual([
      'from 2003; last attested 2008; end not known',
      '2003–08, end not known',
    ]);
    expect(told('r', '2007-08~/', { attests: ['2007-08~/2008-06'] })).toEqual([
      'from about August 2007; last attested June 2008; end not known',
      'about August 2007 – June 2008, end not known',
    ]);
    expect(told('r', '2004/')).toEqual(['from 2004; last attested 2004; end not known', '2004, end not known']);
    expect(told('r', '1998/', { attests: ['1998/2003'] })[1]).toBe('1998–2003, end not known');
  });

  it('say that a beginning is not known', () => {
    expect(told('r', '/2008')).toEqual(['beginning not known, first attested 2008; until 2008', 'until 2008']);
    expect(told('r', '/..')).toEqual([
      'beginning not known, first attested 13 June 2008; said to go on',
      'last attested 13 June 2008, said to go on',
    ]);
    expect(told('r', '/', { attests: ['2004/2006-05'] })).toEqual([
      'beginning not known, first attested 2004; last attested May 2006; end not known',
      'last attested May 2006',
    ]);
  });

  it('say every stretch for which it is attested', () => {
    expect(told('r', '2004/..', { attests: ['2004/2006', '2008'] })[0]).toBe('from 2004; attested 2004 to 2006 and 2008; said to go on');
    expect(told('r', '/', { attests: ['2001', '2004', '2006'] })[0]).toBe(
      'beginning not known; attested 2001, 2004 and 2006; end not known',
    );
    expect(told('r', '2001/2006', { attests: ['2001', '2005'] })).toEqual(['from 2001; attested 2001 and 2005; until 2006', '2001–06']);
  });

  it('say of what a claim only tells to have been, at the latest or at the earliest, that it is told and not attested', () => {
    expect(told('r', '/', { attests: ['[..2006-05]'] })).toEqual([
      'beginning not known; told to have held at some time, May 2006 at the latest; end not known',
      'some time, May 2006 at the latest',
    ]);
    expect(told('r', '/', { attests: ['[2006..]'] })[0]).toBe(
      'beginning not known; told to have held at some time, 2006 at the earliest; end not known',
    );
    expect(told('r', '/', { attests: ['[..2006-05]', '2004'] })).toEqual([
      'beginning not known; attested 2004; told to have held at some time, May 2006 at the latest; end not known',
      'last attested 2004',
    ]);
    expect(told('r', '/', { attests: ['[..2006-05-20]', '2008', '[2009-03-04..]'] })[0]).toBe(
      'beginning not known; attested 2008; told to have held at some time, 20 May 2006 at the latest and 4 March 2009 at the earliest; end not known',
    );
    expect(told('r', '/', { attests: ['[..2008-06]', '[..2008-06-13]'] })[1]).toBe('some time, 13 June 2008 at the latest');
    expect(told('r', '2004/', { attests: ['[..2006]'] })).toEqual([
      'from 2004; told to have held at some time, between 2004 and 2006 at the latest; end not known',
      '2004, end not known',
    ]);
    expect(told('r', '/..', { attests: ['[..2006-05]'] })).toEqual([
      'beginning not known; told to have held at some time, May 2006 at the latest; said to go on',
      'some time, May 2006 at the latest, said to go on',
    ]);
    expect(told('r', '/[..2006-05]')).toEqual(['beginning not known; until May 2006 at the latest', 'until May 2006 at the latest']);
    expect(told('r', '/[..2006-05]', { attests: ['[..2005]'] })[0]).toBe(
      'beginning not known; told to have held at some time, 2005 at the latest; until May 2006 at the latest',
    );
    expect(told('r', '[..2006-05-20]')).toEqual([
      'told to have held at some time, 20 May 2006 at the latest; beginning not known; end not known',
      'some time, 20 May 2006 at the latest',
    ]);
    expect(told('r', '[..2006-05-20]', { temporality: 'event' })).toEqual(['on 20 May 2006 at the latest', '20 May 2006 at the latest']);
  });

  it('tell an event from an observation', () => {
    expect(told('r', '2008-01-24', { temporality: 'event' })).toEqual(['on 24 January 2008', '24 January 2008']);
    expect(told('r', '2008-01', { temporality: 'event' })).toEqual(['in January 2008', 'January 2008']);
    expect(told('r', '2008-01-24')).toEqual(['attested 24 January 2008; beginning not known; end not known', 'attested 24 January 2008']);
    expect(told('r', '2008-01', { attests: ['', '2006'] })[0]).toBe('attested 2006 and January 2008; beginning not known; end not known');
    expect(told('r', '[2007-10..2007-12]', { temporality: 'event' })[0]).toBe('some time between October 2007 and December 2007');
  });

  it('say when an event ended a state', () => {
    const ended = { endedBy: 'event', endStatus: 'ended', possibleTo: '2008-01-25' } as const;
    expect(told('r', '2007-10/2008-01-24', ended)).toEqual([
      'from October 2007; ended on 24 January 2008',
      'October 2007 – 24 January 2008',
    ]);
    expect(told('r', '2004/', ended)).toEqual([
      'from 2004; ended on 24 January 2008 at the latest',
      '2004 – 24 January 2008 at the latest',
    ]);
    expect(told('r', '2004/2008-01', { endedBy: 'event' })[0]).toBe('from 2004; ended in January 2008');
    expect(told('r', '2008-01/2008-01', { endedBy: 'event' })[0]).toBe('from January 2008; ended in January 2008');
    const seen = { ...ended, temporality: 'state' } as const;
    expect(told('r', '2008-01', seen)[0]).toMatch(/^attested January 2008; beginning not known; ended /);
  });

  it('say of a state within one day, month or year that it was then', () => {
    expect(told('r', '2008-01-24/2008-01-24')).toEqual(['on 24 January 2008', '24 January 2008']);
    expect([told('r', '2008-01/2008-01')[0], told('r', '2007/2007')[1]]).toEqual(['in January 2008', '2007']);
    expect(told('r', '2007/2008')).toEqual(['from 2007; until 2008', '2007–08']);
  });

  it('say what limits the time in which it may have held', () => {
    const limited = { possibleFrom: '2004-05-01', possibleTo: '2008-07-01' };
    expect(told('r', '/..', limited)[0]).toBe(
      'beginning not known, first attested 13 June 2008; said to go on; no earlier than 1 May 2004; no later than 30 June 2008',
    );
    expect(told('r', '2004/', { possibleTo: '2008-07-01' })).toEqual([
      'from 2004; last attested 2004; end not known; no later than 30 June 2008',
      '2004, end not known',
    ]);
  });

  it('say with which of its actors it ended, and not beside that that it goes on', () => {
    const actorEnded = { possibleTo: '2020-01-04', endedWithActor: { name: 'Muhandis', active: '/2020-01-03' } } as const;
    const say = (dates: string, more: Parameters<typeof coded>[2] = {}) => {
      const relation = { ...coded('r', dates, more), ...actorEnded };
      return [datesInWords(relation), datesInBrief(relation)];
    };
    const ended = 'ended with Muhandis, active until 3 January 2020';
    const atLatest = 'ended at the latest with Muhandis, active until 3 January 2020';
    expect(say('2004/..')).toEqual([`from 2004; last attested 13 June 2008; said to go on, and ${ended}`, `since 2004, ${ended}`]);
    expect(say('/..')[1]).toBe(`last attested 13 June 2008, ${ended}`);
    expect(say('2003/', { attests: ['2003/2008'] })).toEqual([`from 2003; last attested 2008; ${atLatest}`, `2003–08, ${atLatest}`]);
    expect(say('/', { attests: ['2004/2006-05'] })[1]).toBe(`last attested May 2006, ${atLatest}`);
    expect(say('2008-01')).toEqual([`attested January 2008; beginning not known; ${atLatest}`, `attested January 2008, ${atLatest}`]);
  });

  it('say of what is foretold for when, and of what nobody dates that nobody does', () => {
    const forecast = { status: 'forecast' } as const;
    expect(told('r', '2012', forecast)).toEqual(['foretold for 2012', 'foretold for 2012']);
    expect(told('r', '2012/2014', forecast)[1]).toBe('foretold for 2012 to 2014');
    expect(told('r', '/..', forecast)).toEqual(['foretold on 13 June 2008, for no time that is named', 'foretold on 13 June 2008']);
    expect(told('r', '')).toEqual(['none of its sources says when it held', 'undated']);
  });

  it('say that no claim attests it for any day', () => {
    expect(told('r', '2004', { attested: [] })).toEqual([
      'dated 2004; no claim attests it for any day; beginning not known; end not known',
      'dated 2004',
    ]);
    expect(told('r', '2004/2008', { attested: [] })).toEqual(['from 2004; no claim attests it for any day; until 2008', '2004–08']);
    expect(told('r', '/')).toEqual(['beginning not known; no claim attests it for any day; end not known', 'dates not known']);
    expect(told('r', '2004/..', { attested: [] })).toEqual([
      'from 2004; no claim attests it for any day; said to go on',
      'since 2004, said to go on',
    ]);
  });
});
