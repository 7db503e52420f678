import type { Dataset } from '../check/dataset.ts';
import type { StoredGraph } from '../load/stored-graph.ts';
import { datasetProperties } from '../load/write-graph.ts';
import type { ImportRow, ImportTable } from './import-table.ts';

/** Kinds of nodes, each with a space of ids of its own: what has the same id in another is something else. */
type Kind = 'Actor' | 'Source' | 'Claim' | 'Dataset' | 'RelationType';
type Pair = readonly [from: string, to: string];

/** All that a graph of these datasets holds, as tables of its nodes and of its relationships. */
export function graphTables(datasets: readonly Dataset[], { actors, sources, relations, claims, types }: StoredGraph): ImportTable[] {
  const described = new Map(types.map((type) => [type.id, type]));
  const tables: ImportTable[] = [
    {
      ...{ file: 'actors.csv', kind: 'nodes', name: 'Actor', leading: ['id:ID(Actor)', ':LABEL'] },
      rows: () => mapped(actors, ({ id, label, properties }) => ({ leading: [id, label], properties })),
    },
    nodes('sources.csv', 'Source', 'id', () => mapped(sources, ({ id, properties }) => ({ leading: [id], properties }))),
    nodes('claims.csv', 'Claim', 'key', () => mapped(claims, ({ properties }) => ({ leading: [String(properties.key)], properties }))),
    nodes('types.csv', 'RelationType', 'type', () => mapped(described.values(), ({ id, properties }) => ({ leading: [id], properties }))),
    nodes('datasets.csv', 'Dataset', 'id', () =>
      mapped(datasets, (dataset) => ({ leading: [dataset.id], properties: datasetProperties(dataset) })),
    ),
    {
      ...{ file: 'relations.csv', kind: 'relationships', leading: [...ends('Actor', 'Actor'), ':TYPE'] },
      rows: () => mapped(relations, ({ source, target, type, properties }) => ({ leading: [source, target, type], properties })),
    },
    pairs('includes-actors.csv', 'INCLUDES', ['Dataset', 'Actor'], () => inclusions(actors)),
    pairs('includes-sources.csv', 'INCLUDES', ['Dataset', 'Source'], () => inclusions(sources)),
    pairs('defines.csv', 'DEFINES', ['Dataset', 'RelationType'], () => mapped(types, ({ dataset, id }): Pair => [dataset, id])),
    {
      ...{ file: 'states.csv', kind: 'relationships', name: 'STATES', leading: ends('Source', 'Claim') },
      rows: () =>
        mapped(claims, ({ source, locator, properties }) => ({ leading: [source, String(properties.key)], properties: { locator } })),
    },
    pairs('subjects.csv', 'SUBJECT', ['Claim', 'Actor'], () =>
      mapped(claims, ({ subject, properties }): Pair => [String(properties.key), subject]),
    ),
    pairs('objects.csv', 'OBJECT', ['Claim', 'Actor'], () =>
      mapped(claims, ({ object, properties }): Pair => [String(properties.key), object]),
    ),
  ];
  return tables.filter(({ rows }) => rows()[Symbol.iterator]().next().done !== true);
}

function nodes(file: string, kind: Kind, key: string, rows: ImportTable['rows']): ImportTable {
  return { file, kind: 'nodes', name: kind, leading: [`${key}:ID(${kind})`], rows };
}

/** Relationships without properties. */
function pairs(file: string, type: string, [from, to]: readonly [Kind, Kind], all: () => Iterable<Pair>): ImportTable {
  const rows = () => mapped(all(), (leading) => ({ leading, properties: {} }));
  return { file, kind: 'relationships', name: type, leading: ends(from, to), rows };
}

function ends(from: Kind, to: Kind): string[] {
  return [`:START_ID(${from})`, `:END_ID(${to})`];
}

function* inclusions(all: readonly { readonly id: string; readonly datasets: readonly string[] }[]): Generator<Pair> {
  for (const { id, datasets } of all) for (const dataset of datasets) yield [dataset, id];
}

function* mapped<T, U extends ImportRow | Pair>(all: Iterable<T>, of: (each: T) => U): Generator<U> {
  for (const each of all) yield of(each);
}
