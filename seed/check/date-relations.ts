import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
import { type Bounds, boundsEndedBy, boundsOf, type EvidenceDates } from '../../model/time/bounds.ts';
import { earlier, later } from '../../model/time/day.ts';
import { type DateRange, EdtfError, parseDate, parseDates } from '../../model/time/edtf.ts';
import { isEvent } from '../../model/time/event.ts';
import { collectProblem, type DatasetProblem } from '../problems/problem.ts';
import type { Row } from '../read/csv.ts';
import type { DatasetFiles } from '../read/folder.ts';
import type { DatedRelation } from './dataset.ts';

/**
 * Works out when each relation holds: from its own dates, from the publication dates of the
 * sources that support it, and from the event that ended it. A relation whose dates or type are
 * wrong is left out, and a problem says why.
 *
 * @param doubtful relations whose evidence is broken; that is reported elsewhere, so a missing date is not reported again
 */
export function dateRelations(
  files: DatasetFiles,
  types: ReadonlyMap<string, RelationType>,
  problems: DatasetProblem[],
  doubtful: ReadonlySet<string>,
): DatedRelation[] {
  const published = publicationDates(files);
  const own = new Map<string, Bounds>();
  for (const { line, value } of files.relations) {
    const type = types.get(value.type);
    const place = { file: 'relations.csv', line, column: 'dates' };
    if (type === undefined) {
      collectProblem(problems, place, () => parseDates(value.dates));
      continue;
    }
    const bounds = collectProblem(problems, place, () =>
      boundsOf(parseDates(value.dates), type.temporality, published.get(value.id) ?? (doubtful.has(value.id) ? SOME_DAY : undefined)),
    );
    if (bounds !== undefined) own.set(value.id, bounds);
  }
  const ended = endStates(files.relations, types, own, problems);
  const sources = sourcesOfRelations(files);
  return files.relations.flatMap(({ value }) => {
    const type = types.get(value.type);
    const bounds = ended.get(value.id)?.bounds ?? own.get(value.id);
    if (type === undefined || bounds === undefined) return [];
    return [{ ...value, ...bounds, vocabulary: type, endedBy: ended.get(value.id)?.by, sources: sources.get(value.id) ?? [] }];
  });
}

/** Used for evidence whose date is not known. */
const SOME_DAY: EvidenceDates = { first: parseDate('0001'), last: parseDate('9999') };

function endStates(
  relations: readonly Row<RelationRow>[],
  types: ReadonlyMap<string, RelationType>,
  own: ReadonlyMap<string, Bounds>,
  problems: DatasetProblem[],
): ReadonlyMap<string, { bounds: Bounds; by: string }> {
  const ended = new Map<string, { bounds: Bounds; by: string }>();
  const events = new Set(
    relations.filter(({ value }) => isEvent(value, types.get(value.type)?.temporality ?? 'state')).map(({ value }) => value.id),
  );
  for (const { line, value: event } of relations) {
    const place = { file: 'relations.csv', line, column: 'ends' };
    const eventBounds = own.get(event.id);
    if (event.ends.length > 0 && eventBounds !== undefined && !events.has(event.id)) {
      const message = `only an event, with one date, ends relations, and "${event.id}" is a state`;
      problems.push({ ...place, cause: 'ends', message, fix: 'name at the event what it ends' });
      continue;
    }
    for (const id of event.ends) {
      const stateBounds = own.get(id);
      if (eventBounds === undefined || stateBounds === undefined) continue;
      if (events.has(id)) {
        problems.push({ ...place, cause: 'ends', message: `"${id}" is an event`, fix: 'only a state can be ended: name none but states' });
        continue;
      }
      const bounds = collectProblem(problems, place, () => boundsEndedBy(id, stateBounds, eventBounds));
      if (bounds !== undefined) ended.set(id, { bounds, by: event.id });
    }
  }
  return ended;
}

/** For each relation, when its earliest and its latest supporting source appeared. */
function publicationDates(files: DatasetFiles): ReadonlyMap<string, EvidenceDates> {
  const published = new Map<string, DateRange>();
  for (const { value } of files.sources) {
    const date = publicationDate(value.published);
    if (date !== undefined) published.set(value.id, date);
  }
  const dates = new Map<string, EvidenceDates>();
  for (const { value } of files.evidence) {
    const date = published.get(value.source);
    if (date === undefined || value.stance !== 'supports') continue;
    const { first, last } = dates.get(value.relation) ?? { first: date, last: date };
    dates.set(value.relation, {
      first: { ...first, earliest: earlier(first.earliest, date.earliest), next: earlier(first.next, date.next) },
      last: { ...last, earliest: later(last.earliest, date.earliest), next: later(last.next, date.next) },
    });
  }
  return dates;
}

/** A date that does not parse is reported where the sources are checked. */
function publicationDate(published: string): DateRange | undefined {
  try {
    return published === '' ? undefined : parseDate(published);
  } catch (error) {
    if (error instanceof EdtfError) return undefined;
    throw error;
  }
}

function sourcesOfRelations(files: DatasetFiles): ReadonlyMap<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const { value } of files.evidence) {
    const known = sources.get(value.relation) ?? [];
    if (!known.includes(value.source)) sources.set(value.relation, [...known, value.source]);
  }
  return sources;
}
