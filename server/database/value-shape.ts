/** The names of Neo4j's temporal types, as its Query API writes them. */
export type TemporalType = 'Date' | 'Time' | 'LocalTime' | 'OffsetDateTime' | 'ZonedDateTime' | 'LocalDateTime' | 'Duration';

/** Properties or the entries of a map, in the engine's order. */
export type Entries<T> = readonly (readonly [key: string, value: T])[];

/** A point: `srid` names the system of its coordinates, in degrees or metres, of which there are two or three. */
export interface SpatialPoint {
  readonly srid: number;
  readonly coordinates: readonly number[];
}

/**
 * What becomes of the values of an engine: JSON values, or text of one format or another. An engine takes its values
 * apart, a shape puts them together, and neither knows of the others.
 */
export interface ValueShape<T> {
  readonly nothing: T;
  boolean(value: boolean): T;
  /** @param value a number where one holds it exactly, else its digits */
  integer(value: number | string): T;
  float(value: number): T;
  string(value: string): T;
  bytes(base64: string): T;
  /** @param iso ISO 8601; of a zoned date-time without its zone, which follows */
  temporal(type: TemporalType, iso: string, zone?: string): T;
  point(point: SpatialPoint): T;
  list(items: readonly T[]): T;
  map(entries: Entries<T>): T;
  node(id: string, labels: readonly string[], properties: Entries<T>): T;
  relationship(id: string, type: string, source: string, target: string, properties: Entries<T>): T;
  /** @param nodes one more than there are relationships */
  path(nodes: readonly T[], relationships: readonly T[]): T;
}
