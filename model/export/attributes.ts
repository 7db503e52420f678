import type { Evidence } from '../api/sources.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Field, type Fields, RELATION_FIELDS } from '../fields.ts';
import { addDays } from '../time/day.ts';
import { certainExtentOf, extentOf } from '../time/relation-time.ts';
import {
  type CampPlace,
  type ExportContent,
  type ExportedActor,
  type ExportedRelation,
  type ExportedSource,
  type Provenance,
  relationCounts,
} from './content.ts';
import type { Cell } from './csv.ts';
import { citation } from './provenance-text.ts';

/** One attribute of each actor, or of each relation. A value that is `undefined` or an empty list is left out. */
export interface Attribute<T> {
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean' | 'list';
  readonly of: (item: T) => Cell;
}

/** What is a text is not named. */
const ATTRIBUTE_TYPES: Partial<Record<Field['holds'], Attribute<unknown>['type']>> = { lines: 'list', ids: 'list', number: 'double' };

/** The attributes of an actor in the graph formats, beside its id, name and position. */
export function actorAttributes({ relations, provenance }: Pick<ExportContent, 'relations' | 'provenance'>): Attribute<ExportedActor>[] {
  const counts = relationCounts(relations);
  return [
    ...fieldAttributes(ACTOR_FIELDS, ['id', 'name']),
    { id: 'relations', type: 'integer', of: ({ id }) => counts.get(id) ?? 0 },
    ...campAttributes(provenance).ofActors,
  ];
}

/** Where an actor stands among the camps of a window. An actor without a place in it has none of these. */
const PLACE_ATTRIBUTES: readonly Attribute<CampPlace>[] = [
  { id: 'camp', type: 'string', of: ({ camp }) => camp },
  { id: 'campName', type: 'string', of: ({ campName }) => campName },
  { id: 'firm', type: 'boolean', of: ({ firm }) => firm },
  { id: 'price', type: 'double', of: ({ price }) => price },
  { id: 'coordinator', type: 'integer', of: ({ coordinator }) => coordinator },
  { id: 'consultant', type: 'integer', of: ({ consultant }) => consultant },
  { id: 'gatekeeper', type: 'integer', of: ({ gatekeeper }) => gatekeeper },
  { id: 'liaison', type: 'integer', of: ({ liaison }) => liaison },
];

/** What is said of camps: by actor where there is one window, by year where there are many and the format has room for them. */
export interface CampAttributes {
  readonly ofActors: readonly Attribute<ExportedActor>[];
  readonly ofPlaces: readonly Attribute<CampPlace>[];
}

/** The attributes of camps that an export has: none where they were left out. */
export function campAttributes({ camps, window }: Pick<Provenance, 'camps' | 'window'>): CampAttributes {
  if (camps === null || camps.leftOut !== null) return { ofActors: [], ofPlaces: [] };
  if (window === null) return { ofActors: [], ofPlaces: PLACE_ATTRIBUTES };
  const ofActors = PLACE_ATTRIBUTES.map(
    ({ id, type, of }): Attribute<ExportedActor> => ({
      id,
      type,
      of: ({ camps: [place] = [] }) => (place === undefined ? undefined : of(place)),
    }),
  );
  return { ofActors, ofPlaces: [] };
}

/** Where the layout put an actor, for the formats that have no element for it. */
export const POSITION_ATTRIBUTES: readonly Attribute<ExportedActor>[] = [
  { id: 'x', type: 'double', of: ({ x }) => x },
  { id: 'y', type: 'double', of: ({ y }) => y },
];

/** When a relation held. `from` and `to` are the first and the day after the last for which anything is said of it. */
export const TIME_ATTRIBUTES: readonly Attribute<ExportedRelation>[] = [
  { id: 'dating', type: 'string', of: ({ dating }) => dating },
  { id: 'from', type: 'string', of: (relation) => extentOf(relation)?.from },
  { id: 'fromLatest', type: 'string', of: ({ attested }) => certainExtentOf(attested).fromLatest },
  { id: 'toEarliest', type: 'string', of: ({ attested }) => certainExtentOf(attested).toEarliest },
  { id: 'to', type: 'string', of: (relation) => extentOf(relation)?.to },
  // Each as an interval of EDTF, last days included.
  { id: 'attested', type: 'list', of: ({ attested }) => attested.map(({ from, to }) => `${from}/${addDays(to, -1)}`) },
  { id: 'startStatus', type: 'string', of: ({ startStatus }) => startStatus },
  { id: 'endStatus', type: 'string', of: ({ endStatus }) => endStatus },
  { id: 'possibleFrom', type: 'string', of: ({ possibleFrom }) => possibleFrom },
  { id: 'possibleTo', type: 'string', of: ({ possibleTo }) => possibleTo },
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
  ...fieldAttributes(RELATION_FIELDS, ['id', 'type', 'source', 'target']),
  ...TIME_ATTRIBUTES,
  { id: 'endedBy', type: 'string', of: ({ endedBy }) => endedBy },
  { id: 'endedWith', type: 'string', of: ({ endedWith }) => endedWith },
  { id: 'state', type: 'string', of: ({ state }) => state },
  { id: 'independentSources', type: 'integer', of: ({ independentSources }) => independentSources },
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
    ...Object.keys(EVIDENCE_FIELDS)
      .filter((name) => name !== 'relation')
      .map(
        (name): Attribute<ExportedRelation> => ({
          id: claimsAttribute(name),
          type: 'list',
          of: ({ evidence }) => evidence.map(textOf(name)),
        }),
      ),
  ];
}

/** The columns whose plural is not that of their name. */
const CLAIM_ATTRIBUTES: Readonly<Record<string, string>> = { claim: 'claims', attests: 'claimAttests', retracted: 'claimRetractions' };

/** What the claims of a relation say in one column is called after it: `locator` is `claimLocators`. */
function claimsAttribute(column: string): string {
  const named = CLAIM_ATTRIBUTES[column];
  if (named !== undefined) return named;
  return `claim${column.charAt(0).toUpperCase()}${column.slice(1).replace(/y$/, 'ie')}s`;
}

function textOf(column: string): (claim: Evidence) => string {
  return ({ source, ...claim }) => {
    const cells: Readonly<Record<string, Cell>> = { ...claim, source: source.id };
    return String(cells[column] ?? '');
  };
}

/** What the columns of a table say, but for some. */
function fieldAttributes<F extends Fields>(fields: F, besides: readonly string[]): Attribute<{ readonly [Name in keyof F]?: Cell }>[] {
  return Object.entries(fields)
    .filter(([name]) => !besides.includes(name))
    .map(([id, { holds }]) => ({ id, type: ATTRIBUTE_TYPES[holds] ?? 'string', of: (item) => item[id] }));
}

/** The attributes that an item has, as texts. @param list formats a list */
export function attributeTexts<T>(
  attributes: readonly Attribute<T>[],
  item: T,
  list: (items: readonly string[]) => string,
): readonly (readonly [id: string, text: string])[] {
  return attributes.flatMap(({ id, of }) => {
    const value = of(item);
    if (value === undefined) return [];
    if (typeof value !== 'object') return [[id, String(value)] as const];
    return value.length === 0 ? [] : [[id, list(value)] as const];
  });
}
