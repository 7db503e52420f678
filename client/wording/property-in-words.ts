import { kindName } from '../../model/coding/actor-kinds.ts';
import { CHANNELS, CONFIDENCES, CREDIBILITY, RELIABILITY, STANCES, STATUSES } from '../../model/coding/codes.ts';
import { STATUS_WORDS } from '../../model/coding/status-words.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import { credibilityInWords, reliabilityInWords } from './codes-in-words.ts';
import { codedDatesInWords, dateInWords, intervalInWords } from './date-in-words.ts';

/** How the values of a stored property are said. */
export interface PropertyWords {
  /** A value in words; `undefined` where it is none that the property can have. */
  readonly say: (value: unknown) => string | undefined;
  /** What a value means, where that is not its own words. */
  readonly explain?: (value: unknown) => string | undefined;
  /** The values in their order, where they are not sorted by themselves. */
  readonly order?: readonly unknown[];
  /** Whether its values are ids of what has a name, by which they are sorted. */
  readonly isNamed?: true;
  /** Why there may be no value. */
  readonly none?: string;
  /** What a column of it is called that has no other name than its own, where that says too little. */
  readonly title?: string;
}

/** Dates as they are coded, of every form that the model reads; more is refused when a dataset is loaded. */
const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d{2}-XX|\d{4}-XX-XX|\[[^\]]*\.\.[^\]]*\]`;
const EDTF = new RegExp(String.raw`^(?:${DATE})$|^(?:${DATE}|\.\.)?/(?:${DATE}|\.\.)?$`);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const saidBy =
  (words: Readonly<Record<string, string>>): PropertyWords['say'] =>
  (value) =>
    (typeof value === 'string' || typeof value === 'number') && Object.hasOwn(words, String(value)) ? words[String(value)] : undefined;

/** A property that has codes; without words of their own they are said as they are. */
function coded(codes: readonly unknown[], words: Readonly<Record<string, string>> = {}): PropertyWords {
  const own = Object.fromEntries(codes.map((code) => [String(code), String(code)]));
  return { say: saidBy({ ...own, ...words }), order: codes };
}

const text =
  (say: (value: string) => string, pattern: RegExp): PropertyWords['say'] =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? say(value) : undefined;

const dated = (none?: string, inWords = intervalInWords): PropertyWords => ({
  say: text(inWords, EDTF),
  ...(none !== undefined && { none }),
});
const day = (none: string): PropertyWords => ({ say: text(dateInWords, DAY), none });

const STATUS_NAMES = Object.fromEntries(STATUSES.map((status) => [status, STATUS_WORDS[status].name]));
const STATE_NAMES = Object.fromEntries(VISIBLE_STATES.map((state) => [state, STATE_WORDS[state].name]));
const NOT_ATTESTED = 'No claim attests it for any day that is dated';
const NOT_FORETOLD = 'It is not foretold';

/**
 * The properties of the graph whose values have words, by their names. A relation, an actor, a source and a claim have no two
 * of the same name that would be said in different ways.
 */
export const PROPERTY_WORDS: Readonly<Record<string, PropertyWords>> = {
  status: {
    ...coded(STATUSES, STATUS_NAMES),
    explain: (value) => STATUSES.filter((status) => status === value).map((status) => STATUS_WORDS[status].meaning)[0],
  },
  confidence: coded(CONFIDENCES),
  sign: coded([1, 0, -1], { '1': 'supportive', '0': 'neutral', '-1': 'hostile' }),
  channel: { ...coded(CHANNELS), none: 'No kind of support is coded' },
  state: {
    ...coded(VISIBLE_STATES, STATE_NAMES),
    explain: (value) => VISIBLE_STATES.filter((state) => state === value).map((state) => STATE_WORDS[state].meaning)[0],
  },
  dates: dated('None of its sources says when', codedDatesInWords),
  active: dated('When it existed is not known', codedDatesInWords),
  published: dated('The day is not told'),
  covers: dated('It names no time that it speaks of'),
  attests: dated('The claim names no time of its own: it attests what the dates of the relation say'),
  retracted: dated('It stands: it was not retracted'),
  dating: coded(['dated', 'foretold', 'undated']),
  startStatus: coded(['known', 'unknown'], { known: 'a source dates it', unknown: 'not known' }),
  endStatus: coded(['ended', 'ongoing', 'unknown'], { ended: 'it is over', ongoing: 'said to go on', unknown: 'not known' }),
  kind: {
    say: (value) => (typeof value === 'string' && /^[a-z]+(?:_[a-z]+)*$/.test(value) ? kindName(value as never) : undefined),
  },
  reliability: coded(Object.keys(RELIABILITY), wordsWithCode(Object.keys(RELIABILITY), reliabilityInWords)),
  credibility: coded(
    Object.keys(CREDIBILITY).map(Number),
    wordsWithCode(Object.keys(CREDIBILITY), (code) => credibilityInWords(Number(code))),
  ),
  stance: coded(STANCES, { supports: 'supports it', disputes: 'disputes it', 'disputes-dates': 'grants it, disputes its dates' }),
  from: day(NOT_ATTESTED),
  fromLatest: day(NOT_ATTESTED),
  toEarliest: day(NOT_ATTESTED),
  to: day(NOT_ATTESTED),
  ...{ attestedFrom: day(NOT_ATTESTED), attestedFromLatest: day(NOT_ATTESTED) },
  ...{ attestedToEarliest: day(NOT_ATTESTED), attestedTo: day(NOT_ATTESTED) },
  foretoldFrom: day(NOT_FORETOLD),
  foretoldTo: day(NOT_FORETOLD),
  possibleFrom: day('Nothing says since when it may have held'),
  possibleTo: day('Nothing says until when it may have held'),
};

/** Words with the code behind them, by which readers of the scheme know them: "Fairly reliable (C)". */
function wordsWithCode(codes: readonly string[], say: (code: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, `${say(code)} (${code})`]));
}
