import type { Dataset } from '../check/dataset.ts';
import type { Problem } from '../problem.ts';
import type { StoredGraph } from './stored-graph.ts';

/**
 * What another dataset in the graph already owns: relations, claims and added types belong to one
 * dataset, while actors and sources with the same id are the same in all.
 */
export function ownershipProblems(dataset: Dataset, stored: StoredGraph): Problem[] {
  const taken = (file: string, column: string, ids: readonly string[], owned: readonly { id: string; dataset: string }[]): Problem[] => {
    const owners = new Map(owned.filter((row) => row.dataset !== dataset.id).map((row) => [row.id, row.dataset]));
    return ids.flatMap((id) => {
      const owner = owners.get(id);
      return owner === undefined
        ? []
        : [{ file, column, message: `"${id}" belongs to the dataset "${owner}", which is in the graph; give it another id` }];
    });
  };
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return [
    ...taken('relations.csv', 'id', ids(dataset.relations), stored.relations),
    ...taken('evidence.csv', 'id', ids(dataset.evidence), stored.claims),
    ...taken(
      'vocabulary.csv',
      'type',
      dataset.vocabulary.map(({ type }) => type),
      stored.types,
    ),
  ];
}
