import { isForetold } from '../../model/coding/foretold.ts';
import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { EvidenceRow, RelationRow } from '../../model/dataset.ts';
import { type Attestation, isOpen } from '../../model/time/attestation.ts';
import type { DateRange } from '../../model/time/date-range.ts';
import { addDays } from '../../model/time/day.ts';
import { commonDays, type ParsedDates, parseDate, parseDates } from '../../model/time/edtf.ts';
import { isEvent } from '../../model/time/event.ts';
import { both, isCertainOutside, limitsOf } from '../../model/time/limits.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { existenceOfBoth, readDates, type TimedRelation, type UntimedDataset } from '../../model/time/relation-times.ts';
import { collectProblem, type DatasetProblem, type ProblemPlace } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';
import type { DatasetFiles } from '../read/folder.ts';
import { relationsNamed } from './find-rows.ts';

/** What the checks of a dataset's times find: problems, and remarks that do not keep it from being loaded. */
export interface TimeFindings {
  readonly problems: DatasetProblem[];
  readonly notices: DatasetProblem[];
}

/** The times of a dataset. */
interface Timed {
  /** What of the files time follows from. */
  readonly dataset: UntimedDataset<RelationRow>;
  /** Its relations with their times. */
  readonly timed: readonly TimedRelation<RelationRow>[];
  /** The line of a relation, by its id. */
  readonly lineOf: (id: string) => number | undefined;
}

/**
 * Checks the dates of a dataset against each other.
 * @param doubtful relations whose evidence is broken; that is reported elsewhere, so that what follows from it is not reported again
 */
export function checkTimes(
  files: DatasetFiles,
  types: ReadonlyMap<string, RelationType>,
  { dataset, timed, lineOf }: Timed,
  doubtful: ReadonlySet<string>,
): TimeFindings {
  const problems: DatasetProblem[] = [];
  const notices: DatasetProblem[] = [];
  checkWritten(files, types, problems);
  checkEnds(files, types, problems);
  checkAttested(files, problems);
  const place = ({ id }: RelationRow) => ({ file: 'relations.csv', line: lineOf(id) ?? 0, column: 'dates' });
  for (const { relation, time, unlimited } of timed) {
    if (doubtful.has(relation.id)) continue;
    if (isCertainOutside(unlimited, existenceOfBoth(dataset, relation)))
      problems.push({ ...place(relation), ...outsideExistence(relation, unlimited.attested, dataset.active) });
    if (time.dating === 'foretold' && time.foretold === undefined) problems.push({ ...place(relation), ...foretoldWithoutDay(relation) });
    if (time.dating === 'dated' && time.attested.every(isOpen)) notices.push({ ...place(relation), ...attestedByNothing(relation) });
  }
  return { problems, notices };
}

/** The texts of dates by themselves. */
function checkWritten(files: DatasetFiles, types: ReadonlyMap<string, RelationType>, problems: DatasetProblem[]): void {
  for (const { line, value } of files.relations) {
    const place = { file: 'relations.csv', line, column: 'dates' };
    const dates = value.dates === '' ? undefined : collectProblem(problems, place, () => parseDates(value.dates));
    if (types.get(value.type)?.temporality !== 'event') continue;
    if (dates?.kind === 'interval') problems.push({ ...place, ...intervalOfEvent(value) });
  }
  for (const { line, value } of files.evidence) {
    const { attests, retracted } = value;
    if (attests !== '') collectProblem(problems, { file: 'evidence.csv', line, column: 'attests' }, () => parseDates(attests));
    if (retracted !== '') collectProblem(problems, { file: 'evidence.csv', line, column: 'retracted' }, () => parseDate(retracted));
  }
  for (const { line, value } of files.sources) {
    const { covers } = value;
    if (covers !== '') collectProblem(problems, { file: 'sources.csv', line, column: 'covers' }, () => parseDates(covers));
  }
}

/** Whether the events that end states can do so. */
function checkEnds(files: DatasetFiles, types: ReadonlyMap<string, RelationType>, problems: DatasetProblem[]): void {
  const events = files.relations.filter(({ value }) => value.ends.length > 0);
  const byId = relationsNamed(
    files.relations,
    events.flatMap(({ value }) => value.ends),
  );
  const isMoment = (relation: RelationRow) => isEvent(relation, types.get(relation.type)?.temporality ?? 'state');
  for (const { line, value: event } of events) {
    const place = { file: 'relations.csv', line, column: 'ends', cause: 'ends' } as const;
    if (!types.has(event.type)) continue;
    const date = readDates(event.dates);
    if (date === undefined && event.dates !== '') continue;
    if (!isMoment(event)) {
      const message = `"${event.id}" lasts, and only an event, which has one date, can end a relation`;
      problems.push({ ...place, message, fix: 'leave the cell empty, and name what is over in the row of the event that ended it' });
      continue;
    }
    if (isForetold(event)) {
      const message = `"${event.id}" has the status ${event.status}, and what has not happened ends nothing`;
      problems.push({ ...place, message, fix: 'leave the cell empty, or change the status if it happened' });
      continue;
    }
    for (const id of event.ends) {
      const state = byId.get(id);
      if (state === undefined || !types.has(state.type)) continue;
      if (isMoment(state))
        problems.push({ ...place, message: `"${id}" is an event itself, which nothing ends`, fix: 'name only relations that last' });
      else if (date?.kind === 'date') problems.push(...endingProblems(place, state, event, date.date));
    }
  }
}

function endingProblems(place: ProblemPlace, state: RelationRow, event: RelationRow, date: DateRange): DatasetProblem[] {
  const dates = readDates(state.dates);
  const [start, end] = dates?.kind === 'date' ? [dates.date, undefined] : [dates?.start, dates?.end];
  if (typeof start === 'object' && !start.orEarlier && !date.orLater && start.earliest >= date.next) {
    const message = `"${state.id}" (${state.dates}) begins after this event (${event.dates})`;
    return [{ ...place, cause: 'time', message, fix: 'change the dates of one of the two' }];
  }
  if (typeof end === 'object' && commonDays(end, date) === undefined) {
    const message = `"${state.id}" (${state.dates}) ends at another time than this event (${event.dates})`;
    return [{ ...place, cause: 'time', message, fix: 'change the dates of one of the two, or leave the end of the relation empty' }];
  }
  return [];
}

/** A claim that supports a relation for a time in which it did not hold by its own dates disputes them. */
function checkAttested(files: DatasetFiles, problems: DatasetProblem[]): void {
  const claims = files.evidence.filter(({ value }) => value.attests !== '' && value.stance === 'supports');
  const relations = relationsNamed(
    files.relations,
    claims.map(({ value }) => value.relation),
  );
  for (const { line, value: claim } of claims) {
    const dates = readDates(relations.get(claim.relation)?.dates);
    const attests = readDates(claim.attests);
    if (dates === undefined || attests === undefined || mayMeet(dates, attests)) continue;
    problems.push({ file: 'evidence.csv', line, column: 'attests', ...besideTheDates(claim, relations.get(claim.relation)?.dates ?? '') });
  }
}

/** Whether two dates may have a day in common. What is open on a side reaches as far as is needed. */
function mayMeet(a: ParsedDates, b: ParsedDates): boolean {
  const { from = '', to = AFTER_ALL_YEARS } = both(limitsOf(a), limitsOf(b));
  return from < to;
}

/** Sorts after every day. */
const AFTER_ALL_YEARS = '9999';

type Finding = Pick<DatasetProblem, 'cause' | 'message' | 'fix'>;

function intervalOfEvent({ type, dates }: RelationRow): Finding {
  return {
    cause: 'time',
    message: `${type} is an event, which has one date, and ${quoted(dates)} is an interval`,
    fix: 'write the day, month or year in which it happened',
  };
}

function foretoldWithoutDay({ id, status }: RelationRow): Finding {
  return {
    cause: 'time',
    message: `"${id}" has the status ${status}, and neither its dates nor those of a source that supports it say when`,
    fix: 'write for which time it is foretold, or in sources.csv when its source was published',
  };
}

function attestedByNothing({ id, dates }: RelationRow): Finding {
  return {
    cause: 'unattested',
    message: `no claim attests "${id}" (${dates}) for any day`,
    fix: 'write in the column attests of evidence.csv for which time a claim attests it; until then it is shown as attested at no time',
  };
}

function besideTheDates({ relation, attests }: EvidenceRow, dates: string): Finding {
  return {
    cause: 'time',
    message: `${quoted(attests)} has no day in common with the dates of "${relation}" (${dates}), which this claim supports`,
    fix: 'change one of the two, or the stance to disputes-dates',
  };
}

function outsideExistence(
  relation: RelationRow,
  attested: readonly Attestation[],
  active: ReadonlyMap<string, string | undefined>,
): Finding {
  const extent = extentOf({ dating: 'dated', attested, startStatus: 'unknown', endStatus: 'unknown' });
  const held = extent === null ? '' : ` from ${extent.from} to ${addDays(extent.to, -1)}`;
  const actors = [relation.source, relation.target].filter((id) => (active.get(id) ?? '') !== '');
  const existences = actors.map((id) => `of "${id}" (${active.get(id)})`).join(' or ');
  return {
    cause: 'time',
    message: `"${relation.id}" is attested${held}, outside the column active ${existences}`,
    fix: 'change its dates, what its claims attest, or the column active of the actor: an actor has no relations before or after it exists',
  };
}
