import type { Dataset } from '../check/dataset.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import type { StoredGraph } from './stored-graph.ts';

/** A share of the rows of the smaller dataset, since a dataset may grow many times over, or lose most of its rows. */
const LEAST_SHARED = 1 / 2;

/**
 * Reports that a dataset would replace a different one that is loaded under its id, as a copied folder does whose
 * datapackage.json was not edited. Two rows are the same if they have the same id and are about the same: actors and sources
 * by their id, relations with their two actors, claims with their relation and source. Ids such as `e001` occur in every
 * folder and prove nothing.
 */
export function replacementProblems(dataset: Dataset, stored: StoredGraph): DatasetProblem[] {
  const loaded = stored.datasets.find(({ id }) => id === dataset.id);
  if (loaded === undefined) return [];
  const before = rowsStored(dataset.id, stored);
  const now = new Set(rowsOf(dataset));
  const shared = before.filter((row) => now.has(row)).length;
  if (shared >= Math.min(before.length, now.size) * LEAST_SHARED) return [];
  const isByName = dataset.namedBy === 'datapackage.json';
  const rename = isByName ? 'write another `name` and `title` in datapackage.json' : 'rename the folder';
  return [
    {
      file: dataset.namedBy,
      ...(isByName ? { column: 'name' } : {}),
      cause: 'other-dataset',
      message: `"${dataset.id}" is the id of "${loaded.title}", which is loaded: of its ${before.length} rows and the ${now.size} of this folder, both have ${shared}`,
      fix: `if this is another dataset, ${rename}; if it takes the place of the loaded one, load it with --replace`,
    },
  ];
}

function rowsOf({ actors, sources, relations, evidence }: Dataset): string[] {
  return [
    ...actors.map(({ id }) => row('actor', id)),
    ...sources.map(({ id }) => row('source', id)),
    ...relations.map(({ id, source, target }) => row('relation', id, source, target)),
    ...evidence.map(({ id, relation, source }) => row('claim', id, relation, source)),
  ];
}

function rowsStored(dataset: string, { actors, sources, relations, claims }: StoredGraph): string[] {
  const included = ({ datasets }: { readonly datasets: readonly string[] }) => datasets.includes(dataset);
  const owned = (each: { readonly dataset: string }) => each.dataset === dataset;
  return [
    ...actors.filter(included).map(({ id }) => row('actor', id)),
    ...sources.filter(included).map(({ id }) => row('source', id)),
    ...relations.filter(owned).map(({ id, source, target }) => row('relation', id, source, target)),
    ...claims.filter(owned).map(({ id, source, properties }) => row('claim', id, String(properties.relation), source)),
  ];
}

function row(...parts: string[]): string {
  return parts.join(' ');
}
