import type { Dataset } from '../check/dataset.ts';
import type { Problem } from '../problem.ts';
import type { GraphRows, NodeRow, Properties } from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

type Shared = NodeRow & { readonly datasets: readonly string[] };

/**
 * Actors and sources that other datasets include too keep what those say of them: this dataset adds
 * its aliases and overrides only what it fills in.
 */
export function mergeShared(rows: GraphRows, dataset: string, stored: StoredGraph): GraphRows {
  return { ...rows, actors: merged(rows.actors, dataset, stored.actors), sources: merged(rows.sources, dataset, stored.sources) };
}

/** Actors that another dataset knows by another name or as another kind: the same id must be the same actor. */
export function identityProblems(dataset: Dataset, stored: StoredGraph): Problem[] {
  const others = sharedById(dataset.id, stored.actors);
  return dataset.actors.flatMap(({ id, name, kind }) => {
    const other = others.get(id)?.properties;
    if (other === undefined || (other.name === name && other.kind === kind)) return [];
    const message = `"${id}" is ${other.name} (${other.kind}) in a dataset that is in the graph; the same id is the same actor, so give it that name and kind, or another id`;
    return [{ file: 'actors.csv', column: 'id', message }];
  });
}

function merged<T extends NodeRow>(rows: readonly T[], dataset: string, stored: readonly Shared[]): T[] {
  const others = sharedById(dataset, stored);
  return rows.map((row) => {
    const other = others.get(row.id)?.properties;
    return other === undefined ? row : { ...row, properties: mergeProperties(other, row.properties) };
  });
}

function mergeProperties(other: Properties, own: Properties): Properties {
  const aliases = [...new Set([...listOf(other.aliases), ...listOf(own.aliases)])];
  return { ...other, ...own, ...(aliases.length > 0 ? { aliases } : {}) };
}

function listOf(value: Properties[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function sharedById(dataset: string, stored: readonly Shared[]): ReadonlyMap<string, Shared> {
  return new Map(stored.filter(({ datasets }) => datasets.some((id) => id !== dataset)).map((row) => [row.id, row]));
}
