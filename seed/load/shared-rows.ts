import type { Dataset } from '../check/dataset.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';
import type { GraphRows, NodeRow, Properties } from './graph-rows.ts';
import { type OtherRows, placeOf } from './ownership.ts';
import type { StoredGraph } from './stored-graph.ts';

type Shared = NodeRow & { readonly datasets: readonly string[] };

/** The fields that identify a source: one that differs in any of them is another source. */
const SOURCE_IDENTITY = ['title', 'published', 'url'] as const;

/**
 * Actors and sources that other datasets include too keep their values from those: this dataset adds
 * its aliases, and overrides only the fields that it fills in.
 */
export function mergeShared(rows: GraphRows, dataset: string, stored: StoredGraph): GraphRows {
  return { ...rows, actors: merged(rows.actors, dataset, stored.actors), sources: merged(rows.sources, dataset, stored.sources) };
}

/**
 * Reports actors that have another name or kind in another dataset, and sources that have another title,
 * date or address there: the same id must be the same actor or source, or claims would be attributed to somebody else.
 */
export function identityProblems(dataset: Dataset, { actors, sources }: Pick<OtherRows, 'actors' | 'sources'>): DatasetProblem[] {
  const otherActors = sharedById(dataset.id, actors);
  const otherSources = sharedById(dataset.id, sources);
  return [
    ...dataset.actors.flatMap(({ id, name, kind }): DatasetProblem[] => {
      const other = otherActors.get(id);
      if (other === undefined || (other.properties.name === name && other.properties.kind === kind)) return [];
      return [
        {
          ...placeOf('actors.csv', 'id', dataset.lines.actors(id)),
          cause: 'same-id',
          message: `"${id}" is ${other.properties.name} (${other.properties.kind}) in ${ownersInWords(other, dataset.id)}`,
          fix: 'the same id is the same actor: give it that name and kind, or another id',
        },
      ];
    }),
    ...dataset.sources.flatMap((source): DatasetProblem[] => {
      const other = otherSources.get(source.id);
      const differs = SOURCE_IDENTITY.find((key) => isOther(other?.properties[key], source[key]));
      if (other === undefined || differs === undefined) return [];
      return [
        {
          ...placeOf('sources.csv', differs, dataset.lines.sources(source.id)),
          cause: 'same-id',
          message: `"${source.id}" has ${quoted(String(other.properties[differs]))} in this column in ${ownersInWords(other, dataset.id)}`,
          fix: 'the same id is the same source: write the same, or give it another id',
        },
      ];
    }),
  ];
}

/** Whether two values differ. An empty value matches any other. */
function isOther(stored: Properties[string] | undefined, own: string): boolean {
  return stored !== undefined && own !== '' && stored !== own;
}

function ownersInWords({ datasets }: Shared, dataset: string): string {
  return datasets
    .filter((id) => id !== dataset)
    .map((id) => `the dataset "${id}"`)
    .join(' and ');
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
