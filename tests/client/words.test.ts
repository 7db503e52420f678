import { announcement } from '../../client/timeline/announcement.ts';
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

  it('name days, months, years and stretches', () => {
    expect(daysInWords('2008-06-13', '2008-06-14')).toBe('13 June 2008');
    expect(daysInWords('2008-12-01', '2009-01-01')).toBe('December 2008');
    expect(daysInWords('2008-01-01', '2009-01-01')).toBe('2008');
    expect(daysInWords('2008-06-01', '2008-06-13')).toBe('between 1 June 2008 and 12 June 2008');
    expect(windowInWords({ from: '2004-01-01', to: '2009-01-01' })).toBe('2004 to 2008');
    expect(windowInWords({ from: '2008-06-03', to: '2008-06-08' })).toBe('from 3 June 2008 to 7 June 2008');
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
    expect(stateInWords('attested', yearWindow(2008), '2007-01-01')).toMatch(/^Attested in 2008: /);
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
    expect(announcement(viewCriteria(2020, { comparedWindow: yearWindow(2008) }), { ...tally, changes, setAside: 3 })).toBe(
      'From 2008 to 2020: 2 begun, 1 ended, 0 turned, 7 unchanged; 3 with actors set aside',
    );
  });
});
