import type { Dataset } from '../check/dataset.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { type Properties, typeProperties } from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** The rows of other datasets that a dataset may conflict with: those that are loaded, or that are loaded with it. */
export type OtherRows = Pick<StoredGraph, 'actors' | 'sources' | 'relations' | 'types'>;

/**
 * Reports what another dataset already owns. A relation belongs to one dataset, and so does the name of a type, unless both
 * define it alike. The ids of claims are unique within their dataset only. Actors and sources with the
 * same id are the same in all datasets.
 */
export function ownershipProblems(dataset: Dataset, others: Pick<OtherRows, 'relations' | 'types'>): DatasetProblem[] {
  const relations = ownersOf(dataset.id, others.relations);
  const types = new Map(dataset.vocabulary.map((type) => [type.type, typeProperties(type)]));
  const definitions = new Map(others.types.filter((type) => type.dataset !== dataset.id).map((type) => [type.id, type]));
  return [
    ...dataset.relations.flatMap(({ id }): DatasetProblem[] => {
      const owner = relations.get(id);
      if (owner === undefined) return [];
      return [
        {
          ...placeOf('relations.csv', 'id', dataset.lines.relations(id)),
          ...{ cause: 'owned-elsewhere', message: `"${id}" is a relation of the dataset "${owner}"`, fix: 'give it another id' },
        },
      ];
    }),
    ...dataset.vocabulary.flatMap(({ type }): DatasetProblem[] => {
      const other = definitions.get(type);
      if (other === undefined || isSameDefinition(other.properties, types.get(type) ?? {})) return [];
      return [
        {
          ...placeOf('vocabulary.csv', 'type', dataset.lines.vocabulary(type)),
          ...{ cause: 'owned-elsewhere', message: `the dataset "${other.dataset}" defines "${type}" in another way` },
          fix: 'define it in the same words, or give it another name',
        },
      ];
    }),
  ];
}

/** The place of a row in its file. */
export function placeOf(file: string, column: string, line: number | undefined): { file: string; column: string; line?: number } {
  return { file, column, ...(line === undefined ? {} : { line }) };
}

function ownersOf(dataset: string, rows: readonly { readonly id: string; readonly dataset: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.filter((row) => row.dataset !== dataset).map((row) => [row.id, row.dataset]));
}

function isSameDefinition(one: Properties, other: Properties): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
