import { checkSentence } from '../../../model/answer-check/check-sentence.ts';
import type { CheckedClaim, CheckedRelation, Grounds } from '../../../model/answer-check/grounds.ts';
import type { Status } from '../../../model/coding/codes.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import { timesOf } from '../../../model/time/relation-times.ts';
import { yearWindow } from '../../../model/time/window.ts';

const relation = (id: string, dates: string, status: Status = 'actual', ends: string[] = [], type = 'FUNDS') => ({
  ...{ id, dates, status, ends, type },
  source: 'council',
  target: 'union',
});
const RELATIONS = [
  relation('steady', '2004/2010'),
  relation('goes-on', '2004/..', 'actual', [], 'ARMS'),
  relation('planned', '2008', 'announced'),
  relation('rumoured', '2008', 'alleged', [], 'TRAINS'),
  relation('concluded', '2008', 'inferred', [], 'HOSTS'),
  relation('nobody-dates-it', '', 'actual', [], 'LEADS'),
  relation('no-end', '2004/', 'actual', [], 'SUPPORTS'),
  relation('about', '[2007..2009]', 'actual', [], 'PROTECTS'),
  relation('taken-back', '2008', 'actual', [], 'COURTS'),
  relation('pact', '2004/..', 'actual', [], 'ALLIED_WITH'),
  relation('breach', '2007-03-01', 'actual', ['pact'], 'WITHDRAWS_SUPPORT'),
];
const claim = (id: string, about: string, more: Partial<CheckedClaim> = {}): CheckedClaim => ({
  ...{ id, relation: about, source: 'paper-2006', stance: 'supports' },
  ...more,
});
const CLAIMS = [
  ...RELATIONS.map(({ id }) => claim(`c-${id}`, id)).filter(({ id }) => id !== 'c-taken-back'),
  claim('early', 'steady', { attests: '2005' }),
  claim('against', 'steady', { stance: 'disputes', source: 'paper-2012' }),
  claim('late', 'goes-on', { attests: '2009', source: 'paper-2012' }),
  claim('retracted', 'taken-back', { retracted: '2009' }),
  // Ids of claims are their dataset's own.
  claim('twice', 'steady', { attests: '2005' }),
  claim('twice', 'goes-on', { attests: '2005' }),
];
const SOURCES = new Map([
  ['paper-2006', { published: '2006-05-01' }],
  ['paper-2012', { published: '2012-05-01' }],
]);
const STATE = { temporality: 'state', symmetric: false } as const;
const TYPES = new Map(
  RELATIONS.map(({ type }) => [type, type === 'WITHDRAWS_SUPPORT' ? ({ ...STATE, temporality: 'event' } as const) : STATE]),
);
const ACTORS = new Map([
  ['council', { active: '1990/' }],
  ['union', {}],
  ['stranger', { active: '2001/2005' }],
]);
const timed = timesOf({
  relations: RELATIONS,
  claims: CLAIMS,
  sources: SOURCES,
  active: new Map([...ACTORS].map(([id, { active }]: [string, { active?: string }]) => [id, active])),
  types: TYPES,
});
const byId = groupBy(CLAIMS, ({ id }) => id);
const byRelation = groupBy(CLAIMS, ({ relation }) => relation);
const GROUNDS: Grounds = {
  relations: new Map(
    timed.map(({ relation, time, endedBy }): [string, CheckedRelation] => [relation.id, { ...relation, ...time, endedBy }]),
  ),
  claims: (id) => byId.get(id) ?? [],
  claimsAbout: (id) => byRelation.get(id) ?? [],
  actors: ACTORS,
  sources: SOURCES,
  types: TYPES,
  isKnownLater: (id) => id === 'found-out-later',
  meantBy: (id) => (id === 'stedy' ? 'steady' : undefined),
};

const marks = (ids: string[], year?: number) => checkSentence(ids, year === undefined ? undefined : yearWindow(year), GROUNDS).marks;
const why = (ids: string[], year: number) => checkSentence(ids, yearWindow(year), GROUNDS).findings.map((each) => each.why);

describe('a sentence that rests on a relation', () => {
  it.each([
    ['goes-on', 2005, ['supported']],
    ['goes-on', 2015, ['only-presumed']],
    ['goes-on', 2001, ['out-of-window']],
    ['planned', 2008, ['foretold']],
    ['planned', 2010, ['out-of-window']],
    ['rumoured', 2008, ['supported', 'alleged']],
    ['concluded', 2008, ['supported', 'inferred']],
    ['no-end', 2012, ['not-known']],
    ['about', 2007, ['date-uncertain']],
    ['taken-back', 2008, ['not-known']],
    ['steady', 2005, ['supported', 'disputed']],
    ['steady', 2012, ['disputed', 'out-of-window']],
    ['pact', 2005, ['supported']],
    ['pact', 2009, ['out-of-window']],
  ])('%s in %i is %j', (id, year, expected) => {
    expect(marks([id], year)).toEqual(expected);
  });

  it('is undated where nobody dates it, in any window', () => {
    const undated = { ...(GROUNDS.relations.get('goes-on') as CheckedRelation), id: 'timeless', dating: 'undated' as const, attested: [] };
    const grounds = { ...GROUNDS, relations: new Map([['timeless', undated]]) };
    expect(checkSentence(['timeless'], yearWindow(2008), grounds).marks).toEqual(['undated']);
  });

  it('without a window is supported by any claim that counts, and never by what is foretold', () => {
    expect(marks(['goes-on'])).toEqual(['supported']);
    expect(marks(['steady'])).toEqual(['supported', 'disputed']);
    expect(marks(['planned'])).toEqual(['foretold']);
    expect(marks(['taken-back'])).toEqual(['no-claim']);
  });

  it('says whether what is absent had not begun, or was over', () => {
    expect(why(['goes-on'], 2001)).toEqual(['it had not begun by then']);
    expect(why(['pact'], 2009)).toEqual(['it was over by then']);
    expect(why(['planned'], 2010)).toEqual(['it was announced or forecast for another time']);
  });
});

describe('a sentence that rests on a claim', () => {
  it('is supported only where the claim by itself attests the window', () => {
    expect(marks(['late'], 2009)).toEqual(['supported']);
    expect(marks(['c-goes-on'], 2005)).toEqual(['supported']);
    expect(marks(['late'], 2005)).toEqual(['by-other-claims']);
    expect(why(['late'], 2005)).toEqual([expect.stringContaining('c-goes-on, twice')]);
    expect(marks(['c-goes-on'], 2015)).toEqual(['only-presumed']);
    // The event that ended it is among what is known of it, whatever claim is named.
    expect(marks(['c-pact'], 2009)).toEqual(['out-of-window']);
  });

  it('is not supported by one that disputes, or was taken back', () => {
    expect(marks(['against'], 2005)).toEqual(['disputed']);
    expect(marks(['retracted'], 2008)).toEqual(['retracted']);
  });

  it('is judged by all that have the id', () => {
    expect(checkSentence(['twice'], yearWindow(2005), GROUNDS).findings.map(({ mark }) => mark)).toEqual([
      'supported',
      'disputed',
      'supported',
    ]);
  });
});

describe('a sentence', () => {
  it('is as good as the worst of what it rests on', () => {
    expect(marks(['steady', 'planned'], 2008)).toEqual(['disputed', 'foretold']);
    expect(marks(['goes-on', 'no-such-thing'], 2005)).toEqual(['unknown-id']);
    expect(marks(['concluded', 'steady', 'rumoured'], 2008)).toEqual(['supported', 'disputed', 'alleged', 'inferred']);
  });

  it('names relations or claims, and actors that are in them', () => {
    expect(marks(['goes-on', 'council'], 2005)).toEqual(['supported']);
    expect(marks(['goes-on', 'stranger'], 2005)).toEqual(['unrelated-actor']);
    expect(marks(['steady', 'stranger'], 2007)).toEqual(['disputed', 'out-of-window', 'unrelated-actor']);
    expect(marks(['council', 'union'], 2005)).toEqual(['no-claim']);
    expect(marks([], 2005)).toEqual(['no-claim']);
  });

  it('is told what an id that is not there was meant for, and what was found out later', () => {
    expect(why(['stedy'], 2005)).toEqual([expect.stringContaining('did you mean steady?')]);
    expect(marks(['found-out-later'], 2005)).toEqual(['not-known-by-then']);
    expect(marks(['claim:steady'], 2005)).toEqual(['unknown-id']);
    expect(marks(['relation:goes-on', 'actor:council'], 2005)).toEqual(['supported']);
  });
});
