import { type ExportedActor, type ExportedRelation, type ExportedSource, relationCounts } from './content.ts';
import { citation } from './provenance-text.ts';

/** One attribute of each actor, or of each relation. A value that is `undefined` or an empty list is left out. */
export type Attribute<T> =
  | { readonly id: string; readonly type: 'string'; readonly of: (item: T) => string | undefined }
  | { readonly id: string; readonly type: 'integer' | 'double'; readonly of: (item: T) => number | undefined }
  | { readonly id: string; readonly type: 'boolean'; readonly of: (item: T) => boolean | undefined }
  | { readonly id: string; readonly type: 'list'; readonly of: (item: T) => readonly string[] };

/** The attributes of an actor in the graph formats, beside its id, name and position. */
export function actorAttributes(relations: readonly ExportedRelation[]): Attribute<ExportedActor>[] {
  const counts = relationCounts(relations);
  return [
    { id: 'kind', type: 'string', of: ({ kind }) => kind },
    { id: 'aliases', type: 'list', of: ({ aliases }) => aliases },
    { id: 'description', type: 'string', of: ({ description }) => description },
    { id: 'active', type: 'string', of: ({ active }) => active },
    { id: 'relations', type: 'integer', of: ({ id }) => counts.get(id) ?? 0 },
  ];
}

/** Where the layout put an actor, for the formats that have no element for it. */
export const POSITION: readonly Attribute<ExportedActor>[] = [
  { id: 'x', type: 'double', of: ({ x }) => x },
  { id: 'y', type: 'double', of: ({ y }) => y },
];

/**
 * The attributes of a relation in the graph formats, beside its id and ends. Its type is `relationType`, because
 * graph viewers use `type` for something else: directed or not (GEXF), the shape of the line (Sigma).
 */
export const RELATION_ATTRIBUTES: readonly Attribute<ExportedRelation>[] = [
  { id: 'relationType', type: 'string', of: ({ type }) => type },
  // The graph formats for other programs have directed edges only: docs/decisions/013.
  { id: 'symmetric', type: 'boolean', of: ({ symmetric }) => symmetric },
  { id: 'category', type: 'string', of: ({ category }) => category },
  { id: 'sign', type: 'integer', of: ({ sign }) => sign },
  { id: 'summary', type: 'string', of: ({ summary }) => summary },
  { id: 'dates', type: 'string', of: ({ dates }) => dates },
  { id: 'from', type: 'string', of: ({ from }) => from },
  { id: 'fromLatest', type: 'string', of: ({ fromLatest }) => fromLatest },
  { id: 'toEarliest', type: 'string', of: ({ toEarliest }) => toEarliest },
  { id: 'to', type: 'string', of: ({ to }) => to },
  { id: 'startStatus', type: 'string', of: ({ startStatus }) => startStatus },
  { id: 'endStatus', type: 'string', of: ({ endStatus }) => endStatus },
  { id: 'endedBy', type: 'string', of: ({ endedBy }) => endedBy },
  { id: 'ends', type: 'list', of: ({ ends }) => ends },
  { id: 'state', type: 'string', of: ({ state }) => state },
  { id: 'status', type: 'string', of: ({ status }) => status },
  { id: 'confidence', type: 'string', of: ({ confidence }) => confidence },
  { id: 'channel', type: 'string', of: ({ channel }) => channel },
  { id: 'disputed', type: 'boolean', of: ({ disputed }) => disputed },
  { id: 'dataset', type: 'string', of: ({ dataset }) => dataset },
  { id: 'sources', type: 'list', of: ({ sources }) => sources },
];

/**
 * The evidence of a relation for formats whose attributes are flat: lists side by side, in which the
 * n-th entries belong to the same claim; and the n-th citation to the n-th of `sources`.
 */
export function evidenceAttributes(sources: readonly ExportedSource[]): Attribute<ExportedRelation>[] {
  const citations = new Map(sources.map((source) => [source.id, citation(source)]));
  return [
    { id: 'citations', type: 'list', of: (relation) => relation.sources.map((id) => citations.get(id) ?? id) },
    { id: 'claims', type: 'list', of: ({ evidence }) => evidence.map(({ claim }) => claim) },
    { id: 'claimIds', type: 'list', of: ({ evidence }) => evidence.map(({ id }) => id) },
    { id: 'claimSources', type: 'list', of: ({ evidence }) => evidence.map(({ source }) => source.id) },
    { id: 'claimLocators', type: 'list', of: ({ evidence }) => evidence.map(({ locator }) => locator) },
    { id: 'claimStances', type: 'list', of: ({ evidence }) => evidence.map(({ stance }) => stance) },
    { id: 'claimCredibilities', type: 'list', of: ({ evidence }) => evidence.map(({ credibility }) => String(credibility)) },
  ];
}

/** The attributes that an item has, as texts. @param list formats a list */
export function attributeTexts<T>(
  attributes: readonly Attribute<T>[],
  item: T,
  list: (items: readonly string[]) => string,
): readonly (readonly [id: string, text: string])[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type === 'list') {
      const items = attribute.of(item);
      return items.length === 0 ? [] : [[attribute.id, list(items)] as const];
    }
    const value = attribute.of(item);
    return value === undefined ? [] : [[attribute.id, String(value)] as const];
  });
}
