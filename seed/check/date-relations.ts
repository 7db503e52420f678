import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
import { readDates, type TimedRelation, timesOf, type UntimedDataset } from '../../model/time/relation-times.ts';
import type { DatasetFiles } from '../read/folder.ts';
import type { DatedRelation } from './dataset.ts';

/**
 * Works out when each relation held. A relation whose dates or type are wrong is left out; `check-times.ts` says why.
 */
export function dateRelations(files: DatasetFiles, types: ReadonlyMap<string, RelationType>): DatedRelation[] {
  const sources = sourcesOfRelations(files);
  return timedRelations(files, types).flatMap(({ relation, time, endedBy }) => {
    const type = types.get(relation.type);
    return type === undefined ? [] : [{ ...relation, time, vocabulary: type, endedBy, sources: sources.get(relation.id) ?? [] }];
  });
}

/** The relations whose type is known and whose dates can be read, with their times. */
export function timedRelations(files: DatasetFiles, types: ReadonlyMap<string, RelationType>): TimedRelation<RelationRow>[] {
  return timesOf(untimed(files, types));
}

/** What of the files of a dataset time follows from. */
export function untimed(files: DatasetFiles, types: ReadonlyMap<string, RelationType>): UntimedDataset<RelationRow> {
  return {
    relations: files.relations
      .map(({ value }) => value)
      .filter(({ type, dates }) => types.has(type) && (dates === '' || readDates(dates) !== undefined)),
    claims: files.evidence.map(({ value }) => value),
    sources: new Map(files.sources.map(({ value }) => [value.id, value])),
    active: new Map(files.actors.map(({ value }) => [value.id, value.active])),
    types,
  };
}

function sourcesOfRelations(files: DatasetFiles): ReadonlyMap<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const { value } of files.evidence) {
    const known = sources.get(value.relation) ?? [];
    if (!known.includes(value.source)) sources.set(value.relation, [...known, value.source]);
  }
  return sources;
}
