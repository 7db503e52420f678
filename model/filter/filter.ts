import type { SignName } from '../coding/sign.ts';
import type { RelationState } from '../time/relation-time.ts';
import type { FacetChoice } from './facet-choice.ts';

/** What relations can be filtered by, in the order of the legend. `change` applies only while two windows are compared. */
export const FACETS = [
  'category',
  'type',
  'sign',
  'state',
  'change',
  'kind',
  'touches',
  'status',
  'confidence',
  'dispute',
  'independent',
  'source',
  'dataset',
] as const;
export type Facet = (typeof FACETS)[number];

/** The facets that are set. Every relation matches a facet that is not set. */
export type Filter = Readonly<Partial<Record<Facet, FacetChoice>>>;

export const NO_FILTER: Filter = {};

/** The fields of a relation that filters read. */
export interface Filterable {
  readonly type: string;
  readonly category: string;
  readonly sign: SignName;
  readonly status: string;
  readonly confidence: string;
  readonly sources: readonly string[];
  readonly dataset: string;
  /** Whether any claim disputes it, or its dates. */
  readonly disputed: boolean;
  /** How many independent sources support it. */
  readonly independentSources: number;
  /** The kinds of its two actors. */
  readonly kinds: readonly string[];
}

/** The states of a relation in the window, or in the two that are compared, and its change. Both are empty without a window. */
export interface RelationInWindow {
  readonly states: readonly RelationState[];
  readonly changes: readonly string[];
}

/** Whether any claim disputes a relation or its dates, as a facet's values. */
export const DISPUTES = ['disputed', 'undisputed'] as const;

/** How many independent sources support a relation, as a facet's values; with two of them, a relation has also the last. */
export const INDEPENDENT_SOURCES = ['none', 'one', 'two', 'three-or-more', 'two-or-more'] as const;

/** For filtering without a window. */
export const WITHOUT_WINDOW: RelationInWindow = { states: [], changes: [] };

/**
 * What filters read of a relation in two windows. It always has a state and a change, if only that it is absent or has none:
 * a filter that asks for another value does not let it pass.
 */
export function inBothWindows(states: readonly [RelationState, RelationState], change: string | null): RelationInWindow {
  const seen = new Set(states.filter((state) => state !== 'absent'));
  return { states: seen.size === 0 ? ['absent'] : [...seen], changes: [change ?? 'none'] };
}

/** The values that a relation has in a facet, each once but the kinds of its two actors. */
export function facetValuesOf(relation: Filterable, seen: RelationInWindow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'state':
      return seen.states;
    case 'change':
      return seen.changes;
    case 'kind':
      return relation.kinds;
    case 'touches':
      return [...new Set(relation.kinds)];
    case 'source':
      return relation.sources;
    case 'dispute':
      return [DISPUTES[relation.disputed ? 0 : 1]];
    case 'independent':
      return independentValues(relation.independentSources);
    default:
      return [relation[facet]];
  }
}

function independentValues(count: number): (typeof INDEPENDENT_SOURCES)[number][] {
  if (count === 0) return ['none'];
  if (count === 1) return ['one'];
  return [count === 2 ? 'two' : 'three-or-more', 'two-or-more'];
}

/**
 * Whether a relation matches every facet, or every one but `except`. A relation needs one of the values
 * that are isolated (in the facet `kind` both its actors do, in `touches` one of them), and none of those that are excluded. A facet that
 * does not apply, such as the state without a window, is ignored.
 */
export function matchesFilter(relation: Filterable, seen: RelationInWindow, filter: Filter, except?: Facet): boolean {
  for (const facet of facetsOf(filter)) {
    const choice = facet === except ? undefined : filter[facet];
    if (choice === undefined) continue;
    const values = facetValuesOf(relation, seen, facet);
    if (values.length === 0 && (facet === 'state' || facet === 'change')) continue;
    if (values.some((value) => choice.not.includes(value))) return false;
    if (choice.only.length === 0) continue;
    const chosen = (value: string) => choice.only.includes(value);
    if (!(facet === 'kind' ? values.every(chosen) : values.some(chosen))) return false;
  }
  return true;
}

/** Those of each filter: all relations of a large graph are asked. */
const setFacets = new WeakMap<Filter, readonly Facet[]>();

/** The facets that a filter sets. */
function facetsOf(filter: Filter): readonly Facet[] {
  const known = setFacets.get(filter);
  if (known !== undefined) return known;
  const facets = FACETS.filter((facet) => filter[facet] !== undefined);
  setFacets.set(filter, facets);
  return facets;
}

/** A click: isolates this value beside those that are isolated, or ends that. With `alone`, the others are no longer isolated. */
export function isolate(filter: Filter, facet: Facet, value: string, alone = false): Filter {
  const { only, not } = filter[facet] ?? { only: [], not: [] };
  const isOnly = only.includes(value) && (!alone || only.length === 1);
  const others = alone ? [] : only.filter((item) => item !== value);
  const next = isOnly ? others : [...others, value];
  return withChoice(filter, facet, { only: next, not: not.filter((item) => item !== value) });
}

/** An Alt-click: excludes this value, or ends that. */
export function exclude(filter: Filter, facet: Facet, value: string): Filter {
  const { only, not } = filter[facet] ?? { only: [], not: [] };
  const next = not.includes(value) ? not.filter((item) => item !== value) : [...not, value];
  return withChoice(filter, facet, { only: only.filter((item) => item !== value), not: next });
}

/** `only` and `not` as chosen, `out` because others are isolated. */
export type FacetValueState = 'only' | 'not' | 'out' | 'in';

/** How a value stands in the filter. */
export function facetValueState(filter: Filter, facet: Facet, value: string): FacetValueState {
  const choice = filter[facet];
  if (choice === undefined) return 'in';
  if (choice.not.includes(value)) return 'not';
  if (choice.only.length === 0) return 'in';
  return choice.only.includes(value) ? 'only' : 'out';
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

function withChoice(filter: Filter, facet: Facet, choice: FacetChoice): Filter {
  const { [facet]: _, ...rest } = filter;
  return choice.only.length === 0 && choice.not.length === 0 ? rest : { ...rest, [facet]: choice };
}
