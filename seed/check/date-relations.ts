import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { RelationRow } from '../../model/dataset.ts';
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
  const cited = citedBy(files);
  const independent = independentSources(files.sources.map(({ value }) => value));
  return timed.flatMap(({ relation, time, endedBy }) => {
    const type = types.get(relation.type);
    if (type === undefined) return [];
    const { sources, supporting } = cited.get(relation.id) ?? NOTHING_CITED;
    return [{ ...relation, time, vocabulary: type, endedBy, sources, independentSources: independent(supporting).size }];
  });
}

/** The sources of a relation. */
interface Cited {
  /** Those with a claim for or against it, each once. */
  readonly sources: string[];
  /** Those of the claims that support it and were not retracted. */
  readonly supporting: string[];
}

const NOTHING_CITED: Cited = { sources: [], supporting: [] };

function citedBy({ evidence }: DatasetFiles): ReadonlyMap<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const { value } of evidence) {
    const known = cited.get(value.relation) ?? { sources: [], supporting: [] };
    if (!known.sources.includes(value.source)) known.sources.push(value.source);
    if (value.stance === 'supports' && !value.retracted) known.supporting.push(value.source);
    cited.set(value.relation, known);
  }
  return cited;
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
