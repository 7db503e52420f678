import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
import { groupBy } from '../../model/group-by.ts';
import { independentSources } from '../../model/independent-sources.ts';
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
  const supporting = groupBy(
    files.evidence.map(({ value }) => value).filter(({ stance, retracted }) => stance === 'supports' && !retracted),
    ({ relation }) => relation,
  );
  const independent = independentSources(files.sources.map(({ value }) => value));
  return timed.flatMap(({ relation, time, endedBy }) => {
    const type = types.get(relation.type);
    if (type === undefined) return [];
    const voices = independent((supporting.get(relation.id) ?? []).map(({ source }) => source));
    const evidence = { sources: sources.get(relation.id) ?? [], independentSources: voices.size };
    return [{ ...relation, time, vocabulary: type, endedBy, ...evidence }];
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
