import type { ActorNode } from '../../model/api/actor-node.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { isOpen } from '../../model/time/attestation.ts';
import { addDays } from '../../model/time/day.ts';
import { certainExtentOf, type RelationTime } from '../../model/time/relation-time.ts';
import { activeUntilInWords } from './active-in-words.ts';
import { attestedInWords, endsOfAttested } from './attested-in-words.ts';
import { dateInWords, daysInWords, isDate, prepositioned, roughlyInWords, windowInWords } from './date-in-words.ts';

/** What of a relation its dates in words are made of. */
export type DatedRelation = Pick<RelationSummary, 'dates' | 'endedBy'> &
  RelationTime & {
    /** The actor with whose existence it ended, where nothing else ended it. */
    readonly endedWithActor?: Pick<ActorNode, 'name' | 'active'> | undefined;
  };

/**
 * When a relation held, in words: "from about August 2007; last attested June 2008; end not known".
 * Dates that the source gives are worded as coded; missing ones are derived from what its claims attest.
 */
export function datesInWords(relation: DatedRelation): string {
  if (relation.dating === 'undated') return 'none of its sources says when it held';
  if (relation.dating === 'foretold') return foretoldInWords(relation);
  const [start = '', end] = (relation.dates || '/').split('/');
  if (end === undefined) return singleDate(start, relation);
  if (isWithinOneDate(start, end, relation)) return prepositioned(dateInWords(start));
  return [...startInWords(start, relation), ...endInWords(start, end, relation), ...limitsInWords(relation)].join('; ');
}

/** Whether it began and ended within the same day, month or year, by its own dates. */
export function isWithinOneDate(start: string, end: string, { endedBy }: Pick<DatedRelation, 'endedBy'>): boolean {
  return start === end && isDate(start) && endedBy === undefined;
}

/** Whether the time that is spoken of is named, and not only that of the announcement. */
export function isTimeNamed({ dates = '' }: Pick<DatedRelation, 'dates'>): boolean {
  return dates.split('/').some(isDate);
}

/** "foretold for 2012"; where no time is named, when it was foretold. */
function foretoldInWords(relation: DatedRelation): string {
  const { foretold } = relation;
  if (foretold === undefined) return 'foretold, for no time that is named';
  const when = windowInWords(foretold);
  return isTimeNamed(relation) ? `foretold for ${when}` : `foretold ${prepositioned(when)}, for no time that is named`;
}

function singleDate(date: string, relation: DatedRelation): string {
  const when = prepositioned(dateInWords(date));
  if (hasHappened(relation)) return when;
  const isPlain = relation.attested.length === 1 && !relation.attested.some(isOpen);
  const attested = isPlain ? [`attested ${dateInWords(date)}`] : attestedInWords(relation);
  const end = relation.endStatus === 'ended' ? endedInWords(relation) : openEndInWords(relation);
  return [
    ...(attested.length === 0 ? [`dated ${dateInWords(date)}`, UNATTESTED] : attested),
    'beginning not known',
    end,
    ...limitsInWords(relation),
  ].join('; ');
}

const UNATTESTED = 'no claim attests it for any day';

/** Whether what has one date is an event: of a state that was seen on a day, nobody dates the beginning, and only an event its end. */
export function hasHappened({ startStatus, endStatus, endedBy }: DatedRelation): boolean {
  return startStatus === 'known' || (endStatus === 'ended' && endedBy === undefined);
}

function startInWords(start: string, relation: DatedRelation): string[] {
  if (isDate(start)) return [`from ${dateInWords(start)}`];
  const ends = endsOfAttested(relation);
  return [relation.attested.length > 1 || ends === undefined ? 'beginning not known' : `beginning not known, first attested ${ends.first}`];
}

function endInWords(start: string, end: string, relation: DatedRelation): string[] {
  const ends = endsOfAttested(relation);
  const isOne = relation.attested.length === 1 && ends !== undefined;
  const attested = isOne ? [] : relation.attested.length === 0 ? [UNATTESTED] : attestedInWords(relation);
  if (relation.endStatus === 'ended') {
    const isOwn = isDate(end) && relation.endedBy === undefined;
    const isSame = isOwn && attested.length === 1 && attested[0]?.endsWith(dateInWords(end)) === true;
    return [...(isSame ? [] : attested), isOwn ? `until ${dateInWords(end)}` : endedInWords(relation)];
  }
  const isTold = !isOne || (ends.first === ends.last && !isDate(start));
  return [...(isTold ? attested : [`last attested ${ends.last}`]), openEndInWords(relation)];
}

/** What is said of an end that nobody dates. */
function openEndInWords(relation: DatedRelation): string {
  const endedWith = endedWithInWords(relation);
  if (relation.endStatus === 'ongoing') return `said to go on${endedWith === '' ? '' : `, and ${endedWith}`}`;
  return endedWith === '' ? 'end not known' : endedWith;
}

/** When it was over, where its own dates do not say so. */
function endedInWords(relation: DatedRelation): string {
  const over = overInWords(relation);
  return over === '' ? 'ended' : `ended ${prepositioned(over)}`;
}

/** When it was over: as precise as what attests its end, or else at the latest. */
export function overInWords({ attested, possibleTo }: DatedRelation): string {
  if (possibleTo === undefined) return '';
  const latest = addDays(possibleTo, -1);
  const { toEarliest } = certainExtentOf(attested);
  const isAttested = toEarliest !== undefined && toEarliest.slice(0, 4) === latest.slice(0, 4) && toEarliest <= possibleTo;
  return isAttested ? roughlyInWords(addDays(toEarliest, -1), possibleTo) : `${daysInWords(latest, possibleTo)} at the latest`;
}

/** With whose existence it ended: "ended with Muhandis, active until 3 January 2020"; where its end is not known, that is the latest. */
export function endedWithInWords({ endStatus, endedWithActor }: DatedRelation): string {
  if (endedWithActor === undefined) return '';
  return `ended ${endStatus === 'unknown' ? 'at the latest ' : ''}with ${endedWithActor.name}, ${activeUntilInWords(endedWithActor)}`;
}

/** What limits the time in which it may have held, where no source dates it. */
function limitsInWords({ startStatus, endStatus, possibleFrom, possibleTo, endedWithActor }: DatedRelation): string[] {
  return [
    ...(startStatus === 'unknown' && possibleFrom !== undefined
      ? [`no earlier than ${daysInWords(possibleFrom, addDays(possibleFrom, 1))}`]
      : []),
    ...(endedWithActor === undefined && endStatus !== 'ended' && possibleTo !== undefined
      ? [`no later than ${daysInWords(addDays(possibleTo, -1), possibleTo)}`]
      : []),
  ];
}
