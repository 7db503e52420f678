import { BUILT_IN_TYPES, type RelationType } from '../../model/coding/vocabulary.ts';
import { isSamePair } from '../../model/ties/pair.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { timesOf } from '../../model/time/relation-times.ts';
import { nearestSpelling } from '../problems/nearest-spelling.ts';
import { collectProblem, type DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';
import type { BrokenRow, Row } from '../read/csv.ts';
import type { DatasetFiles } from '../read/folder.ts';
import { checkTimes } from './check-times.ts';
import type { Dataset } from './dataset.ts';
import { dateRelations, untimed } from './date-relations.ts';
import { linesOf, relationsNamed } from './find-rows.ts';
import { idIndexOf, ReferenceCheck } from './reference-check.ts';
import { relationsWithBrokenEvidence } from './relations-with-broken-evidence.ts';

/**
 * Checks the files of a dataset against each other and works out when each relation holds. A problem that only follows from
 * another one is not reported: a row that refers to a broken row is not wrong itself.
 *
 * @returns the dataset, and every problem; a dataset with a problem must not be loaded
 */
export function checkDataset(files: DatasetFiles): { dataset: Dataset; problems: DatasetProblem[] } {
  const problems: DatasetProblem[] = [];
  const types = mergeVocabulary(files.vocabulary, problems);
  const { tableStatus } = files;
  const idOf = ({ id }: { readonly id: string }) => id;
  const actors = idIndexOf('actors.csv', files.actors, tableStatus.actors, idOf, 'id', ({ name, aliases }) => [name, ...aliases]);
  const sources = idIndexOf('sources.csv', files.sources, tableStatus.sources, idOf, 'id', ({ title }) => [title]);
  const relations = idIndexOf('relations.csv', files.relations, tableStatus.relations, idOf, 'id');
  const claims = new Set(files.evidence.map(({ value }) => value.id)).size;
  const distinct = { actors: actors.ids.size, sources: sources.ids.size, relations: relations.ids.size, evidence: claims };
  for (const table of ['actors', 'sources', 'relations', 'evidence'] as const) {
    const { broken } = tableStatus[table];
    // Nearly always each id is there once, which takes less to see than where each is.
    const isUnique = broken.length === 0 && distinct[table] === files[table].length;
    if (!isUnique) checkDuplicateIds(`${table}.csv`, files[table], broken, problems);
  }
  const toActors = new ReferenceCheck(actors, 'actor-unknown');
  const toSources = new ReferenceCheck(sources, 'source-unknown');
  const toRelations = new ReferenceCheck(relations, 'relation-unknown');

  checkDates(files, problems);
  checkEndpoints(files, toActors, types, problems);
  for (const { line, value } of [...files.evidence, ...tableStatus.evidence.broken]) {
    checkReference({ file: 'evidence.csv', line, column: 'relation' }, value.relation ?? '', toRelations, problems);
    checkReference({ file: 'evidence.csv', line, column: 'source' }, value.source ?? '', toSources, problems);
  }
  const doubtful = relationsWithBrokenEvidence(files, toSources);
  checkSupport(files, doubtful, problems);
  checkEnds(files, toRelations, problems);
  checkVia(files, toSources, problems);
  const untimedFiles = untimed(files, types);
  const timed = timesOf(untimedFiles);
  const lines: Dataset['lines'] = {
    actors: linesOf(files.actors, idOf),
    relations: linesOf(files.relations, idOf),
    sources: linesOf(files.sources, idOf),
    vocabulary: linesOf(files.vocabulary, ({ type }) => type),
  };
  const times = checkTimes(files, types, { dataset: untimedFiles, timed, lineOf: lines.relations }, doubtful);
  problems.push(...times.problems);

  const dataset: Dataset = {
    id: files.id,
    title: files.title,
    namedBy: files.namedBy,
    version: files.version,
    about: files.about,
    hash: files.hash,
    actors: files.actors.map(({ value }) => value),
    relations: dateRelations(files, types, timed),
    sources: files.sources.map(({ value }) => value),
    evidence: files.evidence.map(({ value }) => value),
    vocabulary: files.vocabulary.map(({ value }) => value),
    lines,
    notices: times.notices,
  };
  return { dataset, problems };
}

function checkDuplicateIds(
  file: string,
  rows: readonly Row<{ readonly id: string }>[],
  broken: readonly BrokenRow[],
  problems: DatasetProblem[],
): void {
  const first = new Map<string, number>();
  const all = [...rows, ...broken].toSorted((a, b) => a.line - b.line);
  for (const { line, value } of all) {
    const { id = '' } = value;
    if (id === '') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else {
      const message = `${quoted(id)} is the id of the row in line ${before} too`;
      problems.push({ ...{ file, line, column: 'id' }, cause: 'id-taken', message, fix: 'give one of the two rows another id' });
    }
  }
}

function mergeVocabulary(rows: readonly Row<RelationType>[], problems: DatasetProblem[]): ReadonlyMap<string, RelationType> {
  const types = new Map(BUILT_IN_TYPES.map((type) => [type.type, type]));
  for (const { line, value } of rows) {
    if (types.has(value.type))
      problems.push({
        ...{ file: 'vocabulary.csv', line, column: 'type', cause: 'type-taken' },
        message: `"${value.type}" is already in the vocabulary`,
        fix: 'give the new type a name of its own',
      });
    types.set(value.type, value);
  }
  return types;
}

/** Also checks the dates of rows that are broken otherwise, so that a second check does not find new problems. */
function checkDates({ actors, sources, tableStatus }: DatasetFiles, problems: DatasetProblem[]): void {
  for (const { line, value } of [...actors, ...tableStatus.actors.broken]) {
    const active = value.active ?? '';
    if (active !== '') collectProblem(problems, { file: 'actors.csv', line, column: 'active' }, () => parseDates(active));
  }
  for (const { line, value } of [...sources, ...tableStatus.sources.broken]) {
    const published = value.published ?? '';
    if (published !== '') collectProblem(problems, { file: 'sources.csv', line, column: 'published' }, () => parseDate(published));
  }
  for (const { line, value } of tableStatus.relations.broken) {
    const dates = value.dates ?? '';
    if (dates !== '') collectProblem(problems, { file: 'relations.csv', line, column: 'dates' }, () => parseDates(dates));
  }
}

function checkEndpoints(
  files: DatasetFiles,
  actors: ReferenceCheck,
  types: ReadonlyMap<string, RelationType>,
  problems: DatasetProblem[],
): void {
  const { broken, isReadable } = files.tableStatus.vocabulary;
  const brokenTypes = new Set(broken.map(({ value }) => value.type));
  for (const { line, value } of files.relations) {
    if (types.has(value.type) || !isReadable || brokenTypes.has(value.type)) continue;
    const meant = nearestSpelling(value.type, types.keys());
    problems.push({
      ...{ file: 'relations.csv', line, column: 'type', cause: 'type-unknown' },
      message: `${quoted(value.type)} is not in the vocabulary`,
      fix: `${meant === undefined ? '' : `write ${meant}, or `}use one of ${[...types.keys()].join(', ')}, or define it in vocabulary.csv`,
    });
  }
  for (const { line, value } of [...files.relations, ...files.tableStatus.relations.broken]) {
    for (const column of ['source', 'target'] as const) {
      checkReference({ file: 'relations.csv', line, column }, value[column] ?? '', actors, problems);
    }
  }
}

function checkReference(
  place: { readonly file: string; readonly line: number; readonly column: string },
  id: string,
  references: ReferenceCheck,
  problems: DatasetProblem[],
): void {
  const fault = references.problemWith(id);
  if (fault !== undefined) problems.push({ ...place, ...fault });
}

function checkSupport({ relations, evidence, tableStatus }: DatasetFiles, doubtful: ReadonlySet<string>, problems: DatasetProblem[]): void {
  if (!tableStatus.evidence.isReadable) return;
  const supported = new Set(evidence.filter(({ value }) => value.stance === 'supports').map(({ value }) => value.relation));
  for (const { line, value } of relations) {
    if (supported.has(value.id) || doubtful.has(value.id)) continue;
    problems.push({
      ...{ file: 'relations.csv', line, column: 'id', cause: 'no-evidence' },
      message: `no claim in evidence.csv supports "${value.id}"`,
      fix: 'add one that does, with the stance supports',
    });
  }
}

/** Sources that count as one with another. */
function checkVia({ sources }: DatasetFiles, toSources: ReferenceCheck, problems: DatasetProblem[]): void {
  const through = new Map(sources.map(({ value }) => [value.id, value.via]));
  for (const { line, value } of sources) {
    const place = { file: 'sources.csv', line, column: 'via' };
    if (value.via === '') continue;
    const circle = circleThrough(value.id, through);
    if (circle.length > 0) problems.push({ ...place, ...circularVia(circle) });
    else checkReference(place, value.via, toSources, problems);
  }
}

/**
 * The way from a source over others back to itself, which begins and ends with it; empty where there is none.
 * @param through by source, the one that it repeats, or an empty text
 */
function circleThrough(id: string, through: ReadonlyMap<string, string>): string[] {
  const passed = new Set<string>();
  for (let next = through.get(id); next && !passed.has(next); next = through.get(next)) passed.add(next);
  const way = [...passed];
  return passed.has(id) ? [id, ...way.slice(0, way.indexOf(id) + 1)] : [];
}

function circularVia([id = '', ...way]: readonly string[]): Pick<DatasetProblem, 'cause' | 'message' | 'fix'> {
  const fix = 'name the source that it repeats; leave the cell of the first source of all empty';
  if (way.length < 2) return { cause: 'via', message: `${quoted(id)} names itself as the source that it repeats`, fix };
  const repeats = way.map((each) => `repeats ${quoted(each)}`).join(', which ');
  return { cause: 'via', message: `${quoted(id)} ${repeats} again`, fix };
}

function checkEnds({ relations }: DatasetFiles, toRelations: ReferenceCheck, problems: DatasetProblem[]): void {
  const events = relations.filter(({ value }) => value.ends.length > 0);
  const byId = relationsNamed(
    relations,
    events.flatMap(({ value }) => value.ends),
  );
  const endedBy = new Map<string, string>();
  for (const { line, value: event } of events) {
    for (const id of event.ends) {
      const place = { file: 'relations.csv', line, column: 'ends' };
      const fail = (message: string, fix: string) => problems.push({ ...place, cause: 'ends', message, fix });
      const ended = byId.get(id);
      const other = endedBy.get(id);
      if (ended === undefined) checkReference(place, id, toRelations, problems);
      else if (id === event.id) fail('a relation cannot end itself', 'name the relation that is over with it');
      else if (!isSamePair(ended, event)) {
        fail(
          `"${id}" is between ${ended.source} and ${ended.target}, and this event between ${event.source} and ${event.target}`,
          'name only relations of the event’s own two actors; the ties that an actor has with others end with its column active',
        );
      }
      if (other !== undefined) fail(`${quoted(id)} is already ended by "${other}"`, 'name it in the row of one of the two events');
      endedBy.set(id, event.id);
    }
  }
}
