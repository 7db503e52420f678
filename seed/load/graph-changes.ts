import { type ChangeCounts, type Changes, changesBetween, countChanges } from './changes.ts';
import {
  type ActorGraphRow,
  type ClaimGraphRow,
  type GraphRows,
  type NodeRow,
  type RelationGraphRow,
  wholeClaim,
  wholeRelation,
} from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** How many rows of each kind a load changed. */
export interface RowCounts {
  readonly actors: ChangeCounts;
  readonly relations: ChangeCounts;
  readonly sources: ChangeCounts;
  readonly claims: ChangeCounts;
}

/** The changes that bring the graph up to date with a dataset. */
export interface GraphChanges {
  readonly actors: Changes<ActorGraphRow>;
  readonly sources: Changes<NodeRow>;
  readonly relations: Changes<RelationGraphRow>;
  readonly claims: Changes<ClaimGraphRow>;
  readonly types: Changes<NodeRow>;
}

/** The differences between the stored and the wanted rows of a dataset. */
export function graphChanges(dataset: string, stored: StoredGraph, rows: GraphRows): GraphChanges {
  const included = <T extends { readonly datasets: readonly string[] }>(all: readonly T[]) =>
    all.filter(({ datasets }) => datasets.includes(dataset)).map(({ datasets: _, ...row }) => row);
  return {
    actors: changesBetween<ActorGraphRow>(included(stored.actors), rows.actors),
    sources: changesBetween<NodeRow>(included(stored.sources), rows.sources),
    relations: changesBetween<RelationGraphRow>(owned(dataset, stored.relations), rows.relations, wholeRelation),
    claims: changesBetween<ClaimGraphRow>(owned(dataset, stored.claims), rows.claims, wholeClaim),
    types: changesBetween<NodeRow>(owned(dataset, stored.types), rows.types),
  };
}

/** The rows that belong to one dataset, without the dataset's id. */
export function owned<T extends { readonly dataset: string }>(dataset: string, rows: readonly T[]): Omit<T, 'dataset'>[] {
  return rows.filter((row) => row.dataset === dataset).map(({ dataset: _, ...row }) => row);
}

/** How many rows of each kind change. */
export function countRows({ actors, relations, sources, claims }: GraphChanges): RowCounts {
  return {
    actors: countChanges(actors),
    relations: countChanges(relations),
    sources: countChanges(sources),
    claims: countChanges(claims),
  };
}
