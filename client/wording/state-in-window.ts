import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { addDays } from '../../model/time/day.ts';
import { type RelationState, stateIn } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { attestedClause } from './attested-in-words.ts';
import { dateInWords, daysInWords, isDate, prepositioned, windowInWords } from './date-in-words.ts';
import { type DatedRelation, datesInWords, endedWithInWords, isTimeNamed, overInWords } from './dates-in-words.ts';
import { attestedBefore, yearsBefore } from './presumed-in-words.ts';
import { whyUncertain } from './uncertain-in-words.ts';

/** What of a relation its state in a window is told by. */
export type StatedRelation = DatedRelation & Pick<RelationSummary, 'status' | 'confidence' | 'disputed'>;

/** Whether another spell of the same tie limits a relation. Where none does and it is limited, its actors limit it. */
export interface LimitingSpells {
  readonly before: unknown;
  readonly after: unknown;
}

/** The state of a relation in a window, as sentences: "Attested in 2008: …". */
export function stateInWords(relation: StatedRelation, window: Window, spells: LimitingSpells): string {
  return [SENTENCES[stateIn(relation, window)](relation, window, spells), doubtInWords(relation, window)]
    .filter((part) => part !== '')
    .join(' ');
}

type Sentence = (relation: StatedRelation, window: Window, spells: LimitingSpells) => string;

const SENTENCES: Readonly<Record<RelationState, Sentence>> = {
  attested: (_, window) => `Attested in ${windowInWords(window)}: a source says that it held on at least one day of that time.`,
  uncertain: (relation, window) => `Date uncertain in ${windowInWords(window)}: ${whyUncertain(relation, window)}.`,
  presumed: (relation, window, spells) => {
    const { last, next } = around(relation, window);
    const before = attestedBefore(relation, window);
    const long = before === undefined ? '' : yearsBefore(before, window);
    const when = `Presumed to continue in ${windowInWords(window)}, which none of its sources says: it ${last}${long}, and its source said that it goes on`;
    return `${when}${next === '' ? '.' : `; it ${next}.`}${latestInWords(relation, spells)}`;
  },
  unknown: (relation, window, spells) => {
    const { last, next } = around(relation, window);
    const when = `Not known in ${windowInWords(window)}:`;
    const undated = relation.startStatus === 'unknown' ? ', and none of its sources dates its beginning' : '';
    if (last === '' && next === '') return `${when} no claim attests it for any day${undated}.`;
    if (last === '') return `${when} none of its sources dates its beginning; it ${next}.${earliestInWords(relation, spells)}`;
    if (next !== '') return `${when} none of its sources speaks of that time; it ${last}, and ${next}.`;
    return `${when} none of its sources says when it ended; it ${last}.${latestInWords(relation, spells)}`;
  },
  foretold: (relation, window) =>
    isTimeNamed(relation)
      ? `Foretold for ${windowInWords(window)}: ${toldInWords(relation)}; none of its sources attests that it happened.`
      : `Foretold in ${windowInWords(window)}: ${toldInWords(relation)}, for no time that it names; none of its sources attests that it happened.`,
  undated: () => 'Undated: none of its sources says when it held, so that it is shown whatever time you look at.',
  absent: (relation, window, spells) => {
    const { dating, possibleFrom, possibleTo } = relation;
    const when = `Not in ${windowInWords(window)}:`;
    if (dating === 'foretold') return `${when} it ${isTimeNamed(relation) ? 'is' : 'was'} ${datesInWords(relation)}.`;
    if (possibleFrom !== undefined && window.to <= possibleFrom) return beforeInWords(when, relation, spells);
    return possibleTo === undefined ? when : afterInWords(when, relation, spells);
  },
};

/** The last attestation before a window and the first after it, as clauses that follow "it"; empty where there is none. */
function around(relation: StatedRelation, window: Window): { readonly last: string; readonly next: string } {
  const before = attestedBefore(relation, window);
  const after = relation.attested.find(({ from }) => from >= window.to);
  return {
    last: before === undefined ? '' : attestedClause(before, 'last'),
    next: after === undefined ? '' : attestedClause(after, before === undefined ? 'first' : 'again'),
  };
}

function beforeInWords(when: string, relation: StatedRelation, spells: LimitingSpells): string {
  const [start = '', end] = (relation.dates ?? '').split('/');
  if (relation.startStatus === 'unknown') return `${when}${earliestInWords(relation, spells).replace(' It', ' it')}`;
  if (end === undefined) return `${when} a source dates it to ${dateInWords(start)}.`;
  return `${when} a source dates its beginning to ${dateInWords(start)}.`;
}

function afterInWords(when: string, relation: StatedRelation, spells: LimitingSpells): string {
  const [start = '', end] = (relation.dates ?? '').split('/');
  if (relation.endStatus !== 'ended') return `${when}${latestInWords(relation, spells).replace(' It', ' it')}`;
  if (relation.endedBy !== undefined) return `${when} it ended ${prepositioned(overInWords(relation))}.`;
  if (end === undefined && start !== '') return `${when} a source dates it to ${dateInWords(start)}.`;
  return isDate(end) ? `${when} a source dates its end to ${dateInWords(end)}.` : `${when} it was over.`;
}

/** Until when what nobody dates may have held, as a sentence; empty where nothing limits it. */
function latestInWords(relation: StatedRelation, { after }: LimitingSpells): string {
  const { possibleTo } = relation;
  if (possibleTo === undefined) return '';
  const endedWith = endedWithInWords(relation);
  if (endedWith !== '') return ` It ${endedWith}.`;
  const why = after === undefined ? 'one of its actors existed no longer' : 'another spell of the same tie follows';
  return ` It may have held until ${daysInWords(addDays(possibleTo, -1), possibleTo)} at the latest: ${why}.`;
}

function earliestInWords({ startStatus, possibleFrom }: StatedRelation, { before }: LimitingSpells): string {
  if (startStatus === 'known' || possibleFrom === undefined) return '';
  const why = before === undefined ? 'before, one of its actors did not exist' : 'before lies another spell of the same tie';
  return ` It may have held from ${daysInWords(possibleFrom, addDays(possibleFrom, 1))} at the earliest: ${why}.`;
}

function toldInWords({ status }: StatedRelation): string {
  return status === 'announced' ? 'its source says that it was announced' : 'its source forecasts it';
}

/** What must be said beside "attested", lest it be taken for "confirmed". */
function doubtInWords(relation: StatedRelation, window: Window): string {
  if (!['attested', 'uncertain', 'presumed'].includes(stateIn(relation, window))) return '';
  const doubts = [
    ...(relation.status === 'alleged' ? ['its source only alleges it'] : []),
    ...(relation.status === 'inferred' ? ['it is inferred, and not reported'] : []),
    ...(relation.confidence === 'low' ? ['confidence in it is low'] : []),
    ...(relation.disputed ? ['a source disputes it, or its dates'] : []),
  ];
  return doubts.length === 0 ? '' : `That is not confirmed: ${doubts.join(', and ')}.`;
}
