import type { RelationState } from '../../model/time/window.ts';
import type { Relation, World } from './world.ts';

/** What relations can be filtered by, in the order of the legend. */
export const FACETS = ['category', 'type', 'sign', 'state', 'kind', 'status', 'confidence', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * With `only`, a relation needs one of its values, and both of its actors one of the kinds; with one
 * of `not` it is left out. This is how `/api/graph` filters.
 */
export interface Choice {
  readonly only: readonly string[];
  readonly not: readonly string[];
}

/** The facets that are set; a facet that is absent lets everything pass. */
export type Filter = Readonly<Partial<Record<Facet, Choice>>>;

export const NO_FILTER: Filter = {};

/** The values by which a facet sees a relation. An actor kind counts for both ends. */
export function valuesOf(world: World, relation: Relation, state: RelationState, facet: Facet): readonly string[] {
  switch (facet) {
    case 'category':
      return [relation.info.category];
    case 'type':
      return [relation.type];
    case 'sign':
      return [relation.sign];
    case 'state':
      return [state];
    case 'kind':
      return relation.ends.map((end) => world.actors[end]?.kind ?? '');
    case 'status':
      return [relation.status];
    case 'confidence':
      return [relation.confidence];
    case 'source':
      return relation.sources;
  }
}

/** Whether a relation in this state passes every facet, or every one but `except`. */
export function passes(world: World, relation: Relation, state: RelationState, filter: Filter, except?: Facet): boolean {
  for (const facet of FACETS) {
    const choice = facet === except ? undefined : filter[facet];
    if (choice === undefined) continue;
    const values = valuesOf(world, relation, state, facet);
    if (values.some((value) => choice.not.includes(value))) return false;
    if (choice.only.length === 0) continue;
    const chosen = (value: string) => choice.only.includes(value);
    if (!(facet === 'kind' ? values.every(chosen) : values.some(chosen))) return false;
  }
  return true;
}

/** A click: only this value; clicking the only one again lets all pass. Others that are isolated stay when `add` is set. */
export function isolate(filter: Filter, facet: Facet, value: string, add = false): Filter {
  const { only, not } = filter[facet] ?? { only: [], not: [] };
  const next = only.includes(value) ? only.filter((item) => item !== value) : add ? [...only, value] : [value];
  return withChoice(filter, facet, { only: next, not: not.filter((item) => item !== value) });
}

/** An Alt-click: leaves this value out, or takes it in again. */
export function exclude(filter: Filter, facet: Facet, value: string): Filter {
  const { only, not } = filter[facet] ?? { only: [], not: [] };
  const next = not.includes(value) ? not.filter((item) => item !== value) : [...not, value];
  return withChoice(filter, facet, { only: only.filter((item) => item !== value), not: next });
}

/** How a value stands in the filter: `only` and `not` as chosen, `out` because others are isolated. */
export function standing(filter: Filter, facet: Facet, value: string): 'only' | 'not' | 'out' | 'in' {
  const choice = filter[facet];
  if (choice === undefined) return 'in';
  if (choice.not.includes(value)) return 'not';
  if (choice.only.length === 0) return 'in';
  return choice.only.includes(value) ? 'only' : 'out';
}

export function isEmpty(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

function withChoice(filter: Filter, facet: Facet, choice: Choice): Filter {
  const { [facet]: _, ...rest } = filter;
  return choice.only.length === 0 && choice.not.length === 0 ? rest : { ...rest, [facet]: choice };
}
