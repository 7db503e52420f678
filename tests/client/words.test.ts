import { announcement } from '../../client/timeline/announcement.ts';
import { credibilityInWords, reliabilityInWords } from '../../client/wording/codes-in-words.ts';
import { dateInWords, datesInBrief, datesInWords, daysInWords, windowInWords } from '../../client/wording/dates-in-words.ts';
import { clauseOf, sentenceOf } from '../../client/wording/sentence.ts';
import { stateInWords } from '../../client/wording/state-in-words.ts';
import { yearWindow } from '../../model/time/window.ts';
import { council, relation, viewCriteria } from './council.ts';

const dated = (dates: string, more: Partial<ReturnType<typeof relation>> = {}) => relation('r', 'a', 'b', 2007, 2008, { dates, ...more });

describe('dates in words', () => {
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
  ])('%s is "%s"', (edtf, words) => expect(dateInWords(edtf)).toBe(words));

  it('say what the evidence bounds where the end is open', () => {
    const open = dated('2007-08~/', { endStatus: 'unknown', toEarliest: '2008-06-02', to: '2008-07-01' });
    expect(datesInWords(open)).toBe('from about August 2007; last attested June 2008; end not known');
    expect(datesInBrief(open)).toBe('from about August 2007, seen to June 2008');
    expect(datesInWords({ ...open, dates: '2004/..', endStatus: 'ongoing' })).toBe('from 2004; last attested June 2008; said to go on');
  });

  it('say that a beginning is not known', () => {
    const late = dated('/2008', { startStatus: 'unknown', from: '2008-01-25', fromLatest: '2008-01-25' });
    expect(datesInWords(late)).toBe('beginning not known, first attested 25 January 2008; until 2008');
    expect(datesInBrief(late)).toBe('until 2008');
  });

  it('tell an event from an observation', () => {
    expect(datesInWords(dated('2020-01-24'))).toBe('on 24 January 2020');
    expect(datesInWords(dated('2020-01'))).toBe('in January 2020');
    const seen = dated('2020-01-24', { startStatus: 'unknown', endStatus: 'unknown' });
    expect(datesInWords(seen)).toBe('held on 24 January 2020; beginning not known; end not known');
    expect(datesInBrief(seen)).toBe('seen 24 January 2020');
  });

  it('say when an event ended a state', () => {
    const ended = dated('2019-10/', { endedBy: 'event', toEarliest: '2020-01-24', to: '2020-01-25' });
    expect(datesInWords(ended)).toBe('from October 2019; ended on 24 January 2020');
    expect(datesInBrief(ended)).toBe('from October 2019 until 24 January 2020');
  });

  it('say of a state within one day that it was then', () => {
    const day = dated('2020-01-24/2020-01-24', { endStatus: 'ended' });
    expect([datesInWords(day), datesInBrief(day)]).toEqual(['on 24 January 2020', '24 January 2020']);
  });

  it('say of a state within one month or year that it was then, but not of one that an event ended', () => {
    expect([datesInWords(dated('2020-01/2020-01')), datesInBrief(dated('2020/2020'))]).toEqual(['in January 2020', '2020']);
    const ended = dated('2020/2020', { endedBy: 'event', toEarliest: '2020-03-01', to: '2020-04-01' });
    expect([datesInWords(ended), datesInBrief(ended)]).toEqual(['from 2020; ended in March 2020', 'from 2020 until March 2020']);
  });

  it('say of an end that only the evidence bounds between which days it lies', () => {
    const vague = { toEarliest: '2008-06-02', to: '2008-09-10' };
    const over = dated('/', { startStatus: 'unknown', from: '2007-03-01', fromLatest: '2007-05-20', ...vague });
    const ended = 'between 2 June 2008 and 9 September 2008';
    expect(datesInWords(over)).toBe(`beginning not known, first attested 2007; ended ${ended}`);
    expect(datesInBrief(over)).toBe(`until ${ended}`);
    expect(datesInWords({ ...over, dates: '2004/..' })).toBe(`from 2004; ended ${ended}`);
    expect(datesInBrief({ ...over, dates: '2004/..' })).toBe(`from 2004 until ${ended}`);
    const open = { ...over, dates: '../', endStatus: 'ongoing' as const };
    expect(datesInWords(open)).toBe('beginning not known, first attested 2007; last attested 2008; said to go on');
    expect(datesInBrief(open)).toBe('seen 2008, said to go on');
    expect(datesInBrief({ ...open, endStatus: 'unknown' })).toBe('seen 2008');
  });

  it('name the year that holds all of the evidence, and both ends where none does', () => {
    const attested = (toEarliest: string, to: string) => datesInWords(dated('2004/', { endStatus: 'unknown', toEarliest, to }));
    expect(attested('2008-02-02', '2008-12-31')).toBe('from 2004; last attested 2008; end not known');
    expect(attested('2008-12-31', '2009-02-02')).toBe(
      'from 2004; last attested between 30 December 2008 and 1 February 2009; end not known',
    );
    expect(attested('2008-02-02', '2008-02-02')).toBe('from 2004; last attested 1 February 2008; end not known');
  });

  it('name both ends where both are said, and the evidence where neither is', () => {
    expect([datesInWords(dated('2007/2008')), datesInBrief(dated('2007/2008'))]).toEqual(['from 2007 until 2008', 'from 2007 until 2008']);
    const open = dated('../..', { startStatus: 'unknown', endStatus: 'ongoing', toEarliest: '2008-07-01', to: '2008-07-01' });
    expect(datesInWords(open)).toBe('beginning not known, first attested 1 January 2007; last attested 30 June 2008; said to go on');
    expect(datesInBrief(open)).toBe('seen 30 June 2008, said to go on');
    expect(datesInWords({ ...open, startStatus: 'known', dates: '2007/2008' })).toBe('from 2007 until 2008');
  });

  it('say of an observation that is over when it ended', () => {
    const seen = dated('2020-01', { startStatus: 'unknown', toEarliest: '2020-03-01', to: '2021-01-01' });
    expect(datesInWords(seen)).toBe('held in January 2020; beginning not known; ended between 1 March 2020 and 31 December 2020');
    expect(datesInBrief(seen)).toBe('seen January 2020');
    expect(datesInBrief(dated('2020-01'))).toBe('January 2020');
    expect(datesInBrief(dated('2020-01', { endStatus: 'unknown' }))).toBe('seen January 2020');
    expect(datesInWords(dated('2020-21'))).toBe('in spring 2020');
    expect(datesInWords(dated('2020~'))).toBe('in about 2020');
    expect(datesInWords(dated('2020-01-24?'))).toBe('on perhaps 24 January 2020');
  });

  it('name days, months, years and stretches', () => {
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
    expect(windowInWords({ from: '2008-01-01', to: '2010-06-01' })).toBe('from 1 January 2008 to 31 May 2010');
    expect(windowInWords({ from: '2008-06-01', to: '2010-01-01' })).toBe('from 1 June 2008 to 31 December 2009');
  });
});

describe('the codes of sources and claims', () => {
  it('are said in words, also those that the scheme does not have', () => {
    expect([reliabilityInWords('C'), credibilityInWords(3), credibilityInWords(9)]).toEqual([
      ...['Fairly reliable', 'Possibly true', 'Not a code of the scheme'],
    ]);
  });
});

describe('sentences', () => {
  const unionGraph = council();
  it('read a relation from either end', () => {
    const leads = unionGraph.relations[0];
    if (leads === undefined) throw new Error('the union graph has no relations');
    expect(sentenceOf(unionGraph, leads)).toBe('MAYOR leads COUNCIL');
    expect(clauseOf(unionGraph, leads, 'council')).toEqual({ subject: 'COUNCIL', verb: 'is led by', object: 'MAYOR' });
  });

  it('say what can be said of a relation in a window', () => {
    expect(stateInWords('attested', yearWindow(2008), '2007-01-01')).toMatch(/^Attested in 2008: by its evidence/);
    expect(stateInWords('absent', yearWindow(2007), '2007-12-31')).toMatch(/it was over, or happened at another time\.$/);
    expect(stateInWords('absent', yearWindow(2006), '2007-01-01')).toBe('Not in 2006: it had not begun.');
    expect(stateInWords('absent', yearWindow(2009), '2007-01-01')).toMatch(/it was over/);
  });

  it('announce a window', () => {
    const tally = {
      ...{ attested: 41, uncertain: 3, presumed: 12, relations: 56, actors: 9 },
      ...{ filtered: 0, setAside: 0, inWindow: 56, changes: null },
    };
    expect(announcement(viewCriteria(2020), tally)).toBe('2020: 41 relations attested, 3 uncertain, 12 presumed');
    expect(announcement(viewCriteria(2020, { presumed: false }), { ...tally, attested: 1, filtered: 4 })).toBe(
      '2020: 1 relation attested, 3 uncertain, 12 presumed (not shown); 4 hidden by filters',
    );
    const changes = { begun: 2, ended: 1, turned: 0, unchanged: 7 };
    const compared = (presumed: boolean, more: Partial<typeof tally>) =>
      announcement(viewCriteria(2020, { presumed, comparedWindow: yearWindow(2008) }), { ...tally, changes, ...more });
    const words = 'From 2008 to 2020: 2 begun, 1 ended, 0 turned, 7 unchanged';
    expect(compared(true, { setAside: 3 })).toBe(`${words}; 3 with actors set aside`);
    expect(compared(false, {})).toBe(`${words}; 12 rest on a presumption (not shown)`);
    expect(compared(false, { presumed: 1 })).toBe(`${words}; 1 rests on a presumption (not shown)`);
    expect(compared(false, { presumed: 0 })).toBe(words);
    expect(announcement(viewCriteria(2020, { presumed: false }), { ...tally, presumed: 0 })).toBe(
      '2020: 41 relations attested, 3 uncertain, 0 presumed',
    );
  });
});
