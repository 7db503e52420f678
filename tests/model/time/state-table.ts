import type { Status } from '../../../model/coding/codes.ts';
import type { RelationState } from '../../../model/time/relation-time.ts';

/** The years in which each relation of the table is looked at. */
export const YEARS = [1999, 2004, 2006, 2008, 2012, 2020] as const;

/** A tie of one dataset, and its surest state in each of the years. */
export interface StateCase {
  readonly name: string;
  /** The spells of the tie. */
  readonly spells: readonly { readonly dates: string; readonly status?: Status; readonly attests?: string }[];
  /** Its only source. */
  readonly published: string;
  readonly covers?: string;
  /** When one of its actors existed. */
  readonly active?: string;
  readonly states: readonly [RelationState, RelationState, RelationState, RelationState, RelationState, RelationState];
}

const [attested, uncertain, presumed] = ['attested', 'uncertain', 'presumed'] as const;
const [unknown, foretold, undated, absent] = ['unknown', 'foretold', 'undated', 'absent'] as const;

const only = (dates: string, more: { status?: Status; attests?: string } = {}) => [{ dates, ...more }];

/** What each way of dating a relation means, year by year: the model, the API on both engines, and the Cypher texts agree on it. */
export const STATE_TABLE: readonly StateCase[] = [
  {
    ...{ name: 'said to go on, beginning not known', spells: only('/..'), published: '2008-06-13' },
    states: [unknown, unknown, unknown, attested, presumed, presumed],
  },
  {
    ...{ name: 'a beginning, told much later', spells: only('2004/'), published: '2019' },
    states: [absent, attested, unknown, unknown, unknown, unknown],
  },
  {
    ...{ name: 'a beginning, and a claim that attests more', spells: only('2004/', { attests: '2004/2008' }), published: '2019' },
    states: [absent, attested, attested, attested, unknown, unknown],
  },
  {
    ...{ name: 'a beginning, said to go on', spells: only('2004/..'), published: '2019' },
    states: [absent, attested, attested, attested, attested, presumed],
  },
  {
    ...{ name: 'a table that covers less than its book', spells: only('2004/..'), published: '2012', covers: '1999/2010' },
    states: [absent, attested, attested, attested, presumed, presumed],
  },
  {
    ...{ name: 'two years', spells: only('2007/2008'), published: '2019' },
    states: [absent, absent, absent, attested, absent, absent],
  },
  {
    ...{ name: 'dated by nobody', spells: only(''), published: '2019' },
    states: [undated, undated, undated, undated, undated, undated],
  },
  {
    ...{ name: 'an end', spells: only('/2008'), published: '2019' },
    states: [unknown, unknown, unknown, attested, absent, absent],
  },
  {
    // The day that is written is the latest on which it can have ended: it may have been that one, and no other is named.
    ...{ name: 'an end at the latest', spells: only('/[..2006-05-20]'), published: '2019' },
    states: [unknown, unknown, uncertain, absent, absent, absent],
  },
  {
    ...{ name: 'an observation, and a later spell', spells: [{ dates: '2004' }, { dates: '2012/..' }], published: '2015' },
    states: [unknown, attested, unknown, unknown, attested, presumed],
  },
  {
    ...{ name: 'an actor that ended', spells: only('2004/..'), published: '2008', active: '/2008-12-31' },
    states: [absent, attested, attested, attested, absent, absent],
  },
  {
    ...{ name: 'an actor that ended within the year', spells: only('2004/..'), published: '2008-06', active: '/2008-07-01' },
    states: [absent, attested, attested, attested, absent, absent],
  },
  {
    ...{ name: 'a forecast of no time', spells: only('/..', { status: 'forecast' }), published: '2008-06' },
    states: [absent, absent, absent, foretold, absent, absent],
  },
  {
    ...{ name: 'a forecast of a time', spells: only('2012', { status: 'forecast' }), published: '2008' },
    states: [absent, absent, absent, absent, foretold, absent],
  },
  {
    ...{ name: 'coarse dates', spells: only('2005~/2006-06'), published: '2019' },
    states: [absent, uncertain, attested, absent, absent, absent],
  },
  {
    ...{ name: 'a mark that would reach past its source', spells: only('/2008?'), published: '2008-06-13' },
    states: [unknown, unknown, unknown, uncertain, absent, absent],
  },
  {
    ...{ name: 'neither beginning nor end, attested by its claim', spells: only('/', { attests: '2006' }), published: '2008' },
    states: [unknown, unknown, attested, unknown, unknown, unknown],
  },
  {
    ...{ name: 'neither beginning nor end, attested by nothing', spells: only('/'), published: '2008' },
    states: [unknown, unknown, unknown, unknown, unknown, unknown],
  },
];
