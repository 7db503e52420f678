import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { BUILT_IN_TYPES, type RelationType } from '../../model/vocabulary.ts';
import type { Row } from '../read/csv.ts';
import type { DatasetFiles } from '../read/folder.ts';
import type { Dataset } from './dataset.ts';
import { dateRelations } from './date-relations.ts';
import { attempt, type Problem } from '../problem.ts';

/**
 * Checks the files of a dataset against each other and works out when each relation holds.
 * @returns the dataset, and every problem; with a problem the dataset must not be loaded
 */
export function checkDataset(files: DatasetFiles): { dataset: Dataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const types = mergeVocabulary(files.vocabulary, problems);
  const actors = index('actors.csv', files.actors, problems);
  const sources = index('sources.csv', files.sources, problems);
  const relations = index('relations.csv', files.relations, problems);
  index('evidence.csv', files.evidence, problems);

  for (const { line, value } of files.actors) {
    if (value.active !== '') attempt(problems, { file: 'actors.csv', line, column: 'active' }, () => parseDates(value.active));
  }
  for (const { line, value } of files.sources) {
    if (value.published !== '') attempt(problems, { file: 'sources.csv', line, column: 'published' }, () => parseDate(value.published));
  }
  checkEndpoints(files, actors, types, problems);
  checkEvidence(files, relations, sources, problems);
  checkEnds(files, relations, problems);

  const dataset: Dataset = {
    id: files.id,
    title: files.title,
    version: files.version,
    hash: files.hash,
    actors: files.actors.map(({ value }) => value),
    relations: dateRelations(files, types, problems),
    sources: files.sources.map(({ value }) => value),
    evidence: files.evidence.map(({ value }) => value),
    vocabulary: files.vocabulary.map(({ value }) => value),
  };
  return { dataset, problems };
}

type Index<T> = ReadonlyMap<string, Row<T>>;

function index<T extends { readonly id: string }>(file: string, rows: readonly Row<T>[], problems: Problem[]): Index<T> {
  const byId = new Map<string, Row<T>>();
  for (const row of rows) {
    const first = byId.get(row.value.id);
    if (first === undefined) byId.set(row.value.id, row);
    else
      problems.push({
        file,
        line: row.line,
        column: 'id',
        message: `"${row.value.id}" is taken by line ${first.line}; every id is given once`,
      });
  }
  return byId;
}

function mergeVocabulary(rows: readonly Row<RelationType>[], problems: Problem[]): ReadonlyMap<string, RelationType> {
  const types = new Map(BUILT_IN_TYPES.map((type) => [type.type, type]));
  for (const { line, value } of rows) {
    if (types.has(value.type))
      problems.push({
        file: 'vocabulary.csv',
        line,
        column: 'type',
        message: `"${value.type}" is already in the vocabulary; give the new type a name of its own`,
      });
    types.set(value.type, value);
  }
  return types;
}

function checkEndpoints(files: DatasetFiles, actors: Index<unknown>, types: ReadonlyMap<string, RelationType>, problems: Problem[]): void {
  for (const { line, value } of files.relations) {
    if (!types.has(value.type)) {
      problems.push({
        file: 'relations.csv',
        line,
        column: 'type',
        message: `"${value.type}" is not in the vocabulary; use one of ${[...types.keys()].join(', ')}, or define it in vocabulary.csv`,
      });
    }
    for (const column of ['source', 'target'] as const) {
      if (!actors.has(value[column]))
        problems.push({ file: 'relations.csv', line, column, message: `"${value[column]}" is not an id in actors.csv` });
    }
  }
}

function checkEvidence(files: DatasetFiles, relations: Index<unknown>, sources: Index<unknown>, problems: Problem[]): void {
  for (const { line, value } of files.evidence) {
    if (!relations.has(value.relation))
      problems.push({ file: 'evidence.csv', line, column: 'relation', message: `"${value.relation}" is not an id in relations.csv` });
    if (!sources.has(value.source))
      problems.push({ file: 'evidence.csv', line, column: 'source', message: `"${value.source}" is not an id in sources.csv` });
  }
  const supported = new Set(files.evidence.filter(({ value }) => value.stance === 'supports').map(({ value }) => value.relation));
  for (const { line, value } of files.relations) {
    if (!supported.has(value.id))
      problems.push({
        file: 'relations.csv',
        line,
        column: 'id',
        message: `"${value.id}" has no evidence; add a row to evidence.csv that supports it`,
      });
  }
}

function checkEnds(files: DatasetFiles, relations: Index<{ source: string; target: string }>, problems: Problem[]): void {
  const endedBy = new Map<string, string>();
  for (const { line, value: event } of files.relations) {
    for (const id of event.ends) {
      const fail = (message: string) => problems.push({ file: 'relations.csv', line, column: 'ends', message });
      const ended = relations.get(id)?.value;
      const other = endedBy.get(id);
      if (ended === undefined) fail(`"${id}" is not an id in relations.csv`);
      else if (id === event.id) fail('a relation cannot end itself');
      else if (!samePair(ended, event)) {
        fail(`"${id}" is between ${ended.source} and ${ended.target}; an event ends only relations between its own two actors`);
      }
      if (other !== undefined) fail(`"${id}" is already ended by "${other}"`);
      endedBy.set(id, event.id);
    }
  }
}

function samePair(a: { source: string; target: string }, b: { source: string; target: string }): boolean {
  return (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);
}
