import { type CypherType, FLOAT, INTEGER, listOf, STRING } from './cypher-type.ts';

/** The properties of the graph's nodes and relationships, by their type: a property of one name has one type everywhere. */
const NAMES: readonly (readonly [CypherType, string])[] = [
  [
    STRING,
    `about active attests author category channel confidence covers dataset dates dating description endStatus endedBy
    foretoldFrom foretoldTo from fromLatest hash id key kind label loadedAt locator name possibleFrom possibleTo published publisher
    relation reliability retracted stance startStatus status summary text title to toEarliest type url version via`,
  ],
  [INTEGER, 'actors claims credibility fromYear independentSources relations sign toYear'],
  [FLOAT, 'x y'],
  [listOf(STRING, true), 'aliases attestedFrom attestedFromLatest attestedTo attestedToEarliest sources'],
];

export const PROPERTY_TYPES: ReadonlyMap<string, CypherType> = new Map(
  NAMES.flatMap(([type, names]) => names.split(/\s+/).map((name) => [name, type] as const)),
);
