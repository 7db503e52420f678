import { neighbouringSpells } from '../../../client/graph/neighbouring-spells.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { announcement } from '../../../client/timeline/announcement.ts';
import { claimTimeInWords, STANCE_WORDS } from '../../../client/wording/claim-in-words.ts';
import { credibilityInWords, reliabilityInWords } from '../../../client/wording/codes-in-words.ts';
import { changesInWords } from '../../../client/wording/comparison-in-words.ts';
import { datesInBrief } from '../../../client/wording/dates-in-brief.ts';
import { clauseOf, sentenceOf } from '../../../client/wording/sentence.ts';
import { stateInBrief } from '../../../client/wording/state-in-brief.ts';
import { stateInWords } from '../../../client/wording/state-in-window.ts';
import { stateName } from '../../../client/wording/state-in-words.ts';
import { STANCES } from '../../../model/coding/codes.ts';
import { independentSources } from '../../../model/independent-sources.ts';
import { besideEachOther } from '../../../model/time/limits.ts';
import { VISIBLE_STATES } from '../../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../../model/time/state-words.ts';
import { timeProperties } from '../../../model/time/stored-time.ts';
import { type Window, yearWindow } from '../../../model/time/window.ts';
import { heldIn } from '../../model/relations.ts';
import { actor, BOTH, coded, council, NEITHER, PRESUMED, VOCABULARY, viewCriteria } from '../council.ts';

const ALONE = { before: undefined, after: undefined };

it('is last attested where the attestation ends that goes on for longest, whatever begins last', () => {
  const days = (from: string, to: string) => ({ from, fromLatest: from, toEarliest: to, to });
  const attested = [days('2006-01-01', '2014-08-13'), days('2006-06-08', '2006-06-09')];
  const relation = { ...heldIn(2006, 2014), attested, endStatus: 'unknown', possibleTo: undefined, dates: '2006/' } as const;
  expect(datesInBrief(relation)).toBe('2006 – 12 August 2014, end not known');
  expect(stateInWords({ ...relation, status: 'actual', confidence: 'high', disputed: false }, yearWindow(2016), ALONE)).toContain(
    'it was last attested on 12 August 2014',
  );
  expect(timeProperties(relation)).toMatchObject({ toEarliest: '2014-08-13', to: '2014-08-13' });
});

describe('the state of a relation in a window, in words', () => {
  const say = (year: number, relation: ReturnType<typeof coded>, spells = ALONE) => stateInWords(relation, yearWindow(year), spells);

  it('is attested, which is not confirmed', () => {
    const plain = 'Attested in 2008: a source says that it held on at least one day of that time.';
    expect(say(2008, coded('r', '2008'))).toBe(plain);
    expect(say(2008, coded('r', '2008', { status: 'alleged' }))).toBe(`${plain} That is not confirmed: its source only alleges it.`);
    expect(say(2008, coded('r', '2008', { status: 'inferred', confidence: 'low' }))).toBe(
      `${plain} That is not confirmed: it is inferred, and not reported, and confidence in it is low.`,
    );
    expect(say(2008, { ...coded('r', '2008'), disputed: true })).toBe(
      `${plain} That is not confirmed: a source disputes it, or its dates.`,
    );
    expect(say(2004, coded('r', '2008', { status: 'alleged' }))).not.toContain('confirmed');
  });

  it('is uncertain because its dates are coarse, or because no claim speaks of that time', () => {
    expect(say(2006, coded('r', '2007~', { temporality: 'event' }))).toBe(
      'Date uncertain in 2006: its source itself gives its date only as approximate, “about 2007”, and it may or may not have held then.',
    );
    expect(say(2006, coded('r', '2004/2007?'))).not.toContain('not sure');
    expect(say(2008, coded('r', '2004/2007?'))).toBe(
      'Date uncertain in 2008: its source itself is not sure of its end, “perhaps 2007”, and it may or may not have held then.',
    );
    const june = { from: '2007-06-01', to: '2007-07-01' };
    expect(stateInWords(coded('r', '2007/2008'), june, ALONE)).toBe(
      'Date uncertain in June 2007: none of its sources gives its beginning more closely than “2007”, and it may or may not have held then.',
    );
    expect(say(2006, coded('r', '/', { attests: ['[..2006-05]'] }))).toMatch(/its date more closely than “May 2006 at the latest”/);
    expect(say(2008, coded('r', '/', { attests: ['[..2008-06]', '[..2008-05-20]'] }))).toMatch(/than “20 May 2008 at the latest”/);
    expect(say(2004, coded('r', '2001/2006', { attests: ['2001', '2006'] }))).toBe(
      'Date uncertain in 2004: its dates include that time, but no claim attests it for a day of it.',
    );
  });

  it('is presumed after its last attestation, where its source says that it goes on', () => {
    const ongoing = coded('r', '2004/..');
    const presumed =
      'Presumed to continue in 2012, which none of its sources says: it was last attested on 13 June 2008, 4 years before, and its source said that it goes on';
    expect(say(2012, ongoing)).toBe(`${presumed}.`);
    expect(say(2012, { ...ongoing, possibleTo: '2014-07-01' })).toBe(
      `${presumed}. It may have held until 30 June 2014 at the latest: one of its actors existed no longer.`,
    );
    expect(say(2006, coded('r', '2004/..', { attests: ['2004', '2008'] }))).toBe(
      'Presumed to continue in 2006, which none of its sources says: it was last attested in 2004, 2 years before, and its source said that it goes on; it is attested again in 2008.',
    );
  });

  it('names the actor with which it ended', () => {
    const ended = { ...coded('r', '2004/..'), possibleTo: '2014-07-01', endedWithActor: { name: 'Mayor', active: '1950/2014-06' } };
    expect(say(2012, ended)).toMatch(/and its source said that it goes on. It ended with Mayor, active until June 2014.$/);
    expect(say(2016, ended)).toBe('Not in 2016: it ended with Mayor, active until June 2014.');
    const seen = { ...ended, endStatus: 'unknown' } as const;
    expect(say(2016, seen)).toBe('Not in 2016: it ended at the latest with Mayor, active until June 2014.');
  });

  it('says in a row since when it is only presumed', () => {
    const brief = (window: Window, relation = coded('r', '2004/..')) => stateInBrief('presumed', relation, window);
    expect(brief(yearWindow(2020))).toBe('presumed since 2008, 12 years');
    expect(brief(yearWindow(2009))).toBe('presumed since 2008, 1 year');
    expect(brief({ from: '2008-07-01', to: '2008-08-01' })).toBe('presumed since 13 June 2008');
    // Between two attestations it is since the one before.
    expect(brief(yearWindow(2006), coded('r', '2004/..', { attests: ['2004', '2008'] }))).toBe('presumed since 2004, 2 years');
    expect(brief(yearWindow(2020), coded('r', '/..', { attests: ['[..2008-06]'] }))).toBe('presumed since June 2008 at the latest');
    expect(say(2020, coded('r', '/..', { attests: ['[..2008-06]'] }))).toBe(
      'Presumed to continue in 2020, which none of its sources says: it is told to have held at some time, June 2008 at the latest, and its source said that it goes on.',
    );
    expect(stateInBrief('uncertain', coded('r', '2004/..'), yearWindow(2020))).toBe('date uncertain');
  });

  it('is not known before a beginning and after an end that nobody dates, and never "had not begun"', () => {
    expect(say(2006, coded('r', '/..'))).toBe(
      'Not known in 2006: none of its sources dates its beginning; it is first attested on 13 June 2008.',
    );
    expect(say(2006, { ...coded('r', '/..'), possibleFrom: '2004-05-01' })).toBe(
      'Not known in 2006: none of its sources dates its beginning; it is first attested on 13 June 2008. It may have held from 1 May 2004 at the earliest: before, one of its actors did not exist.',
    );
    expect(say(2012, coded('r', '2004/'))).toBe('Not known in 2012: none of its sources says when it ended; it was last attested in 2004.');
    expect(say(2006, { ...coded('r', '2004/'), possibleTo: '2008-07-01' })).toBe(
      'Not known in 2006: none of its sources says when it ended; it was last attested in 2004. It may have held until 30 June 2008 at the latest: one of its actors existed no longer.',
    );
    expect(say(2006, coded('r', '2004/', { attests: ['2004', '2008'] }))).toBe(
      'Not known in 2006: none of its sources speaks of that time; it was last attested in 2004, and is attested again in 2008.',
    );
    expect(say(2006, coded('r', '/'))).toBe(
      'Not known in 2006: no claim attests it for any day, and none of its sources dates its beginning.',
    );
    expect(say(2006, { ...coded('r', '2004/2008'), attested: [] })).toBe('Not known in 2006: no claim attests it for any day.');
    // What a claim only tells to have been at the latest is attested for no day.
    const told = coded('r', '/', { attests: ['[..2008-06]'] });
    expect(say(2006, told)).toBe(
      'Not known in 2006: none of its sources dates its beginning; it is told to have held at some time, June 2008 at the latest.',
    );
    expect(say(2012, told)).toBe(
      'Not known in 2012: none of its sources says when it ended; it is told to have held at some time, June 2008 at the latest.',
    );
    expect(say(2012, coded('r', '/', { attests: ['2004', '[..2008-06]'] }))).toMatch(/says when it ended; it was last attested in 2004.$/);
  });

  it('is absent by dates that a source gives', () => {
    expect(say(1999, coded('r', '2004/..'))).toBe('Not in 1999: a source dates its beginning to 2004.');
    expect(say(2012, coded('r', '/2008'))).toBe('Not in 2012: a source dates its end to 2008.');
    expect(say(2012, coded('r', '2004-05-06', { temporality: 'event' }))).toBe('Not in 2012: a source dates it to 6 May 2004.');
    expect(say(1999, coded('r', '2004-05-06', { temporality: 'event' }))).toBe('Not in 1999: a source dates it to 6 May 2004.');
    expect(say(2012, coded('r', '2004/2008-01-24', { endedBy: 'event' }))).toBe('Not in 2012: it ended on 24 January 2008.');
    expect(say(2012, { ...coded('r', '2004/..'), possibleTo: '2008-07-01' })).toBe(
      'Not in 2012: it may have held until 30 June 2008 at the latest: one of its actors existed no longer.',
    );
    expect(say(1999, { ...coded('r', '/..'), possibleFrom: '2004-05-01' })).toBe(
      'Not in 1999: it may have held from 1 May 2004 at the earliest: before, one of its actors did not exist.',
    );
  });

  it('is foretold, or undated', () => {
    expect(say(2008, coded('r', '2008', { status: 'announced', published: '2007' }))).toBe(
      'Foretold for 2008: its source says that it was announced; none of its sources attests that it happened.',
    );
    expect(say(2008, coded('r', '/..', { status: 'forecast' }))).toBe(
      'Foretold in 2008: its source forecasts it, for no time that it names; none of its sources attests that it happened.',
    );
    expect(say(2012, coded('r', '2008', { status: 'forecast' }))).toBe('Not in 2012: it is foretold for 2008.');
    expect(say(2012, coded('r', '/', { status: 'forecast' }))).toBe(
      'Not in 2012: it was foretold on 13 June 2008, for no time that is named.',
    );
    expect(say(2012, coded('r', ''))).toBe(
      'Undated: none of its sources says when it held, so that it is shown whatever time you look at.',
    );
  });

  it('is limited by another spell of the same tie, where there is one', () => {
    const spells = [coded('first', '2004/'), coded('second', '2006-05/')];
    const limited = besideEachOther(spells).map((time, index) => ({
      ...(spells[index] ?? coded('', '')),
      ...time,
      attested: [...time.attested],
    }));
    const unionGraph = buildUnionGraph({ actors: [actor('a'), actor('b')], relations: limited }, VOCABULARY);
    const [first, second] = unionGraph.relations;
    if (first === undefined || second === undefined) throw new Error('the graph has no relations');
    expect(neighbouringSpells(unionGraph, first)).toEqual({ before: undefined, after: second });
    expect(neighbouringSpells(unionGraph, second)).toEqual(ALONE);
    expect(stateInWords(first, yearWindow(2005), neighbouringSpells(unionGraph, first))).toBe(
      'Not known in 2005: none of its sources says when it ended; it was last attested in 2004. It may have held until 30 April 2006 at the latest: another spell of the same tie follows.',
    );
  });

  it('is named as the API and the documents name it', () => {
    expect(VISIBLE_STATES.map(stateName)).toEqual(VISIBLE_STATES.map((state) => STATE_WORDS[state].name));
    expect(stateName('absent')).toBe('not in this window');
  });
});

describe('a claim', () => {
  it('says for which time it attests, what it disputes and since when it no longer counts', () => {
    expect(claimTimeInWords({ stance: 'supports', attests: '2004/2008' })).toBe('Attests 2004 to 2008');
    expect(claimTimeInWords({ stance: 'disputes-dates', attests: '2019-12', retracted: '2020-03-01' })).toBe(
      'Dates it to December 2019; retracted on 1 March 2020',
    );
    expect(claimTimeInWords({ stance: 'supports', attests: '' })).toBe('');
    expect(STANCES.map((stance) => STANCE_WORDS[stance])).toEqual(['', 'Disputes', 'Grants it, but disputes when']);
  });

  it('is told with the codes of its source in words, also those that the scheme does not have', () => {
    expect([reliabilityInWords('C'), credibilityInWords(3), credibilityInWords(9)]).toEqual([
      ...['Fairly reliable', 'Possibly true', 'Not a code of the scheme'],
    ]);
  });
});

describe('independent sources', () => {
  const sources = [
    { id: 'article' },
    { id: 'footnote', via: 'article' },
    { id: 'of-footnote', via: 'footnote' },
    { id: 'paper' },
    { id: 'empty', via: '' },
  ];
  it('are those that speak for themselves: an article and its own footnote are one', () => {
    const count = (...ids: string[]) => independentSources(sources)(ids).size;
    expect([
      count('article', 'footnote'),
      count('footnote', 'of-footnote'),
      count('footnote', 'paper'),
      count('article', 'article'),
    ]).toEqual([...[1, 1, 2, 1]]);
    expect([count(), count('empty', 'paper')]).toEqual([0, 2]);
    expect([...independentSources(sources)(['of-footnote'])]).toEqual(['article']);
  });

  it('come to an end where sources cite one another', () => {
    const circle = [
      { id: 'a', via: 'b' },
      { id: 'b', via: 'a' },
    ];
    expect(independentSources(circle)(['a']).size).toBe(1);
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

  const changes = {
    ...{ begun: 2, ended: 1, turned: 0, 'newly-attested': 3, 'no-longer-attested': 4 },
    ...{ 'newly-presumed-or-uncertain': 0, 'no-longer-presumed-or-uncertain': 0, continued: 7, between: 0 },
  };
  const criteria = viewCriteria(2020, { compared: { of: 'windows', window: yearWindow(2008) } });
  const changed = '2 begun, 1 ended, 0 turned, 3 newly attested, 4 no longer attested, 7 continued';
  it('tell a comparison, and what lies between its windows', () => {
    expect(changesInWords(changes, criteria)).toBe(changed);
    expect(changesInWords({ ...changes, between: 1 }, criteria)).toBe(
      `1 in between; ${changed.replace('0 turned', '0 turned in the later window')}`,
    );
    expect(changesInWords({ ...changes, 'newly-presumed-or-uncertain': 2, 'no-longer-presumed-or-uncertain': 1 }, criteria)).toContain(
      '4 no longer attested, 2 newly presumed or uncertain, 1 no longer presumed or uncertain, 7 continued',
    );
    expect(changesInWords({ ...changes, continued: 7000, between: 1200 }, criteria)).toMatch(/^1,200 in between; .* 7,000 continued$/);
    const only = { ...criteria, filter: { change: { only: ['between', 'ended'], not: [] } } };
    expect(changesInWords(changes, only)).toBe(`${changed}; shown: only ended, in between`);
    const without = { ...criteria, filter: { change: { only: [], not: ['continued'] } } };
    expect(changesInWords(changes, without)).toBe(`${changed}; shown: all but continued`);
  });

  it('announce a window', () => {
    const states = { attested: 41, uncertain: 3, presumed: 12, foretold: 0, undated: 0, unknown: 0 };
    const unseen = { presumed: 0, unknown: 9 };
    const NO_STATES = { attested: 0, uncertain: 0, presumed: 0, foretold: 0, undated: 0, unknown: 0 };
    const inState = { ...states, unknown: 9 };
    const tally = { states, inState, unseen, relations: 56, actors: 9, filtered: 0, setAside: 0, inWindow: 56, changes: null };
    expect(announcement(viewCriteria(2020), tally)).toBe(
      '2020: 41 relations attested, 3 date uncertain, 12 presumed, 9 not known, not shown',
    );
    const rare = { ...states, foretold: 2, undated: 5, unknown: 9 };
    expect(announcement(viewCriteria(2020, { asked: BOTH }), { ...tally, states: rare, inState: rare })).toBe(
      '2020: 41 relations attested, 3 date uncertain, 12 presumed, 2 foretold, 5 undated, 9 not known',
    );
    const one = { ...states, attested: 1 };
    const off = { ...tally, states: { ...one, presumed: 0 }, inState: one, filtered: 4 };
    expect(announcement(viewCriteria(2020, { asked: NEITHER }), off)).toBe(
      '2020: 1 relation attested, 3 date uncertain, 12 presumed, not shown, 0 not known; 4 hidden by filters',
    );
    const many = {
      ...tally,
      states: { ...states, attested: 41_000, uncertain: 1234 },
      inState: { ...states, attested: 41_000, uncertain: 1234, unknown: 9999 },
      filtered: 12_345,
    };
    expect(announcement(viewCriteria(2020), many)).toBe(
      '2020: 41,000 relations attested, 1,234 date uncertain, 12 presumed, 9,999 not known, not shown; 12,345 hidden by filters',
    );
    // By the filter by state: of the window it is true all the same.
    expect(announcement(viewCriteria(2020), { ...tally, states: { ...NO_STATES, uncertain: 3 } })).toBe(
      '2020: 41 relations attested, not shown, 3 date uncertain, 12 presumed, not shown, 9 not known, not shown',
    );
    const compared = (asked: typeof PRESUMED, more: Partial<Parameters<typeof announcement>[1]>) =>
      announcement(viewCriteria(2020, { asked, compared: { of: 'windows', window: yearWindow(2008) } }), { ...tally, changes, ...more });
    const words = `From 2008 to 2020: ${changed}`;
    const none = { presumed: 0, unknown: 0 };
    expect(compared(PRESUMED, { setAside: 3, unseen: none })).toBe(`${words}; 3 with actors set aside`);
    expect(compared(NEITHER, { unseen: { presumed: 12, unknown: 2 } })).toBe(`${words}; 12 only presumed and 2 not known are not shown`);
    expect(compared(PRESUMED, { unseen: { presumed: 0, unknown: 1 } })).toBe(`${words}; 1 not known is not shown`);
    expect(compared(PRESUMED, { unseen: none, states: { ...states, foretold: 2, undated: 1 } })).toBe(
      `${words}; not compared: 2 foretold, 1 undated`,
    );
    expect(compared(PRESUMED, { unseen: none })).toBe(words);
  });
});
