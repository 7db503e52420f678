import type { Dataset } from '../check/dataset.ts';
import type { Problem } from '../problems/problem.ts';
import type { StoredGraph } from './stored-graph.ts';

/** Of the rows of the smaller of the two: a dataset may grow many times over, and may lose most of its rows. */
const LEAST_SHARED = 1 / 2;

/**
 * That a dataset would take the place of another that is loaded under its id, as a copied folder does whose
 * datapackage.json was not edited. A row is in both that has the same id and is about the same: an actor and a source
 * by their id, a relation with its two actors, a claim with its relation and source. Ids such as `e001` are in every
 * folder, and say nothing.
 */
export function replacementProblems(dataset: Dataset, stored: StoredGraph): Problem[] {
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
      mend: `if this is another dataset, ${rename}; if it takes the place of the loaded one, load it with --replace`,
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
