import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
import { independentSources } from '../../model/independent-sources.ts';
import { rowsByKey } from '../../model/tables/rows-by-key.ts';
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
  const claimsOf = rowsByKey(
    timed.map(({ relation }) => relation.id),
    files.evidence,
    ({ value }) => value.relation,
  );
  const independent = independentSources(files.sources.map(({ value }) => value));
  return timed.flatMap(({ relation, time, endedBy }) => {
    const type = types.get(relation.type);
    if (type === undefined) return [];
    const claims = claimsOf(relation.id).map(({ value }) => value);
    const supporting = claims.filter(({ stance, retracted }) => stance === 'supports' && !retracted);
    const independentSources = independent(supporting.map(sourceOf)).size;
    const sources = [...new Set(claims.map(sourceOf))];
    // What is added stands first: behind the copy it would take V8 four times the memory, and ten times as long.
    return [{ time, vocabulary: type, endedBy, sources, independentSources, ...relation }];
  });
}

function sourceOf({ source }: { readonly source: string }): string {
  return source;
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
