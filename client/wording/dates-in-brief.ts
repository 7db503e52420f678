import { endsOfAttested } from './attested-in-words.ts';
import { dateInWords, isDate, prepositioned, windowInWords } from './date-in-words.ts';
import { type DatedRelation, endedWithInWords, isTimeNamed, isWithinOneDate, overInWords } from './dates-in-words.ts';

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
    const happened = relation.startStatus === 'known' && relation.endStatus === 'ended';
    return [`${happened ? '' : 'attested '}${dateInWords(start)}`, ...endedWith].join(', ');
  }
  if (isWithinOneDate(start, end, relation)) return dateInWords(start);
  if (relation.endStatus === 'ended') return endedInBrief(start, end, relation);
  const last = endsOfAttested(relation)?.last;
  if (relation.endStatus === 'ongoing') {
    const begin = isDate(start) ? `since ${dateInWords(start)}` : last === undefined ? 'beginning not known' : `last attested ${last}`;
    // Beside an actor that is no more "said to go on" would contradict.
    return `${begin}, ${endedWith[0] ?? 'said to go on'}`;
  }
  if (!isDate(start)) return [last === undefined ? 'dates not known' : `last attested ${last}`, ...endedWith].join(', ');
  const first = dateInWords(start);
  return `${last === undefined || last === first ? first : spanInBrief(first, last)}, ${endedWith[0] ?? 'end not known'}`;
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
