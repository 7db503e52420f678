import type { Facet } from '../../model/filter/filter.ts';
import type { RelationFilter } from '../../model/filter/filter-query.ts';
import { unknownValueMessage } from '../../model/spelling/unknown-value.ts';
import { badRequest } from '../http/validate.ts';
import type { UnionGraph } from './union-graph.ts';

/** The facets whose values come from the datasets. */
type FromData = Extract<Facet, 'category' | 'type' | 'source' | 'dataset'>;
type Known = Readonly<Record<FromData, ReadonlySet<string>>>;

const known = new WeakMap<UnionGraph, Known>();

/**
 * Refuses filter values that the graph does not have, which would match nothing or exclude nothing.
 * @throws HttpProblem 400 that lists each unknown value, and the known ones
 */
export function requireKnownValues({ filter, hide, only }: RelationFilter, graph: UnionGraph): void {
  const values = known.get(graph) ?? valuesIn(graph);
  known.set(graph, values);
  const unknownFacets = (Object.keys(values) as FromData[]).flatMap((where) => {
    const choice = filter[where];
    const unknown = [...(choice?.only ?? []), ...(choice?.not ?? [])].filter((value) => !values[where].has(value));
    return unknown.map((value) => ({ where, message: unknownValueMessage(value, [...values[where]].sort()) }));
  });
  const unknownActors = Object.entries({ hide, only }).flatMap(([where, ids]) =>
    ids.filter((id) => !graph.actors.has(id)).map((id) => ({ where, message: unknownValueMessage(id, [...graph.actors.keys()].sort()) })),
  );
  const problems = [...unknownFacets, ...unknownActors];
  if (problems.length > 0) throw badRequest(problems);
}

function valuesIn({ types, relations, datasets }: UnionGraph): Known {
  const values = {
    category: new Set(types.map(({ category }) => category)),
    type: new Set(types.map(({ type }) => type)),
    source: new Set<string>(),
    dataset: new Set(datasets.map(({ id }) => id)),
  };
  for (const { category, type, sources, dataset } of relations.values()) {
    values.category.add(category);
    values.type.add(type);
    for (const source of sources) values.source.add(source);
    values.dataset.add(dataset);
  }
  return values;
}
