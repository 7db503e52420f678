import { dated, endsOfAttested, someTime } from './attested-in-words.ts';
import { dateInWords, isDate, prepositioned, windowInWords } from './date-in-words.ts';
import { type DatedRelation, endedWithInWords, hasHappened, isTimeNamed, isWithinOneDate, overInWords } from './dates-in-words.ts';

/**
 * When a relation held, short, for a row: "2003–08, end not known", "since 2004, said to go on", "since 2004, ended with
 * Muhandis, active until 3 January 2020", "last attested June 2008", "foretold for 2012", "undated".
 */
export function datesInBrief(relation: DatedRelation): string {
  if (relation.dating === 'undated') return 'undated';
  if (relation.dating === 'foretold') return foretoldInBrief(relation);
  const [start = '', end] = (relation.dates || '/').split('/');
  const endedWith = [endedWithInWords(relation)].filter((words) => words !== '');
  if (end === undefined) {
    return [hasHappened(relation) ? dateInWords(start) : observedInBrief(start, relation), ...endedWith].join(', ');
  }
  if (isWithinOneDate(start, end, relation)) return dateInWords(start);
  if (relation.endStatus === 'ended') return endedInBrief(start, end, relation);
  const last = endsOfAttested(relation)?.last;
  const seen = last === undefined ? onlyTold(relation) : `last attested ${last}`;
  if (relation.endStatus === 'ongoing') {
    const begin = isDate(start) ? `since ${dateInWords(start)}` : (seen ?? 'beginning not known');
    // Beside an actor that is no more "said to go on" would contradict.
    return `${begin}, ${endedWith[0] ?? 'said to go on'}`;
  }
  if (!isDate(start)) return [seen ?? 'dates not known', ...endedWith].join(', ');
  const first = dateInWords(start);
  return `${last === undefined || last === first ? first : spanInBrief(first, last)}, ${endedWith[0] ?? 'end not known'}`;
}

/** A state with one date: it was seen then, or a claim tells it to have been, or none does any more. */
function observedInBrief(date: string, relation: DatedRelation): string {
  if (endsOfAttested(relation) !== undefined) return `attested ${dateInWords(date)}`;
  return onlyTold(relation) ?? `dated ${dateInWords(date)}`;
}

/** "some time, June 2008 at the latest" */
function onlyTold(relation: DatedRelation): string | undefined {
  const { open } = dated(relation);
  return open.length === 0 ? undefined : someTime(open);
}

function foretoldInBrief(relation: DatedRelation): string {
  if (relation.foretold === undefined) return 'foretold';
  const when = windowInWords(relation.foretold);
  return isTimeNamed(relation) ? `foretold for ${when}` : `foretold ${prepositioned(when)}`;
}

function endedInBrief(start: string, end: string, relation: DatedRelation): string {
  const over = isDate(end) && relation.endedBy === undefined ? dateInWords(end) : overInWords(relation);
  return isDate(start) ? spanInBrief(dateInWords(start), over) : `until ${over}`;
}

/** "2003–08", "August 2007 – June 2008" */
function spanInBrief(first: string, last: string): string {
  if (first === last) return first;
  if (!/^\d{4}$/.test(first) || !/^\d{4}$/.test(last)) return `${first} – ${last}`;
  return `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}
