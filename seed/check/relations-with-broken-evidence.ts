import { EdtfError, parseDate } from '../../model/time/edtf.ts';
import type { DatasetFiles } from '../read/folder.ts';
import type { ReferenceCheck } from './reference-check.ts';

/**
 * The relations whose evidence or its date is not known, because a row that would give it is broken: their
 * evidence, its source, or the date on which that was published.
 */
export function relationsWithBrokenEvidence(
  { evidence, sources, relations, tableStatus }: DatasetFiles,
  toSources: ReferenceCheck,
): ReadonlySet<string> {
  if (!tableStatus.evidence.isReadable) return new Set(relations.map(({ value }) => value.id));
  const undated = new Set(sources.filter(({ value }) => !isDate(value.published)).map(({ value }) => value.id));
  const isDoubtful = (source: string) =>
    undated.has(source) || toSources.isUncheckable(source) || toSources.problemWith(source) !== undefined;
  return new Set([
    ...tableStatus.evidence.broken.map(({ value }) => value.relation ?? ''),
    ...evidence.filter(({ value }) => isDoubtful(value.source)).map(({ value }) => value.relation),
  ]);
}

function isDate(published: string): boolean {
  try {
    return published === '' || parseDate(published) !== undefined;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
