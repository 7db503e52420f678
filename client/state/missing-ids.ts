import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { CONFIDENCES, STATUSES } from '../../model/coding/codes.ts';
import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { DISPUTES, FACETS, type Facet, INDEPENDENT_SOURCES } from '../../model/filter/filter.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { Selected } from '../url/parsers.ts';
import type { UrlValues } from '../url/viewer-url.ts';

/** Ids in the data beside those that its relations name. */
export interface OtherIds {
  readonly datasets: readonly string[];
  /** `undefined` while they are loading; no source is missing then. */
  readonly sources: ReadonlySet<string> | undefined;
}

/** The parts of an address that name something in the data. */
export type NamedInAddress = Pick<UrlValues, 'sel' | 'hide' | 'only' | 'also' | 'pin' | 'place' | 'path' | Facet>;

/** What an address names and the data does not have, part by part. */
export interface MissingIds {
  readonly sel: readonly Selected[];
  /** Ids of actors. */
  readonly hide: readonly string[];
  readonly only: readonly string[];
  readonly also: readonly string[];
  readonly pin: readonly string[];
  readonly place: readonly string[];
  readonly path: readonly string[];
  /** The values that are chosen or excluded. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Finds what an address names and the data does not have. */
export function missingIds(values: NamedInAddress, unionGraph: UnionGraph, others: OtherIds): MissingIds {
  const noActor = (id: string) => !unionGraph.actorById.has(id);
  const isMissing = {
    actor: noActor,
    relation: (id: string) => !unionGraph.relationById.has(id),
    source: (id: string) => others.sources !== undefined && !others.sources.has(id) && !unionGraph.sourceIds.has(id),
  };
  const known = knownValues(unionGraph, others.datasets);
  const isMissingValue = (facet: Facet) => (facet === 'source' ? isMissing.source : (value: string) => !known[facet].has(value));
  const { sel, hide, only, also, pin, place, path } = values;
  return {
    sel: sel.filter(({ kind, id }) => isMissing[kind](id)),
    hide: hide.filter(noActor),
    only: only.filter(noActor),
    also: also.filter(noActor),
    pin: [...pin.keys()].filter(noActor),
    place: [...place.keys()].filter(noActor),
    path: path.filter(noActor),
    values: Object.fromEntries(
      FACETS.map((facet) => [facet, [...(values[facet]?.only ?? []), ...(values[facet]?.not ?? [])].filter(isMissingValue(facet))]),
    ) as Record<Facet, string[]>,
  };
}

function knownValues(unionGraph: UnionGraph, datasets: readonly string[]): Readonly<Record<Exclude<Facet, 'source'>, ReadonlySet<string>>> {
  const types = [...unionGraph.types, ...unionGraph.relations.map(({ info }) => info)];
  return {
    category: new Set(types.map(({ category }) => category)),
    type: new Set(types.map(({ type }) => type)),
    sign: new Set<string>(SIGN_NAMES),
    state: new Set<string>(VISIBLE_STATES),
    change: new Set<string>(CHANGES),
    kind: new Set<string>(ACTOR_KINDS),
    touches: new Set<string>(ACTOR_KINDS),
    status: new Set<string>(STATUSES),
    confidence: new Set<string>(CONFIDENCES),
    dispute: new Set<string>(DISPUTES),
    independent: new Set<string>(INDEPENDENT_SOURCES),
    dataset: new Set(datasets),
  };
}
