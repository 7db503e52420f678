import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
import { readDates, type TimedRelation, type UntimedDataset } from '../../model/time/relation-times.ts';
import type { DatasetFiles } from '../read/folder.ts';
import type { DatedRelation } from './dataset.ts';

/**
 * Joins each relation with when it held and what else belongs to it. A relation whose dates or type are wrong is left out; `check-times.ts` says why.
 */
export function dateRelations(
  files: DatasetFiles,
  types: ReadonlyMap<string, RelationType>,
  timed: readonly TimedRelation<RelationRow>[],
): DatedRelation[] {
  const sources = sourcesOfRelations(files);
  return timed.flatMap(({ relation, time, endedBy }) => {
    const type = types.get(relation.type);
    return type === undefined ? [] : [{ ...relation, time, vocabulary: type, endedBy, sources: sources.get(relation.id) ?? [] }];
  });
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
