import { ACTOR_KINDS } from './coding/actor-kinds.ts';
import { CHANNELS, CONFIDENCES, CREDIBILITY, type Credibility, RELIABILITY, type Reliability, STANCES, STATUSES } from './coding/codes.ts';

/**
 * The columns of a dataset's tables, in their order. From these come how a row is read and checked, the descriptor of a
 * dataset, what the graph stores, the API and its document, the exports, what the Cypher editor completes, and what the
 * details show. No schemas are in here: the first load of the viewer has none.
 */

interface Described {
  /** What it is called in a dataset's descriptor, in the API's document and on the screen. */
  readonly title: string;
  readonly description?: string;
  /** Whether a cell must be filled. */
  readonly required?: true;
  /** What is added to its name where a cell that must be filled is empty. */
  readonly hint?: string;
  /** A file may leave an optional column out: it may have been written before the column was added. */
  readonly isOptional?: true;
}

/** A column, and what its cells hold: `line` and `prose` are texts without and with line breaks, `date` is EDTF. */
export type Field = Described &
  (
    | { readonly holds: 'id' | 'reference' | 'type' | 'line' | 'prose' | 'date' | 'address' }
    /** Separated by semicolons. @param each what one of them is called */
    | { readonly holds: 'lines'; readonly each: string }
    | { readonly holds: 'ids' }
    | { readonly holds: 'code'; readonly codes: readonly string[] }
    | { readonly holds: 'number'; readonly codes?: readonly number[] }
  );

/** The columns of a table by their names. */
export type Fields = Readonly<Record<string, Field>>;

/** What a cell that is filled says. */
export type ValueOf<F extends Field> = F extends { readonly codes: readonly (infer Code)[] }
  ? Code
  : F extends { readonly holds: 'lines' | 'ids' }
    ? string[]
    : F extends { readonly holds: 'number' }
      ? number
      : string;

const EDTF = 'EDTF (ISO 8601-2), levels 0 and 1, and of level 2 [a..b], [..b] and [a..].';
const ID = { holds: 'id', title: 'Id', required: true } as const;

/** The columns of `actors.csv`. */
export const ACTOR_FIELDS = {
  id: ID,
  name: { holds: 'line', title: 'Name', required: true },
  kind: { holds: 'code', codes: ACTOR_KINDS, title: 'Kind', required: true },
  aliases: { holds: 'lines', each: 'an alias', title: 'Other names', description: 'Separated by semicolons.' },
  description: { holds: 'prose', title: 'Description' },
  active: { holds: 'date', title: 'Existence', description: `Interval of the actor’s existence; may be empty. ${EDTF}` },
} as const satisfies Fields;

/** The columns of `relations.csv`. */
export const RELATION_FIELDS = {
  id: ID,
  type: { holds: 'type', title: 'Type', required: true },
  source: {
    holds: 'reference',
    title: 'From actor',
    description: 'Id of the first actor, called so as in graph formats; everywhere else a source is a publication.',
    required: true,
  },
  target: { holds: 'reference', title: 'To actor', description: 'Id of the second actor, called so as in graph formats.', required: true },
  dates: { holds: 'date', title: 'Dates', description: `A date or an interval; empty where nobody dates it. ${EDTF}` },
  status: { holds: 'code', codes: STATUSES, title: 'Status', required: true },
  confidence: { holds: 'code', codes: CONFIDENCES, title: 'Confidence', required: true },
  channel: { holds: 'code', codes: CHANNELS, title: 'Channel of support' },
  ends: {
    holds: 'ids',
    title: 'Ends',
    description: 'Ids of the relations that this event ends, separated by semicolons; they are between the same two actors.',
  },
  summary: { holds: 'prose', title: 'Summary', required: true },
} as const satisfies Fields;

/** The columns of `sources.csv`. */
export const SOURCE_FIELDS = {
  id: ID,
  title: { holds: 'line', title: 'Title', required: true },
  author: { holds: 'line', title: 'Author' },
  publisher: { holds: 'line', title: 'Publisher' },
  /** May be empty, but then it cannot bound an open end. */
  published: { holds: 'date', title: 'Published', description: `A date. ${EDTF}` },
  url: { holds: 'address', title: 'Address' },
  reliability: {
    holds: 'code',
    codes: Object.keys(RELIABILITY) as Reliability[],
    title: 'Reliability',
    description: 'Admiralty code; F: cannot be judged.',
    required: true,
  },
  via: {
    holds: 'reference',
    title: 'Counts as one with',
    description: 'Id of the source that this one repeats, or through which alone it is known: the two count as one.',
    isOptional: true,
  },
  covers: {
    holds: 'date',
    title: 'Covers',
    description: `The time that it speaks of. What goes on in it is attested until then, and not until it was published. ${EDTF}`,
    isOptional: true,
  },
} as const satisfies Fields;

/** The columns of `evidence.csv`. */
export const EVIDENCE_FIELDS = {
  id: ID,
  relation: { holds: 'reference', title: 'Relation', required: true },
  source: { holds: 'reference', title: 'Source', required: true },
  locator: { holds: 'prose', title: 'Place in the source', required: true, hint: 'where in the source' },
  claim: { holds: 'prose', title: 'Claim', required: true },
  credibility: {
    holds: 'number',
    codes: Object.keys(CREDIBILITY).map(Number) as Credibility[],
    title: 'Credibility',
    description: 'Admiralty code; 6: cannot be judged.',
    required: true,
  },
  stance: { holds: 'code', codes: STANCES, title: 'Stance', required: true },
  attests: {
    holds: 'date',
    title: 'Attests',
    description: `The time for which this claim attests the relation; empty: what the dates of the relation say. ${EDTF}`,
    isOptional: true,
  },
  retracted: {
    holds: 'date',
    title: 'Retracted',
    description: `The date from which the claim no longer counts. ${EDTF}`,
    isOptional: true,
  },
} as const satisfies Fields;
