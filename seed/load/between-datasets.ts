import type { Dataset } from '../check/dataset.ts';
import { DatasetError, type DatasetProblem } from '../problems/problem.ts';
import { graphRows, wholeRelation } from './graph-rows.ts';
import { type OtherRows, ownershipProblems } from './ownership.ts';
import { identityProblems } from './shared-rows.ts';

/** A dataset, and the folder it was read from. */
export interface DatasetFolder {
  readonly folder: string;
  readonly dataset: Dataset;
}

/** The problems that keep datasets from being loaded together, reported for the later of two folders. */
export function problemsBetweenDatasets(all: readonly DatasetFolder[]): DatasetError[] {
  return all.flatMap(({ folder, dataset }, index) => {
    const before = all.slice(0, index);
    const problems = before.flatMap((other) =>
      other.dataset.id === dataset.id ? [sameId(dataset, other.folder)] : problemsBetween(dataset, other.dataset),
    );
    return problems.length === 0 ? [] : [new DatasetError(folder, problems)];
  });
}

function sameId({ id, namedBy }: Dataset, folder: string): DatasetProblem {
  const isByName = namedBy === 'datapackage.json';
  return {
    file: namedBy,
    ...(isByName ? { column: 'name' } : {}),
    cause: 'same-dataset',
    message: `"${id}" is the id of ${folder} too`,
    fix: isByName ? 'write another `name` and `title` in datapackage.json' : 'rename one of the folders',
  };
}

function problemsBetween(dataset: Dataset, other: Dataset): DatasetProblem[] {
  const rows = graphRows(other, new Map());
  const datasets = [other.id];
  const others: OtherRows = {
    actors: rows.actors.map((row) => ({ ...row, datasets })),
    sources: rows.sources.map((row) => ({ ...row, datasets })),
    relations: rows.relations.map((row) => ({ ...wholeRelation(row), dataset: other.id })),
    types: rows.types.map((row) => ({ ...row, dataset: other.id })),
  };
  return [...ownershipProblems(dataset, others), ...identityProblems(dataset, others)];
}
