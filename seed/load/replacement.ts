import type { Dataset } from '../check/dataset.ts';
import type { Problem } from '../problem.ts';
import type { StoredGraph } from './stored-graph.ts';

/** A folder of which less is left of what is loaded is taken for another dataset. */
const LEAST_SHARED = 1 / 2;

/**
 * That a dataset would take the place of another that is loaded under its id, as a copied folder does whose
 * datapackage.json was not edited. Of all rows that are loaded, those count as still there that have their id and are
 * about the same: an actor and a source by their id, a relation with its two actors, a claim with its relation and
 * source. Ids such as `e001` are in every folder, and say nothing.
 */
export function replacementProblems(dataset: Dataset, stored: StoredGraph): Problem[] {
  const loaded = stored.datasets.find(({ id }) => id === dataset.id);
  if (loaded === undefined) return [];
  const before = rowsStored(dataset.id, stored);
  const now = new Set(rowsOf(dataset));
  const shared = before.filter((row) => now.has(row)).length;
  if (shared >= before.length * LEAST_SHARED) return [];
  const isByName = dataset.namedBy === 'datapackage.json';
  const rename = isByName ? 'write another `name` and `title` in datapackage.json' : 'rename the folder';
  return [
    {
      file: dataset.namedBy,
      ...(isByName ? { column: 'name' } : {}),
      cause: 'other-dataset',
      message: `"${dataset.id}" is the id of "${loaded.title}", which is loaded, and ${shared} of its ${before.length} rows are in this folder`,
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
